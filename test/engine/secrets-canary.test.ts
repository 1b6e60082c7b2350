import { randomBytes } from 'node:crypto';
import { readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { Writable } from 'node:stream';
import { pino } from 'pino';
import { expect, it } from 'vitest';
import { WebSocket } from 'ws';
import { configCommand } from '../../controller/commands/config.ts';
import { diffCommand } from '../../controller/commands/diff.ts';
import { dumpCommand } from '../../controller/commands/dump.ts';
import { historyCommand } from '../../controller/commands/history.ts';
import { planCommand } from '../../controller/commands/plan.ts';
import { statusCommand } from '../../controller/commands/status.ts';
import { validateCommand } from '../../controller/commands/validate.ts';
import { whyCommand } from '../../controller/commands/why.ts';
import { Meter } from '../../controller/composition/meter.ts';
import { openWeb } from '../../controller/composition/open-web.ts';
import { openSecretFiles } from '../../controller/composition/secrets/secret-files.ts';
import { toOrbitrError } from '../../controller/model/errors.ts';
import { sealSingle } from '../../controller/secrets/single-value.ts';
import { listen } from '../support/command-line.ts';
import type { ControllerTest } from '../support/controller-test.ts';
import { IDLE, startControllerTest } from '../support/controller-test.ts';
import { eventually } from '../support/engine.ts';
import { makeFolder } from '../support/make-folder.ts';
import type { Canary } from '../support/find-canaries.ts';
import { canariesBelow, canariesIn, gitObjects, processTexts } from '../support/find-canaries.ts';

const canary = (name: string): Canary => ({ name, value: `cAnArY-${name}-${randomBytes(9).toString('hex')}` });
const CANARIES = ['dotenv', 'dotenv-later', 'yaml', 'json', 'whole', 'single', 'in-command', 'tampered', 'kept-elsewhere', 'decoy'].map(canary);
const value = (name: string): string => CANARIES.find((each) => each.name === name)?.value ?? '';
/** The walk ends by itself long before. */
const MOST_PAGES = 400;
/** Pages that only look at a machine or that end the session. */
const NOT_VISITED = /^\/(?:sign-out|assets|api|live)/;

/** Places that were searched, so that one that is not looked at any more is missed. */
class Search {
  readonly places = new Map<string, number>();
  readonly found: string[] = [];

  look(place: string, text: string | Buffer): void {
    this.places.set(place, (this.places.get(place) ?? 0) + text.length);
    for (const name of canariesIn(text, CANARIES)) this.found.push(`${place}: ${name}`);
  }
}

it('opened secrets reach their containers, and are readable nowhere else', async () => {
  const search = new Search();
  const log = pino({ level: 'trace' }, new Writable({ write: (chunk: Buffer, _encoding, done) => (search.look('log', chunk), done()) }));
  await using test = await startControllerTest(undefined, log);
  const { api } = test.controller;
  const meter = new Meter();
  const opened = await openWeb(test.config, { ORBITR_AUTH: 'off' }, test.controller, log, () => meter.expose(api));
  await using _closing = { [Symbol.asyncDispose]: () => opened.close() };
  const url = opened.url.replace(/\/$/, '');
  const processes = watchProcesses(process.pid, search);
  const stack = `${test.prefix}-safe`;
  const secrets = openSecretFiles(test.config);
  const { recipient } = await secrets.keyring.ensure(0);
  const single = await sealSingle([recipient], value('single'));
  const file = (extra = ''): string => `services:
  web:
    ${IDLE}
    environment: { FROM_DOTENV: "$FROM_DOTENV", URL: "redis://:\${FROM_DOTENV}@cache", SINGLE: "${single}", ELSEWHERE: "\${ELSEWHERE}" }
    env_file: [vars.sops.yaml, more.sops.json]
    secrets: [token]
    healthcheck: { test: ["CMD-SHELL", "test -n '\${IN_COMMAND}'"], interval: 1s, timeout: 30s, retries: 3 }
${extra}x-orbitr:
  secretsFrom: [{ provider: machine, path: app, keys: { ELSEWHERE: value } }]
secrets:
  token: { file: token.sops.json }
`;
  await using kept = await makeFolder({ 'app/value': `${value('kept-elsewhere')}\n` });
  await test.put('orbitr.yaml', `git: { mode: local }\nsecretProviders: { machine: { type: file, directory: ${JSON.stringify(join(kept.path, 'context'))}, stacks: ["${stack}"] } }\n`);
  const seal = async (path: string, clear: string): Promise<void> => secrets.write(await secrets.locate(stack, path), clear);
  await test.put(`${stack}/compose.yaml`, 'services: {}\n');
  await seal('secrets.env', `FROM_DOTENV=${value('dotenv')}\nIN_COMMAND=${value('in-command')}\n`);
  await seal('vars.sops.yaml', `YAML: ${value('yaml')}\n`);
  await seal('more.sops.json', JSON.stringify({ JSON: value('json') }));
  await seal('token.sops.json', JSON.stringify({ data: `${value('whole')}\n` }));
  await test.put(`${stack}/compose.yaml`, file());
  await test.settled(stack, 120_000);
  const inside = async (): Promise<string> => `${await test.docker('exec', `${stack}-web-1`, 'env')}\n${await test.docker('exec', `${stack}-web-1`, 'cat', '/run/secrets/token')}`;
  // Without this the search would prove nothing. The stack without services was settled, too.
  await eventually(async () => canariesIn(await inside().catch(() => ''), CANARIES).length === 6, 120_000);
  expect(canariesIn(await inside(), CANARIES).toSorted()).toEqual(['dotenv', 'json', 'kept-elsewhere', 'single', 'whole', 'yaml']);

  // A plan with a difference in a secret, an edit by somebody, a commit.
  await secrets.set(await secrets.locate(stack, 'secrets.env'), 'FROM_DOTENV', value('dotenv-later'));
  await eventually(async () => canariesIn(await inside().catch(() => ''), CANARIES).includes('dotenv-later'), 120_000);
  search.look('answer to an edit', await editOverApi(url, stack, file('    labels: { edited: "yes" }\n')));
  await eventually(async () => (await test.docker('inspect', '--format', '{{json .Config.Labels}}', `${stack}-web-1`).catch(() => '')).includes('edited'), 120_000);
  await test.settled(stack, 120_000);
  // While all is well every command must say something: of one that fails nothing was searched.
  expect(await lookEverywhere(test, url, stack, search)).toEqual([]);

  // Errors about secrets.
  await secrets.set(await secrets.locate(stack, 'secrets.env'), 'TAMPERED', value('tampered'));
  const sealed = await readFile(join(test.config.stacks, stack, 'secrets.env'), 'utf8');
  await writeFile(join(test.config.stacks, stack, 'secrets.env'), sealed.replace(/^(FROM_DOTENV=.*data:)(.)/m, (_all, before: string, first: string) => `${before}${first === 'A' ? 'B' : 'A'}`));
  await eventually(() => test.status(stack)?.diagnostics.some(({ code }) => code === 'secrets/tampered'), 120_000);
  await lookEverywhere(test, url, stack, search, [404]);

  const ownFiles = await test.docker('inspect', '--format', '{{.GraphDriver.Data.UpperDir}}', `${stack}-web-1`);
  search.found.push(...(await canariesBelow(ownFiles, CANARIES)));

  await processes.stop();
  search.look('git: every object', await gitObjects(test.config.stacks));
  await test.put(`${stack}/decoy.txt`, value('decoy'));
  const onDisk = await canariesBelow(dirname(test.config.stacks), CANARIES);
  // What is written in clear is found: only so does finding nothing else prove anything.
  expect(onDisk.filter((each) => each.endsWith(': decoy'))).toHaveLength(1);
  search.found.push(...onDisk.filter((each) => !each.endsWith(': decoy')));
  expect(search.found).toEqual([]);
  const searched = [...search.places.keys()];
  for (const place of ['log', 'git: every object', 'argv and environment of processes', 'GET /', `GET /stacks/${stack}`, `GET /api/v1/stacks/${stack}/plan`, 'GET /api/v1/dump', 'GET /api/v1/audit', 'GET /metrics', 'GET /notifications', 'socket of pages', 'socket of the API', 'orbitr plan --json', 'orbitr diff', 'orbitr why', 'labels and mounts']) {
    expect(search.places.get(place), `${place} was searched; ${searched.join(', ')}`).toBeGreaterThan(0);
  }
}, 300_000);

/** @param unread statuses that the plan may have too, where the stack cannot be read @returns commands that failed or said nothing */
async function lookEverywhere(test: ControllerTest, url: string, stack: string, search: Search, unread: readonly number[] = []): Promise<readonly string[]> {
  const failed: string[] = [];
  const commands: Readonly<Record<string, (context: ReturnType<typeof listen>['context']) => Promise<unknown>>> = {
    plan: (context) => planCommand(context, undefined, {}),
    'plan --json': (context) => planCommand(context, undefined, { json: true }),
    diff: (context) => diffCommand(context, stack, {}),
    why: (context) => whyCommand(context, `${stack}/web`, 'environment', {}),
    'why URL': (context) => whyCommand(context, `${stack}/web`, 'environment.URL', {}),
    config: (context) => configCommand(context, stack, {}),
    validate: (context) => validateCommand(context, undefined, { json: true }),
    status: (context) => statusCommand(context, undefined, { json: true }),
    history: (context) => historyCommand(context, stack, { json: true }),
    dump: dumpCommand,
  };
  for (const [words, command] of Object.entries(commands)) {
    const heard = listen(test.config);
    const problem = await command(heard.context).then(() => '', (error: unknown) => JSON.stringify(toOrbitrError(error)) + String((error as Error).stack));
    if (problem !== '' || heard.out().trim() === '') failed.push(`orbitr ${words}: ${problem || 'no word'}`);
    search.look(`orbitr ${words}`, `${heard.out()}\n${heard.err()}\n${problem}`);
  }
  search.look('socket of pages', await hear(`${url}/live?${new URLSearchParams({ page: `/stacks/${stack}`, version: '' }).toString()}`));
  search.look('socket of the API', await hear(`${url}/api/v1/live`, { type: 'stack', id: '1', stack }));
  for (const [path, text] of await visitAll(url, stack, unread)) search.look(`GET ${path}`, text);
  for (const kind of ['container', 'network']) {
    const names = (await test.docker(kind, 'ls', '-q', '--filter', `label=orbitr.stack=${stack}`)).split('\n');
    const format = kind === 'container' ? '{{json .Config.Labels}} {{json .Mounts}} {{.Name}}' : '{{json .Labels}}';
    search.look('labels and mounts', await test.docker(kind, 'inspect', '--format', format, ...names));
  }
  return failed;
}

/** Every page that the page links to, and every answer of the API that takes no more than a stack: these must be there, and none may be left. */
async function visitAll(base: string, stack: string, unread: readonly number[]): Promise<ReadonlyMap<string, string>> {
  const seen = new Map<string, string>();
  const document = (await (await fetch(`${base}/api/v1/openapi.json`)).json()) as { readonly paths: Readonly<Record<string, { readonly get?: unknown }>> };
  const answers = Object.entries(document.paths).filter(([, methods]) => methods.get !== undefined).map(([path]) => path.replace('{stack}', stack)).filter((path) => !path.includes('{'));
  const required = ['/', `/stacks/${stack}`, '/metrics', '/notifications', ...answers.map((path) => (path.startsWith('/api/') ? path : `/api/v1${path}`))];
  const queue = [...required];
  for (let path = queue.shift(); path !== undefined && seen.size < MOST_PAGES; path = queue.shift()) {
    if (seen.has(path)) continue;
    const { status, text } = await textOf(base + path);
    if (required.includes(path)) expect([200, ...(path.endsWith('/plan') ? unread : [])], `${path}: ${text.slice(0, 500)}`).toContain(status);
    seen.set(path, text);
    if (path.startsWith('/api/')) continue;
    for (const [, href = ''] of text.matchAll(/href="([^"#]*)/g)) {
      const url = new URL(href.replaceAll('&amp;', '&'), base + path);
      if (url.origin === new URL(base).origin && !seen.has(url.pathname) && !queue.includes(url.pathname) && !NOT_VISITED.test(url.pathname) && !/^\/apps\/./.test(url.pathname)) queue.push(url.pathname);
    }
  }
  expect(queue, `after ${seen.size} pages`).toEqual([]);
  return seen;
}

/** The text of an answer; of a stream that does not end, what came at first. */
async function textOf(url: string): Promise<{ readonly status: number; readonly text: string }> {
  let [status, text] = [0, ''];
  try {
    const { body, headers, status: answered } = await fetch(url, { signal: AbortSignal.timeout(8_000) });
    status = answered;
    const stream = /event-stream|ndjson/.test(headers.get('content-type') ?? '');
    for await (const chunk of body ?? []) {
      text += Buffer.from(chunk as Uint8Array).toString();
      if (stream) break;
    }
  } catch (error) {
    // Whether anything came at all is looked at where it matters.
    if ((error as Error).name !== 'TimeoutError') throw error;
  }
  return { status, text };
}

async function editOverApi(base: string, stack: string, text: string): Promise<string> {
  const url = `${base}/api/v1/stacks/${stack}/files/compose.yaml`;
  const etag = (await fetch(url)).headers.get('etag') ?? '';
  const response = await fetch(`${url}?message=a+label`, { method: 'PUT', headers: { 'if-match': etag, 'content-type': 'text/plain' }, body: text });
  const answer = await response.text();
  expect(response.status, answer).toBe(200);
  return answer;
}

/** The first message of a socket, after something was said. */
async function hear(url: string, say?: Readonly<Record<string, string>>): Promise<string> {
  const socket = new WebSocket(url.replace('http', 'ws'), { headers: { origin: new URL(url).origin } });
  const { promise, resolve, reject } = Promise.withResolvers<string>();
  socket.on('open', () => say !== undefined && socket.send(JSON.stringify(say)));
  socket.on('message', (data: Buffer) => resolve(data.toString()));
  socket.on('error', reject);
  try {
    return await promise;
  } finally {
    socket.terminate();
  }
}

/** Looks at the processes of the daemon again and again: those of git live for milliseconds. */
function watchProcesses(pid: number, search: Search): { stop(): Promise<void> } {
  const ending = new AbortController();
  const watching = (async () => {
    while (!ending.signal.aborted) {
      search.look('argv and environment of processes', await processTexts(pid));
      await new Promise((resolve) => void setTimeout(resolve, 50));
    }
  })();
  return {
    stop: async () => {
      ending.abort();
      await watching;
    },
  };
}
