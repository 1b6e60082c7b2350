import { randomBytes } from 'node:crypto';
import { mkdir, mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { openKeyring } from '../../secrets/keyring.ts';
import { formatOf } from '../../secrets/sealed-document.ts';
import { parseSealed, sealDocument } from '../../secrets/sealed-file.ts';
import { sealSingle } from '../../secrets/single-value.ts';
import { buildSpec } from '../../spec/build-spec.ts';
import { looseStack, readStack } from '../read-stack.ts';
import { openUnsealing } from './open-unsealing.ts';

const CANARY = 'cAnArY-7f3a91';
let root: string;
let recipient: string;
const places = () => ({ data: join(root, 'data'), stacks: join(root, 'stacks') });

beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'orbitr-secrets-'));
  await mkdir(join(root, 'stacks/app'), { recursive: true });
  recipient = (await openKeyring(places()).ensure(0)).recipient;
});
afterEach(() => rm(root, { recursive: true }));

async function put(path: string, text: string): Promise<void> {
  await mkdir(dirname(join(root, 'stacks/app', path)), { recursive: true });
  await writeFile(join(root, 'stacks/app', path), text);
}

async function seal(path: string, text: string): Promise<string> {
  const reading = parseSealed(text, formatOf(path));
  if (reading.kind !== 'document') throw new Error(reading.message);
  return sealDocument(reading.document, reading.document.leaves.map(({ value }) => value), [recipient], { random: (bytes) => randomBytes(bytes), now: Date.now });
}

async function build() {
  const stack = looseStack([join(root, 'stacks/app/compose.yaml')]);
  return (await readStack(stack, (bundle) => buildSpec(bundle, { homeDirectory: '/root', profiles: [] }), openUnsealing(places()).unseal)).result;
}

async function specOf() {
  const result = await build();
  if (result.kind !== 'spec') throw new Error(JSON.stringify(result));
  return result.spec;
}

test('the private key is made once, for its owner only', async () => {
  const path = join(root, 'data/age-key.txt');
  expect((await stat(path)).mode & 0o777).toBe(0o600);
  expect(await openKeyring(places()).ensure(1)).toEqual({ made: false, recipient });
  expect(await readFile(path, 'utf8')).toContain(`# public key: ${recipient}`);
});

describe('values reach containers', () => {
  test('from secrets.env, over .env', async () => {
    await put('.env', 'PASSWORD=open\nNAME=anna\n');
    await put('secrets.env', await seal('secrets.env', `PASSWORD=${CANARY}$x "y"\n`));
    await put('compose.yaml', 'services:\n  web: { image: busybox, environment: { A: "$PASSWORD", B: "$NAME" } }\n');
    expect((await specOf()).services[0]?.container.environment).toEqual(expect.arrayContaining([`A=${CANARY}$x "y"`, 'B=anna']));
  });

  test('from sealed env files of every format', async () => {
    await put('a.sops.yaml', await seal('a.sops.yaml', `Y: ${CANARY}\nTLS: true\n`));
    await put('b.sops.json', await seal('b.sops.json', `{"J": "${CANARY}"}`));
    await put('c.env', await seal('c.env', `E=${CANARY}\n`));
    await put('compose.yaml', 'services:\n  web: { image: busybox, env_file: [a.sops.yaml, b.sops.json, c.env] }\n');
    expect((await specOf()).services[0]?.container.environment).toEqual(expect.arrayContaining([`Y=${CANARY}`, 'TLS=true', `J=${CANARY}`, `E=${CANARY}`]));
  });

  test('as files: the opened content is put into the container, and the sealed file is not mounted', async () => {
    await put('db.sops.yaml', await seal('db.sops.yaml', `password: ${CANARY}\n`));
    await put('key.sops.json', await seal('key.sops.json', JSON.stringify({ data: `-----BEGIN\n${CANARY}\n` })));
    await put('compose.yaml', 'services:\n  web: { image: busybox, secrets: [db, key] }\nsecrets: { db: { file: db.sops.yaml }, key: { file: key.sops.json } }\n');
    const { container } = (await specOf()).services[0] ?? {};
    expect(container?.mounts).toEqual([]);
    expect(container?.files.map(({ target, content, secret }) => [target, Buffer.from(content, 'base64').toString(), secret])).toEqual([['/run/secrets/db', `password: ${CANARY}\n`, true], ['/run/secrets/key', `-----BEGIN\n${CANARY}\n`, true]]);
  });

  test('single values in .env, and in a map of variables', async () => {
    await put('.env', `ONE=${await sealSingle([recipient], CANARY)}\n`);
    await put('compose.yaml', `services:\n  web: { image: busybox, environment: { A: "$ONE", B: "${await sealSingle([recipient], 'other-one')}" } }\n`);
    expect((await specOf()).services[0]?.container.environment).toEqual(expect.arrayContaining([`A=${CANARY}`, 'B=other-one']));
  });
});

test('wherever a sealed value stands, what is shown has a mark instead', async () => {
  await put('secrets.env', await seal('secrets.env', `PASSWORD=${CANARY}\n`));
  await put('compose.yaml', 'services:\n  web: { image: busybox, command: [run, "--x=$PASSWORD"], working_dir: "/$PASSWORD" }\n');
  const spec = await specOf();
  expect(spec.services[0]?.container.command).toEqual(['run', `--x=${CANARY}`]);
  const { services: _, hidden, ...shown } = spec;
  expect(JSON.stringify(shown)).not.toContain(CANARY);
  expect(hidden).toEqual([CANARY]);
  expect(JSON.stringify(spec.canonical)).toMatch(/--x=•••[0-9a-f]{4}/);
});

test('an error about a sealed value does not tell it', async () => {
  await put('secrets.env', await seal('secrets.env', `PORT=${CANARY}\n`));
  await put('compose.yaml', 'services:\n  web: { image: busybox, ports: ["$PORT:80"] }\n');
  const result = await build();
  expect(result.kind).toBe('invalid');
  expect(JSON.stringify(result)).not.toContain(CANARY);
});

describe('what cannot be opened is an error at its place', () => {
  test('without the key', async () => {
    await put('secrets.env', await seal('secrets.env', `A=${CANARY}\n`));
    await put('compose.yaml', 'services:\n  web: { image: busybox, environment: { A: x } }\n');
    await rm(join(root, 'data'), { recursive: true });
    expect(await build()).toMatchObject({ kind: 'invalid', diagnostics: [{ code: 'secrets/no-key', place: { file: join(root, 'stacks/app/secrets.env') }, message: expect.stringContaining(recipient) as string }] });
  });

  test('after a value was changed by hand: the line, and not what stands there', async () => {
    await put('secrets.env', (await seal('secrets.env', `A=one\nB=two\n`)).replace(/^B=.*$/m, `B=${CANARY}`));
    await put('compose.yaml', 'services:\n  web: { image: busybox }\n');
    const result = await build();
    expect(result).toMatchObject({ kind: 'invalid', diagnostics: [{ code: 'secrets/tampered', place: { line: 1 } }] });
    expect(JSON.stringify(result)).not.toContain(CANARY);
  });

  test('a single value for another key, at its line', async () => {
    const other = (await openKeyring({ data: join(root, 'other'), stacks: root }).ensure(0)).recipient;
    await put('.env', `X=1\nONE=${await sealSingle([other], CANARY)}\n`);
    await put('compose.yaml', 'services:\n  web: { image: busybox }\n');
    expect(await build()).toMatchObject({ kind: 'invalid', diagnostics: [{ code: 'secrets/no-key', place: { file: join(root, 'stacks/app/.env'), line: 2 } }] });
  });

  test('a key file that is none', async () => {
    await put('secrets.env', await seal('secrets.env', 'A=1\n'));
    await put('compose.yaml', 'services:\n  web: { image: busybox }\n');
    await writeFile(join(root, 'data/age-key.txt'), `${CANARY}\n`);
    const result = await build();
    expect(result).toMatchObject({ kind: 'invalid', diagnostics: [{ code: 'secrets/no-key', message: expect.stringContaining('age-key.txt, line 1') as string }] });
    expect(JSON.stringify(result)).not.toContain(CANARY);
  });
});
