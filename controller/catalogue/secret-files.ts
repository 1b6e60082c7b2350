import { variableLine } from './write-variables.ts';

/**
 * The files that hold the secret variables of a stack, by name in its folder, while there is no public key to seal them with: in clear, in a file that only its
 * owner may read and that git is told to leave alone.
 */
export function secretFiles(app: string, values: ReadonlyMap<string, string>): ReadonlyMap<string, string> {
  if (values.size === 0) return new Map();
  const lines = [...values].map(([name, value]) => variableLine(name, value));
  return new Map([
    ['secrets.env', `# Secrets of ${app}. Whoever can read this file has them.\n${lines.join('\n')}\n`],
    ['.gitignore', '# In clear: not for a repository.\nsecrets.env\n'],
  ]);
}
