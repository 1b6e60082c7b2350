import { readFile } from 'node:fs/promises';
import { text } from 'node:stream/consumers';
import { commitIn, lsRefs } from './ls-refs.ts';

export interface BranchQuestion {
  /** `https://…`, as git is given it. */
  readonly url: string;
  readonly branch: string;
  /** A commit of the repository: its length tells the kind of its names. */
  readonly like: string;
  readonly username?: string | undefined;
  readonly password?: string | undefined;
  readonly caFile?: string | undefined;
}

const TIMEOUT = 10_000;
/** An answer is one line. */
const MOST_ANSWER = 16 * 1024;

/**
 * Asks a remote for one branch over https: a single small request and no program, because every poll comes to this.
 * Only a plain answer counts. Whatever else comes (a redirect, a refusal, an older protocol, silence) is left to git, which knows every server and says what
 * is wrong.
 * @returns the commit; undefined: let git ask
 */
export async function askBranch(question: BranchQuestion): Promise<string | undefined> {
  try {
    return commitIn(await ask(question), question.branch);
  } catch {
    return undefined;
  }
}

async function ask({ url, branch, like, username = '', password, caFile }: BranchQuestion): Promise<string> {
  const body = lsRefs(branch, like);
  const headers = {
    'Content-Type': 'application/x-git-upload-pack-request',
    'Content-Length': Buffer.byteLength(body),
    'Git-Protocol': 'version=2',
    ...(password === undefined ? {} : { Authorization: `Basic ${Buffer.from(`${username}:${password}`).toString('base64')}` }),
  };
  const ca = caFile === undefined ? undefined : await readFile(caFile);
  const signal = AbortSignal.timeout(TIMEOUT);
  return new Promise((resolve, reject) => {
    const request = process.getBuiltinModule('node:https').request(`${url}/git-upload-pack`, { method: 'POST', headers, signal, ...(ca === undefined ? {} : { ca }) }, (response) => {
      let length = 0;
      response.on('data', (chunk: Buffer) => {
        length += chunk.length;
        if (length > MOST_ANSWER) request.destroy(new Error('more than a line'));
      });
      if (response.statusCode === 200 && response.headers['content-type'] === 'application/x-git-upload-pack-result') text(response).then(resolve, reject);
      else request.destroy(new Error('no answer of git'));
    });
    request.on('error', reject);
    request.end(body);
  });
}
