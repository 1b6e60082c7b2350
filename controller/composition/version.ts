import packageJson from '../../package.json' with { type: 'json' };

/** Of Orbitr. */
export const VERSION: string = packageJson.version;
