import fc from 'fast-check';
import { parse } from 'yaml';
import { expect, test } from 'vitest';
import { convertDockerRun } from './docker-run.ts';
import { RUN_FLAGS } from './docker-run-flags.ts';
import { splitShellLine } from './shell-line.ts';

const stackOf = (line: string): { services: Record<string, Record<string, unknown>>; volumes?: unknown; networks?: unknown } => {
  const converted = convertDockerRun(line);
  if (converted.kind === 'invalid') throw new Error(converted.reason);
  return parse(converted.text) as ReturnType<typeof stackOf>;
};
const serviceOf = (options: string): Record<string, unknown> | undefined => Object.values(stackOf(`docker run ${options} img`).services)[0];

test('a line as people paste it', () => {
  const converted = convertDockerRun(`sudo docker run -d \\
    --name=pihole -p 53:53/udp -p "8080:80" \\
    -e TZ='Europe/Berlin' -e WEBPASSWORD='pa$$ word' --restart unless-stopped \\
    -v "$(pwd)/etc-pihole:/etc/pihole" -v dns:/data:ro --cap-add NET_ADMIN -it pihole/pihole:2024.07 --flag "a b"`);
  expect(converted).toMatchObject({ kind: 'stack', name: 'pihole' });
  expect(converted.kind === 'stack' && converted.text).toBe(`services:
  pihole:
    image: pihole/pihole:2024.07
    restart: unless-stopped
    cap_add:
      - NET_ADMIN
    stdin_open: true
    tty: true
    environment:
      TZ: Europe/Berlin
      WEBPASSWORD: pa$$$$ word
    ports:
      - "53:53/udp"
      - "8080:80"
    volumes:
      - ./etc-pihole:/etc/pihole
      - dns:/data:ro
    command:
      - --flag
      - a b
volumes:
  dns:
    name: dns
`);
});

test.each<[string, object]>([
  ['-dp80:80 -m 512m --memory-swap=1g', { ports: ['80:80'], mem_limit: '512m', memswap_limit: '1g' }],
  ['--cpus 1.5 --pids-limit=100 --stop-timeout 30', { cpus: 1.5, pids_limit: 100, stop_grace_period: '30s' }],
  ['--init=false --privileged=true', { privileged: true }],
  ['--label a=b -l c --label-file ./l', { labels: { a: 'b', c: '' }, label_file: ['./l'] }],
  ['--net host', { network_mode: 'host' }],
  ['--network back --network-alias db --ip 10.0.0.5', { networks: { back: { aliases: ['db'], ipv4_address: '10.0.0.5' } } }],
  ['--network name=a,alias=x --network b', { networks: { a: { aliases: ['x'] }, b: {} } }],
  ['--mount type=bind,src=/srv,dst=/srv,readonly', { volumes: [{ type: 'bind', source: '/srv', target: '/srv', read_only: true, bind: { create_host_path: false } }] }],
  ['--mount type=tmpfs,target=/t,tmpfs-mode=1770', { volumes: [{ type: 'tmpfs', target: '/t', tmpfs: { mode: 0o1770 } }] }],
  ['--health-cmd "curl -f http://x" --health-interval 5s --health-retries 3', { healthcheck: { test: ['CMD-SHELL', 'curl -f http://x'], interval: '5s', retries: 3 } }],
  ['--ulimit nofile=1024:2048 --ulimit core=0', { ulimits: { nofile: { soft: 1024, hard: 2048 }, core: 0 } }],
  ['--gpus all --log-driver json-file --log-opt max-size=10m', { gpus: 'all', logging: { driver: 'json-file', options: { 'max-size': '10m' } } }],
  ['--entrypoint "" --pull always', { entrypoint: [], pull_policy: 'always' }],
  ['--device-read-bps /dev/sda:1mb --volumes-from other --link db:d', { blkio_config: { device_read_bps: [{ path: '/dev/sda', rate: '1mb' }] }, volumes_from: ['container:other'], external_links: ['db:d'] }],
])('%s', (options, expected) => expect(serviceOf(options)).toEqual({ image: 'img', ...expected }));

test.each<[string, RegExp]>([
  ['ls -la', /docker run/],
  ['docker run', /no image/],
  ['docker run -p', /no value/],
  ['docker run --what img', /--what/],
  ['docker run -Z img', /-Z/],
  ['docker run -P img', /-P/],
  ['docker run -e SECRET img', /SECRET/],
  ['docker run -e A=$HOME img', /shell/],
  ['docker run -e A=`id` img', /command/],
  ['docker run img; rm -rf /', /one plain command/],
  ['docker run img && echo', /one plain command/],
  ['docker run -e "A=b img', /not closed/],
  ['docker run --mount source=x img', /target/],
  [`docker run ${'x'.repeat(40_000)}`, /too long/],
])('%s is refused', (line, reason) => expect(convertDockerRun(line)).toMatchObject({ kind: 'invalid', reason: expect.stringMatching(reason) as string }));

test('every option has its fate, and none is lost in silence', () => {
  for (const [name, flag] of RUN_FLAGS) {
    if (flag.take === 'nothing') continue;
    const bare = flag.take === 'switch' || ('bare' in flag && flag.bare === true);
    const converted = convertDockerRun(`docker run --network n --${name}${bare ? '' : ' a=1:2'} img`);
    const plain = convertDockerRun('docker run --network n img');
    expect(converted.kind === 'invalid' || JSON.stringify(converted) !== JSON.stringify(plain) || name === 'volume-driver', name).toBe(true);
  }
});

test('words survive a shell quoting of any kind', () => {
  const word = fc.string({ minLength: 1, unit: 'grapheme-ascii' });
  fc.assert(fc.property(fc.array(word), (words) => {
    const single = words.map((text) => `'${text.replaceAll("'", String.raw`'\''`)}'`).join(' ');
    const double = words.map((text) => `"${text.replaceAll(/[$`"\\]/g, String.raw`\$&`)}"`).join('\t');
    for (const line of [single, double]) expect(splitShellLine(line)).toEqual({ kind: 'words', words });
  }));
});
