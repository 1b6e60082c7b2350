import { readLongMount, readShortMount } from './run-mounts.ts';
import type { RunOption } from './run-words.ts';

/** What a service is made of while options are read; `sections` are the other top-level keys of the file. */
export interface RunDraft {
  readonly service: Record<string, unknown>;
  readonly sections: Record<string, Record<string, unknown>>;
  readonly notes: string[];
}

interface Problem {
  readonly reason: string;
  readonly hint?: string;
}

/** Options of `docker run` that are more than a key with a value. */
export function runSpecials(options: readonly RunOption[], draft: RunDraft): Problem | undefined {
  const all = (...names: readonly string[]): readonly string[] => options.filter(({ name }) => names.includes(name)).map(({ value }) => value);
  const steps = [environment, ports, mounts, networks, start, limits, lifetime];
  for (const step of steps) {
    const problem = step(all, draft);
    if (problem !== undefined) return problem;
  }
  return undefined;
}

type Step = (all: (...names: readonly string[]) => readonly string[], draft: RunDraft) => Problem | undefined;

const environment: Step = (all, { service }) => {
  const pairs = all('env').map((text) => [text.slice(0, text.indexOf('=')), text.slice(text.indexOf('=') + 1), text] as const);
  const bare = pairs.find(([, , text]) => !text.includes('='));
  if (bare !== undefined) return { reason: `only your shell knows the value of ${bare[2]}`, hint: `Write -e ${bare[2]}=VALUE.` };
  if (pairs.length > 0) service['environment'] = Object.fromEntries(pairs);
  return undefined;
};

const ports: Step = (all, { service }) => {
  if (all('publish').length > 0) service['ports'] = all('publish');
  return undefined;
};

const mounts: Step = (all, { service, sections, notes }) => {
  const taken = [...all('volume').map(readShortMount), ...all('mount').map(readLongMount)];
  const driver = all('volume-driver').at(-1);
  const list: unknown[] = [];
  for (const mount of taken) {
    if (mount.kind === 'invalid') return mount;
    list.push(mount.mount);
    // Under its own name, so that what an earlier container left in it is still there.
    if (mount.volume !== undefined) (sections['volumes'] ??= {})[mount.volume] = { name: mount.volume, ...(driver && { driver }), ...mount.driver };
  }
  if (list.length > 0) service['volumes'] = list;
  const others = all('volumes-from').map((text) => `container:${text}`);
  if (others.length > 0) service['volumes_from'] = others;
  if (all('volume').some((text) => text.startsWith('.'))) notes.push('Paths that begin with "." start from the folder of stacks now, not from where you would have run the command.');
  return undefined;
};

const networks: Step = (all, { service, sections }) => {
  const [aliases, ips, ips6, local] = [all('network-alias', 'net-alias'), all('ip'), all('ip6'), all('link-local-ip')];
  if (all('link').length > 0) service['external_links'] = all('link');
  const named: Record<string, object> = {};
  for (const text of all('network', 'net')) {
    const fields = text.includes('=') ? text.split(',').map((part) => part.split('=') as [string, string?]) : [['name', text] as [string, string?]];
    const unknown = fields.find(([key]) => !['name', 'alias', 'ip', 'ip6', 'mac-address'].includes(key));
    if (unknown !== undefined) return { reason: `"${unknown[0]}" of --network cannot be taken over` };
    const valuesOf = (key: string): readonly string[] => fields.flatMap(([name, value]) => (name === key && value !== undefined ? [value] : []));
    const name = valuesOf('name')[0] ?? '';
    if (name === 'bridge' || name === 'default') continue;
    if (/^(?:host|none|container:.+)$/.test(name)) {
      service['network_mode'] = name;
      continue;
    }
    const first = Object.keys(named).length === 0;
    const all = { aliases: [...valuesOf('alias'), ...(first ? aliases : [])], ipv4_address: valuesOf('ip')[0] ?? (first ? ips[0] : undefined), ipv6_address: valuesOf('ip6')[0] ?? (first ? ips6[0] : undefined), mac_address: valuesOf('mac-address')[0], link_local_ips: first ? local : [] };
    named[name] = Object.fromEntries(Object.entries(all).filter(([, value]) => value !== undefined && value.length > 0));
    (sections['networks'] ??= {})[name] = { external: true };
  }
  const names = Object.keys(named);
  if (names.length === 0) return aliases.length + ips.length + ips6.length + local.length > 0 ? { reason: 'addresses and aliases need a --network of their own' } : undefined;
  service['networks'] = Object.values(named).every((details) => Object.keys(details).length === 0) ? names : named;
  return undefined;
};

const start: Step = (all, { service }) => {
  const entrypoint = all('entrypoint').at(-1);
  if (entrypoint !== undefined) service['entrypoint'] = entrypoint === '' ? [] : [entrypoint];
  const check = all('health-cmd').at(-1);
  if (check !== undefined) service['healthcheck'] = { test: check === 'none' ? ['NONE'] : ['CMD-SHELL', check], ...(service['healthcheck'] as object | undefined) };
  const pull = all('pull').at(-1);
  if (pull !== undefined) service['pull_policy'] = pull;
  return undefined;
};

const limits: Step = (all, { service }) => {
  for (const name of ['device-read-bps', 'device-read-iops', 'device-write-bps', 'device-write-iops']) {
    const rates = all(name).map((text) => ({ path: text.slice(0, text.lastIndexOf(':')), rate: text.slice(text.lastIndexOf(':') + 1) }));
    if (rates.length > 0) service['blkio_config'] = { ...(service['blkio_config'] as object | undefined), [name.replaceAll('-', '_')]: rates };
  }
  const ulimits = all('ulimit').map((text) => {
    const [name = '', value = ''] = text.split('=');
    const [soft = '', hard] = value.split(':');
    return [name, hard === undefined ? Number(soft) : { soft: Number(soft), hard: Number(hard) }] as const;
  });
  if (ulimits.length > 0) service['ulimits'] = Object.fromEntries(ulimits);
  const gpus = all('gpus').at(-1);
  if (gpus === undefined) return undefined;
  if (gpus !== 'all' && !/^\d+$/.test(gpus)) return { reason: `"--gpus ${gpus}" is not taken over by itself`, hint: 'Take it out, and write the devices under gpus: in the file.' };
  service['gpus'] = gpus === 'all' ? 'all' : [{ count: Number(gpus) }];
  return undefined;
};

const lifetime: Step = (all, { notes }) => {
  if (all('rm').includes('true')) notes.push('--rm has no place here: while the file is there, the container is kept running.');
  if (all('name').length > 0) notes.push('The name is that of the stack and of the service; the container is called NAME-NAME-1, so that it can be replaced without a gap.');
  return undefined;
};
