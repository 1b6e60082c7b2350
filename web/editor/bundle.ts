import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'esbuild';

/**
 * Writes web/public/generated/editor.js: the code editor and its libraries as one file, for the pages that have one. `--check` writes nothing and fails when the
 * committed file is not what the sources give, so that it can be trusted without being read.
 */
const TARGET = join(import.meta.dirname, '../public/generated/editor.js');

const { outputFiles } = await build({
  entryPoints: [join(import.meta.dirname, 'editor.js')],
  bundle: true,
  write: false,
  format: 'esm',
  target: 'es2022',
  minify: true,
  legalComments: 'none',
  // Else the folder in which it is built would be part of it.
  absWorkingDir: join(import.meta.dirname, '../..'),
  banner: { js: '/* Generated from web/editor by `npm run generate`; do not edit. Holds CodeMirror, MIT License, Copyright (C) 2018-2021 by Marijn Haverbeke and others. */' },
});
const text = outputFiles[0]?.text ?? '';
if (!process.argv.includes('--check')) writeFileSync(TARGET, text);
else if (readFileSync(TARGET, 'utf8') !== text) {
  console.error('web/public/generated/editor.js is not what web/editor gives. Run: npm run generate');
  process.exitCode = 1;
}
