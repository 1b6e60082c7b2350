import type { Plugin } from 'esbuild';
import { build } from 'esbuild';
import { readFile } from 'node:fs/promises';
import { dirname, join, relative, sep } from 'node:path';
import { pathToFileURL } from 'node:url';

/** What else decides how a join comes out. */
const SETTINGS = ['package-lock.json', 'node_modules/.package-lock.json', 'tsconfig.json', 'controller/program/join-sources.ts'];

/**
 * `join-sources.ts PROJECT FOLDER`, run by `controller/setup/program.mjs`: joins the daemon and the command line with all that they import, packages
 * included, into `main.js`, `cli.js` and parts that are only read when they are needed.
 * Names stay as they were; `.map` files say where each line came from (`source-stack.ts`).
 * Prints, as JSON, every file of the project that the result depends on, and its own files with their bytes. Ends with 1, and says what is wrong, when the sources cannot be joined.
 */
const [project = '', folder = ''] = process.argv.slice(2);
const { metafile } = await build({
  absWorkingDir: project,
  entryPoints: ['controller/main.ts', 'controller/cli.ts'],
  outdir: folder,
  outbase: 'controller',
  bundle: true,
  splitting: true,
  format: 'esm',
  platform: 'node',
  target: 'node24',
  sourcemap: true,
  sourcesContent: false,
  // One letter that is not ASCII makes V8 keep a whole file with two bytes a letter, and comments are what most of them stand in.
  minifyWhitespace: true,
  legalComments: 'none',
  lineLimit: 160,
  metafile: true,
  // The older kind of module asks for its parts with `require`, which the newer kind does not have.
  banner: { js: `import { createRequire as requireFrom } from 'node:module'; const require = requireFrom(${JSON.stringify(pathToFileURL(join(project, 'package.json')).href)});` },
  plugins: [keepPlaces(project), leaveLatePackages(), leaveTables()],
});
process.stdout.write(JSON.stringify({
  inputs: [...SETTINGS, ...Object.keys(metafile.inputs).filter(isOurs)].sort(),
  outputs: Object.fromEntries(Object.entries(metafile.outputs).map(([path, { bytes }]) => [relative(folder, join(project, path)), bytes])),
}));

/** A package that is only loaded when it is needed stays where it is: joined, those of the older kind would lose their names. */
function leaveLatePackages(): Plugin {
  return {
    name: 'leave-late-packages',
    setup: ({ onResolve }) => {
      onResolve({ filter: /^[^./]/ }, ({ kind, path }) => (kind === 'dynamic-import' ? { path, external: true } : undefined));
    },
  };
}

/** Half a megabyte of alphabets that hardly any request is written in: read from the package when one is. */
function leaveTables(): Plugin {
  return {
    name: 'leave-tables',
    setup: ({ onResolve }) => {
      onResolve({ filter: /\/tables\/.*\.json$/ }, ({ path, resolveDir }) => (resolveDir.includes('iconv-lite') ? { path: join(resolveDir, path), external: true } : undefined));
    },
  };
}

/** A module that reads what lies beside it still finds it: `import.meta` would otherwise speak of the joined file. */
function keepPlaces(root: string): Plugin {
  return {
    name: 'keep-places',
    setup: ({ onLoad }) => {
      onLoad({ filter: /\.ts$/ }, async ({ path }) => {
        if (!isOurs(relative(root, path).split(sep).join('/'))) return undefined;
        const text = await readFile(path, 'utf8');
        const placed = text.replaceAll('import.meta.dirname', JSON.stringify(dirname(path))).replaceAll('import.meta.url', JSON.stringify(pathToFileURL(path).href));
        return { contents: placed, loader: 'ts' };
      });
    },
  };
}

/** @param path relative to the project, as esbuild writes it; what it made up itself has a colon in it */
function isOurs(path: string): boolean {
  return !path.startsWith('../') && !path.includes(':') && !path.split('/').includes('node_modules');
}
