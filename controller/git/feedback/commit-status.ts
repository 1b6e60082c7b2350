export type StatusProvider = 'github' | 'gitlab' | 'gitea';

/** What became of a commit here. `held`: it was tried, found bad and taken back. `overtaken`: another commit came before it was through. */
export type CommitState = 'pending' | 'success' | 'failure' | 'held' | 'overtaken';

export interface CommitStatus {
  readonly commit: string;
  readonly state: CommitState;
  /** One line for people. */
  readonly description: string;
  /** Tells several servers apart that follow the same repository, for example `orbitr/home`. */
  readonly context: string;
}

export interface StatusTarget {
  readonly provider: StatusProvider;
  /** Base address of the provider's API host; undefined: the provider's own service. */
  readonly api: string | undefined;
  /** `owner/name`, with as many groups before as there are. */
  readonly repository: string;
}

export interface StatusRequest {
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

/** In each provider's own words (GitHub "Commit statuses", GitLab "Commits API", Gitea and Forgejo "repoCreateStatus"). */
const WORDS: { readonly [P in StatusProvider]: Readonly<Record<CommitState, string>> } = {
  github: { pending: 'pending', success: 'success', failure: 'failure', held: 'failure', overtaken: 'error' },
  gitlab: { pending: 'running', success: 'success', failure: 'failed', held: 'failed', overtaken: 'canceled' },
  gitea: { pending: 'pending', success: 'success', failure: 'failure', held: 'failure', overtaken: 'warning' },
};
const SERVICES: { readonly [P in StatusProvider]: string | undefined } = { github: 'https://api.github.com', gitlab: 'https://gitlab.com', gitea: undefined };
/** Of a description; longer ones are refused. */
const LONGEST = 140;

/** The request that tells a provider what became of a commit. Pure. @throws Error when the provider has no service of its own and none is named */
export function statusRequest({ provider, api, repository }: StatusTarget, { commit, state, description, context }: CommitStatus, token: string): StatusRequest {
  const base = (api ?? SERVICES[provider])?.replace(/\/+$/, '');
  if (base === undefined) throw new Error(`git.status.api must say where ${provider} is`);
  const text = shorten(state === 'held' && !description.startsWith('held') ? `held: ${description}` : description);
  const word = WORDS[provider][state];
  const path = repository.split('/').map(encodeURIComponent).join('/');
  const json = { 'Content-Type': 'application/json', 'User-Agent': 'Orbitr' };
  switch (provider) {
    case 'github':
      return { url: `${base}/repos/${path}/statuses/${commit}`, headers: { ...json, Accept: 'application/vnd.github+json', Authorization: `Bearer ${token}` }, body: JSON.stringify({ state: word, description: text, context }) };
    case 'gitea':
      return { url: `${base}/api/v1/repos/${path}/statuses/${commit}`, headers: { ...json, Authorization: `token ${token}` }, body: JSON.stringify({ state: word, description: text, context }) };
    case 'gitlab':
      return { url: `${base}/api/v4/projects/${encodeURIComponent(repository)}/statuses/${commit}`, headers: { ...json, 'PRIVATE-TOKEN': token }, body: JSON.stringify({ state: word, description: text, name: context }) };
  }
}

function shorten(text: string): string {
  const line = text.replace(/\s+/g, ' ').trim();
  return line.length <= LONGEST ? line : `${line.slice(0, LONGEST - 1)}…`;
}
