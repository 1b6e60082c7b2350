import { execFile, spawn } from 'node:child_process';
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { caddyAdmin } from '../../controller/publish/caddy-admin.ts';
import { eventually } from './engine.ts';

const run = promisify(execFile);
const AUTHORITY = 'authority.example.net';

/** A small Internet: a network of its own in which the names of a test lead to it, a Caddy at ports 80 and 443, and another Caddy that is an authority by ACME. */
export interface AcmeTest extends AsyncDisposable {
  /** Address of the authority. */
  readonly directory: string;
  /** Of the admin API of the Caddy that asks it. */
  readonly socket: string;
  /** The certificate of a name for who trusts that authority alone: `issuer` and `names`. @throws Error when it is not to be trusted, or there is none */
  certificate(name: string): Promise<{ readonly issuer: string; readonly names: string }>;
  /** The challenge by which the authority was convinced that a name is ours; undefined: by none. */
  convincedBy(name: string): string | undefined;
}

/** Needs to be root: a network of its own is what only root may make. @param names lead to that network's own address */
export async function startAcme(names: readonly string[]): Promise<AcmeTest> {
  const folder = await mkdtemp(join(tmpdir(), 'orbitr-acme-'));
  await using started = new AsyncDisposableStack();
  started.defer(() => rm(folder, { recursive: true, force: true }));
  const [socket, hosts, root] = [join(folder, 'admin.sock'), join(folder, 'hosts'), join(folder, 'authority/caddy/pki/authorities/local/root.crt')];
  await writeFile(hosts, `127.0.0.1 localhost ${AUTHORITY} ${names.join(' ')}\n`);
  const holder = spawn('unshare', ['--net', '--mount', '--', 'sleep', '600'], { stdio: 'ignore' });
  started.defer(() => void holder.kill('SIGKILL'));
  const inside = (...command: readonly string[]): readonly [string, string[]] => ['nsenter', [`--net=/proc/${holder.pid}/ns/net`, `--mount=/proc/${holder.pid}/ns/mnt`, '--', ...command]];
  await eventually(async () => (await readFile(`/proc/${holder.pid}/comm`, 'utf8')) === 'sleep\n');
  await run(...inside('ip', 'link', 'set', 'lo', 'up'));
  await run(...inside('mount', '--bind', hosts, '/etc/hosts'));
  let output = '';
  const caddy = async (name: string, config: object, environment: Readonly<Record<string, string>> = {}): Promise<void> => {
    const path = join(folder, `${name}.json`);
    await mkdir(join(folder, name), { recursive: true });
    await writeFile(path, JSON.stringify(config));
    const child = spawn(...inside('caddy', 'run', '--config', path), { env: { PATH: process.env['PATH'] ?? '', HOME: folder, XDG_DATA_HOME: join(folder, name), XDG_CONFIG_HOME: join(folder, name), ...environment } });
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk: Buffer) => void (output += name === 'authority' ? chunk.toString().replaceAll('\\', '') : ''));
    started.defer(async () => {
      const ended = new Promise((resolve) => child.once('exit', resolve));
      if (child.exitCode === null && child.kill('SIGKILL')) await ended;
    });
  };
  await caddy('authority', authorityConfig());
  await eventually(async () => (await readFile(root, 'utf8')).includes('END CERTIFICATE'), 30_000);
  await caddy('asking', { admin: { listen: `unix/${socket}`, origins: ['orbitr'], enforce_origin: true, config: { persist: false } } }, { SSL_CERT_FILE: root });
  await eventually(() => caddyAdmin(socket).read(), 30_000);
  const running = started.move();
  return {
    directory: `https://${AUTHORITY}:9443/acme/local/directory`, socket,
    certificate: async (name) => {
      const asked = run(...inside('openssl', 's_client', '-connect', '127.0.0.1:443', '-servername', name, '-verify_hostname', name, '-verify_return_error', '-CAfile', root));
      asked.child.stdin?.end();
      const read = run('openssl', ['x509', '-noout', '-issuer', '-ext', 'subjectAltName', '-nameopt', 'multiline']);
      read.child.stdin?.end((await asked).stdout);
      const { stdout } = await read;
      return { issuer: /commonName\s*= (.*)/.exec(stdout)?.[1] ?? '', names: /DNS:\S.*/.exec(stdout)?.[0] ?? '' };
    },
    convincedBy: (name) => {
      const answers = output.matchAll(/"value":"([^"]+)"\},"status":"valid","challenges":(\[.*?\])/g);
      for (const [, value, challenges = '[]'] of answers) if (value === name) return (JSON.parse(challenges) as readonly { readonly type: string; readonly status: string }[]).find(({ status }) => status === 'valid')?.type;
      return undefined;
    },
    [Symbol.asyncDispose]: () => running.disposeAsync(),
  };
}

/** A Caddy that is an authority and nothing else. It believes only what it finds at ports 80 and 443 of a name. */
function authorityConfig(): object {
  return {
    admin: { disabled: true, config: { persist: false } },
    apps: {
      http: { http_port: 9080, https_port: 9443, servers: { acme: { listen: [':9443'], logs: {}, routes: [{ match: [{ host: [AUTHORITY] }], handle: [{ handler: 'acme_server', ca: 'local', host: `${AUTHORITY}:9443` }] }], automatic_https: { disable_redirects: true } } } },
      tls: { automation: { policies: [{ subjects: [AUTHORITY], issuers: [{ module: 'internal' }] }] } },
      pki: { certificate_authorities: { local: { install_trust: false, intermediate_common_name: 'Private Authority' } } },
    },
  };
}
