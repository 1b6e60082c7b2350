import { spawn } from 'node:child_process';
import type { ChildProcessWithoutNullStreams } from 'node:child_process';
import { OrbitrError } from '../model/errors.ts';
import type { GitEnvironmentOptions } from './git-environment.ts';
import { gitEnvironment } from './git-environment.ts';
import { killGroup } from './run-git.ts';

export interface ObjectInfo {
  readonly oid: string;
  readonly type: string;
  /** In bytes. */
  readonly size: number;
}

export interface StoredObject {
  readonly type: string;
  readonly content: Buffer;
}

/** Where objects are looked up. */
export interface Objects {
  /** What a name stands for; undefined when there is no such object. @param name of a ref or an object; must hold no newline */
  info(name: string): Promise<ObjectInfo | undefined>;
  /** The whole of an object, as `info` finds it. */
  read(name: string): Promise<StoredObject | undefined>;
  /** The bytes of a blob. @throws OrbitrError `git/missing-object` */
  blob(oid: string): Promise<Buffer>;
}

interface Waiting {
  readonly withContent: boolean;
  readonly resolve: (answer: { readonly info: ObjectInfo; readonly content: Buffer } | undefined) => void;
  readonly reject: (error: Error) => void;
}

const NOTHING = Buffer.alloc(0);

/**
 * Reads objects of one repository through one `git cat-file --batch-command`, which answers in a fraction of a millisecond.
 * Names of refs are looked up anew each time. The process is started when it is first needed, and again after it died.
 */
export class ObjectReader implements Objects {
  readonly #environment: GitEnvironmentOptions;
  #child: ChildProcessWithoutNullStreams | undefined;
  #waiting: Waiting[] = [];
  #chunks: Buffer[] = [];
  #length = 0;
  #header: ObjectInfo | undefined;

  constructor(environment: GitEnvironmentOptions) {
    this.#environment = environment;
  }

  async info(name: string): Promise<ObjectInfo | undefined> {
    return (await this.#ask(`info ${name}\n`, false))?.info;
  }

  async read(name: string): Promise<StoredObject | undefined> {
    const answer = await this.#ask(`contents ${name}\n`, true);
    return answer && { type: answer.info.type, content: answer.content };
  }

  async blob(oid: string): Promise<Buffer> {
    return blobOf(oid, await this.read(oid));
  }

  /** Ends the process; a later question starts another. */
  close(): void {
    const child = this.#child;
    this.#child = undefined;
    killGroup(child?.pid);
  }

  async #ask(line: string, withContent: boolean): Promise<{ readonly info: ObjectInfo; readonly content: Buffer } | undefined> {
    if (/[\n\0]/.test(line.slice(0, -1))) return undefined;
    const { stdin } = this.#child ?? this.#start();
    return new Promise((resolve, reject) => {
      this.#waiting.push({ withContent, resolve, reject });
      // What is asked in one go is written in one go.
      if (!stdin.writableCorked) {
        stdin.cork();
        process.nextTick(() => stdin.uncork());
      }
      stdin.write(line);
    });
  }

  #start(): ChildProcessWithoutNullStreams {
    const child = spawn('git', ['cat-file', '--batch-command'], { env: gitEnvironment(this.#environment), cwd: '/', detached: true });
    this.#child = child;
    [this.#chunks, this.#length, this.#header] = [[], 0, undefined];
    let said = '';
    child.stdin.on('error', () => undefined);
    child.stderr.on('data', (chunk: Buffer) => (said = `${said}${chunk.toString('utf8')}`.slice(0, 2_000)));
    child.stdout.on('data', (chunk: Buffer) => {
      this.#chunks.push(chunk);
      this.#length += chunk.length;
      this.#read();
    });
    const over = (error?: Error): void => {
      if (this.#child === child) this.#child = undefined;
      const waiting = this.#waiting;
      this.#waiting = [];
      for (const { reject } of waiting) reject(new OrbitrError({ code: 'git/failed', kind: 'transient', message: `git cat-file ended: ${error?.message ?? said.trim()}`, cause: error }));
    };
    child.once('error', over);
    child.once('close', () => over());
    return child;
  }

  #read(): void {
    while (this.#waiting.length > 0) {
      if (this.#header === undefined) {
        const line = this.#takeLine();
        if (line === undefined) return;
        const [oid = '', type = '', size = '0'] = line.split(' ');
        if (line.endsWith(' missing') || line.endsWith(' ambiguous') || type === '') {
          this.#waiting.shift()?.resolve(undefined);
          continue;
        }
        this.#header = { oid, type, size: Number(size) };
      }
      const { withContent } = this.#waiting[0]!;
      const content = withContent ? this.#take(this.#header.size + 1) : NOTHING;
      if (content === undefined) return;
      const info = this.#header;
      this.#header = undefined;
      this.#waiting.shift()?.resolve({ info, content: withContent ? content.subarray(0, info.size) : NOTHING });
    }
  }

  #takeLine(): string | undefined {
    const joined = this.#join();
    const end = joined.indexOf(10);
    return end < 0 ? undefined : this.#take(end + 1)?.toString('utf8').slice(0, -1);
  }

  #take(bytes: number): Buffer | undefined {
    if (this.#length < bytes) return undefined;
    const joined = this.#join();
    this.#chunks = [joined.subarray(bytes)];
    this.#length -= bytes;
    return joined.subarray(0, bytes);
  }

  #join(): Buffer {
    if (this.#chunks.length !== 1) this.#chunks = [Buffer.concat(this.#chunks)];
    return this.#chunks[0] ?? NOTHING;
  }
}

/** @throws OrbitrError `git/missing-object` */
export function blobOf(oid: string, found: StoredObject | undefined): Buffer {
  if (found?.type !== 'blob') throw new OrbitrError({ code: 'git/missing-object', kind: 'transient', message: `the repository lacks the object ${oid}`, hint: 'Run `git fsck` in it. What runs is left as it is.' });
  return found.content;
}
