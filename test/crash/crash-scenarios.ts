/** What is there, without the test's prefix: containers as `name state version`. */
export interface Expected {
  readonly containers: readonly string[];
  readonly networks: readonly string[];
  readonly volumes: readonly string[];
}

/** One thing that a controller does, done again and again in rounds so that no round needs a fresh start. Round 0 is done without a crash. */
export interface CrashScenario {
  readonly name: string;
  /** The stack file of a round; undefined: none. */
  readonly file: (round: number) => string | undefined;
  /** What stands, without a crash, before each round; absent: what the round before left. `nothing` has not even volumes. */
  readonly from?: 'nothing' | { readonly file: string | undefined; readonly remains: (round: number) => Expected };
  /** What is there when a round is over. */
  readonly remains: (round: number) => Expected;
  /** The revision is no good from round 1 on: what ran before comes back. */
  readonly held?: true;
}

const QUICK = 'x-orbitr: { rollout: { monitor: 50ms, timeout: 20s } }';

const service = (name: string, version: string, more = '', command = 'sleep 100000'): string => `
  ${name}:
    image: busybox:stable
    init: true
    command: ${command}
    stop_grace_period: 1s
    restart: "no"
    labels: { version: "${version}" }${more === '' ? '' : `\n    ${more}`}`;

const three = (version: string): string => `services:${service('db', version, 'volumes: [data:/data, /cache]')}${service('api', version, 'depends_on: [db]\n    networks: [default, back]\n    post_start: [{ command: [touch, /started] }]')}${service('web', version, 'depends_on: [api]\n    configs: [greeting]')}
volumes: { data: {} }
networks: { back: {} }
configs: { greeting: { content: hello } }
${QUICK}
`;

/** One that is no good ends at once, however slow the machine: it is watched for longer than that can take. */
const one = (version: string, more: string, strategy: string, command?: string): string => `services:${service('web', version, more, command)}
volumes: { data: {} }
x-orbitr: { rollout: { strategy: ${strategy}, monitor: ${command === undefined ? '50ms' : '10s'}, timeout: 20s } }
`;

const THREE = (version: string): Expected => ({
  containers: [`-app-api-1 running ${version}`, `-app-db-1 running ${version}`, `-app-web-1 running ${version}`],
  networks: ['-app_back', '-app_default'],
  volumes: ['-app_data'],
});
const WEB = (version: string, replicas = 1): Expected => ({ containers: Array.from({ length: replicas }, (_, index) => `-app-web-${index + 1} running ${version}`), networks: ['-app_default'], volumes: ['-app_data'] });

const BAD = 'sh -c "exit 3"';
const MOUNTS = 'volumes: [data:/data, /cache]';
const READ_ONLY = 'volumes: ["data:/data:ro"]';

export const CRASH_SCENARIOS: readonly CrashScenario[] = [
  { name: 'first deploy', from: 'nothing', file: () => three('0'), remains: () => THREE('0') },
  { name: 'first deploy over a kept volume', from: { file: undefined, remains: (round) => ({ containers: [], networks: [], volumes: round === 0 ? [] : ['-app_data'] }) }, file: (round) => three(String(round)), remains: (round) => THREE(String(round)) },
  { name: 'removal', from: { file: three('0'), remains: () => THREE('0') }, file: () => undefined, remains: () => ({ containers: [], networks: [], volumes: ['-app_data'] }) },
  { name: 'change of three services', file: (round) => three(String(round)), remains: (round) => THREE(String(round)) },
  { name: 'start-first rollout of two replicas', file: (round) => one(String(round), `scale: 2\n    ${READ_ONLY}`, 'start-first'), remains: (round) => WEB(String(round), 2) },
  { name: 'stop-first rollout', file: (round) => one(String(round), MOUNTS, 'stop-first'), remains: (round) => WEB(String(round)) },
  { name: 'rollback of start-first', held: true, file: (round) => one(String(round), READ_ONLY, 'start-first', round === 0 ? undefined : BAD), remains: () => WEB('0') },
  { name: 'rollback of stop-first', held: true, file: (round) => one(String(round), MOUNTS, 'stop-first', round === 0 ? undefined : BAD), remains: () => WEB('0') },
  {
    name: 'network change',
    file: (round) => `services:${service('web', '0', 'networks: [front, back]')}${service('api', '0', 'networks: [back]')}\nnetworks: { front: {}, back: { labels: { round: "${round}" } } }\n${QUICK}\n`,
    remains: () => ({ containers: ['-app-api-1 running 0', '-app-web-1 running 0'], networks: ['-app_back', '-app_front'], volumes: [] }),
  },
];
