import { writeFile } from 'node:fs/promises';
import type { BenchRow } from '../bench-row.ts';
import { formatRows } from '../bench-row.ts';
import { benchGitPoll } from './bench-git-poll.ts';
import { benchGitPush } from './bench-git-push.ts';
import { benchGitRead } from './bench-git-read.ts';

/** `npm run bench:git [read|poll|push]`: stacks in git. Prints a table, writes bench-git.json, and exits 1 when a goal is missed. */
const wanted = new Set(process.argv.slice(2));
const chosen = (part: string): boolean => wanted.size === 0 || wanted.has(part);
const rows: BenchRow[] = [];
if (chosen('read')) rows.push(...(await benchGitRead()));
if (chosen('poll')) rows.push(...(await benchGitPoll()));
if (chosen('push')) rows.push(...(await benchGitPush()));
process.stdout.write(`\n${formatRows(rows)}\n`);
await writeFile('bench-git.json', `${JSON.stringify(rows, null, 2)}\n`);
process.exit(rows.some(({ ok }) => ok === false) ? 1 : 0);
