/** Imports every module of the controller and its page, also those that are only loaded when somebody asks for them, and ends. Node's compile cache has them then. */
import { globSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { inProject } from './project.mjs';

/** What does something when it is imported: the programs themselves, and a tool of the developers. */
const PROGRAMS = new Set(['controller/main.ts', 'controller/cli.ts', 'web/editor/bundle.ts'].map((path) => inProject(path)));

const modules = globSync(['controller', 'state', 'web'].map((room) => inProject(room, '**/*.ts')), { exclude: (path) => path.endsWith('.d.ts') || path.endsWith('.test.ts') });
for (const path of modules) if (!PROGRAMS.has(path)) await import(pathToFileURL(path).href);
