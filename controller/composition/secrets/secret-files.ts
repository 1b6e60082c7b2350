import { randomBytes } from 'node:crypto';
import { readdir } from 'node:fs/promises';
import { join, relative } from 'node:path';
import type { Config } from '../../config.ts';
import { OrbitrError } from '../../model/errors.ts';
import { withValue } from '../../secrets/change-values.ts';
import type { Keyring } from '../../secrets/keyring.ts';
import { openKeyring } from '../../secrets/keyring.ts';
import { formatOf, isSealablePath } from '../../secrets/sealed-document.ts';
import type { OpenFile } from '../../secrets/sealed-file.ts';
import { openSealed, parseSealed, resealDocument, sealDocument } from '../../secrets/sealed-file.ts';
import { looksSealed } from '../../secrets/unseal-bundle.ts';
import type { DiscoveredStack } from '../../source/discover-stacks.ts';
import { discoverStacks } from '../../source/discover-stacks.ts';
import { addStackFile, replaceStackFile, textDigest } from '../../source/edit.ts';
import { readExactly } from '../../source/stack-files.ts';
import { checkStackPath } from '../../source/stack-path.ts';

const TOOLS = { random: (bytes: number): Uint8Array => randomBytes(bytes), now: Date.now };

/** One sealed file of a stack, there or not yet. */
export interface SecretFile {
  /** Absolute. */
  readonly path: string;
  /** As it stands; undefined: there is none. */
  readonly text: string | undefined;
}

/** The sealed files of stacks, for whoever sits at a terminal. */
export interface SecretFiles {
  readonly keyring: Keyring;
  /** @throws OrbitrError `secrets/place`, `command/no-such-stack` */
  locate(stack: string, file: string): Promise<SecretFile>;
  /** The sealed files of one stack or of all. Absolute paths. */
  sealed(stack: string | undefined): Promise<readonly string[]>;
  /** Opens one; undefined: there is none. @throws OrbitrError `secrets/…` */
  open(file: SecretFile): Promise<OpenFile | undefined>;
  /** In clear; undefined: there is none. */
  clear(file: SecretFile): Promise<string | undefined>;
  /** The text of the file with one value set; writes nothing. @throws OrbitrError `secrets/…` */
  withValue(file: SecretFile, name: string, value: string): Promise<string>;
  /** Sets one value. A file that is there must open for us; a new one needs public keys only. */
  set(file: SecretFile, name: string, value: string): Promise<void>;
  /** Writes a file whose text in clear is given. */
  write(file: SecretFile, clear: string): Promise<void>;
  /** What can be told of a sealed file, with or without the key. */
  summary(path: string): Promise<{ readonly names: readonly string[]; readonly recipients: readonly string[]; readonly opens: boolean }>;
  /** Seals anew: with another data key, to the public keys of now. */
  rotate(path: string): Promise<void>;
}

export function openSecretFiles(config: Pick<Config, 'data' | 'stacks' | 'ageKeyFile'>): SecretFiles {
  const keyring = openKeyring({ data: config.data, stacks: config.stacks, keyFile: config.ageKeyFile });
  const named = (path: string): string => relative(config.stacks, path);
  const find = async (name: string): Promise<DiscoveredStack> => {
    const stack = (await discoverStacks(config.stacks)).stacks.find((each) => each.name === name);
    if (stack === undefined) throw new OrbitrError({ code: 'command/no-such-stack', kind: 'terminal', message: `there is no stack "${name}"`, hint: '`orbitr status` lists them.' });
    if (stack.layout === 'file') throw new OrbitrError({ code: 'secrets/place', kind: 'terminal', message: `"${name}" is one file, and has no files beside it`, hint: `Make it a folder: ${name}/compose.yaml. Or seal a single value with \`orbitr secrets seal\`, and write it into the file.` });
    return stack;
  };
  const read = async (path: string): Promise<string | undefined> => (await readExactly(config.stacks, path))?.text;
  const open = async ({ path, text }: SecretFile): Promise<OpenFile | undefined> => {
    if (text === undefined) return undefined;
    const opening = await openSealed(text, formatOf(path), await keyring.identities());
    if (opening.kind === 'open') return opening.file;
    if (opening.kind === 'clear') throw new OrbitrError({ code: 'secrets/no-value', kind: 'terminal', message: `${named(path)} is in clear`, hint: 'Seal it as it is: orbitr secrets rotate STACK --file FILE' });
    throw new OrbitrError({ code: opening.problem.code, kind: 'terminal', message: `${named(path)}, line ${opening.problem.line}: ${opening.problem.message}`, hint: opening.problem.hint });
  };
  const save = async ({ path, text }: SecretFile, sealed: string): Promise<void> => (text === undefined ? addStackFile(path, sealed) : replaceStackFile(path, textDigest(text), sealed));
  const sealed = async (file: SecretFile, clear: string): Promise<string> => {
    const before = await open(file);
    const document = documentOf(clear, file.path, named(file.path));
    const values = document.leaves.map(({ value }) => value);
    return before === undefined ? sealDocument(document, values, await keyring.recipients(), TOOLS) : resealDocument(document, values, before, TOOLS);
  };
  const write = async (file: SecretFile, clear: string): Promise<void> => save(file, await sealed(file, clear));
  const clear = async (file: SecretFile): Promise<string | undefined> => {
    const opened = await open(file);
    return opened?.document.print(opened.values, undefined);
  };
  const changed = async (file: SecretFile, name: string, value: string): Promise<string> => {
    demandSealable(named(file.path));
    return sealed(file, withValue(await clear(file), formatOf(file.path), name, value));
  };
  const sealedOf = async ({ layout, directory }: DiscoveredStack): Promise<readonly string[]> => {
    const names = layout === 'file' ? [] : await readdir(directory, { recursive: true });
    const candidates = names.filter((name) => isSealablePath(name) && !name.startsWith('.orbitr')).map((name) => join(directory, name));
    const texts = await Promise.all(candidates.map((path) => read(path).catch(() => undefined)));
    return candidates.filter((path, index) => looksSealed(path, texts[index] ?? '') && parsesSealed(path, texts[index] ?? ''));
  };
  return {
    keyring,
    open,
    clear,
    write,
    locate: async (stack, file) => {
      checkStackPath(file);
      demandSealable(file);
      const path = join((await find(stack)).directory, file);
      return { path, text: await read(path) };
    },
    sealed: async (stack) => {
      const stacks = stack === undefined ? (await discoverStacks(config.stacks)).stacks : [await find(stack)];
      return (await Promise.all(stacks.map(sealedOf))).flat();
    },
    withValue: changed,
    set: async (file, name, value) => save(file, await changed(file, name, value)),
    summary: async (path) => {
      const text = (await read(path)) ?? '';
      const { leaves, metadata } = documentOf(text, path, named(path));
      const names = new Set(leaves.filter(({ value }) => value.type !== 'comment').map((leaf) => leaf.path.join('.')));
      return { names: [...names], recipients: metadata?.age.map(({ recipient }) => recipient) ?? [], opens: (await openSealed(text, formatOf(path), await keyring.identities())).kind === 'open' };
    },
    rotate: async (path) => {
      const text = await read(path);
      if (text === undefined) throw new OrbitrError({ code: 'secrets/no-value', kind: 'terminal', message: `there is no file ${named(path)}` });
      const opening = await openSealed(text, formatOf(path), await keyring.identities());
      const opened = opening.kind === 'clear' ? undefined : await open({ path, text });
      const plain = opened === undefined ? text : opened.document.print(opened.values, undefined);
      const document = documentOf(plain, path, named(path));
      await save({ path, text }, await sealDocument(document, document.leaves.map(({ value }) => value), await keyring.recipients(), TOOLS));
    },
  };
}

function demandSealable(path: string): void {
  if (!isSealablePath(path)) throw new OrbitrError({ code: 'secrets/place', kind: 'terminal', message: `${path} is no place for sealed values`, hint: 'Use secrets.env, or a file whose name ends in .env, .sops.yaml or .sops.json.' });
}

function parsesSealed(path: string, text: string): boolean {
  const reading = parseSealed(text, formatOf(path));
  return reading.kind === 'document' && reading.document.metadata !== undefined;
}

function documentOf(clear: string, path: string, shown: string) {
  const reading = parseSealed(clear, formatOf(path));
  if (reading.kind === 'broken') throw new OrbitrError({ code: 'secrets/broken', kind: 'terminal', message: `${shown}, line ${reading.line}: ${reading.message}`, hint: 'Nothing was written.' });
  return reading.document;
}
