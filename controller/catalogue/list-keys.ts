/**
 * By what the items of a Compose list are told apart, so that two people can change different items of one list. Lists whose order or repetition means
 * something (a command, a test) have no keys: they are one value.
 */
export function listKeyOf(path: readonly (string | number)[]): ((item: unknown) => string | undefined) | undefined {
  return KEYED[String(path.at(-1))];
}

type KeyOf = (item: unknown) => string | undefined;

const whole: KeyOf = (item) => (typeof item === 'string' || typeof item === 'number' ? String(item) : undefined);
const assignment: KeyOf = (item) => (typeof item === 'string' ? (item.split('=')[0] ?? '') : undefined);
const named = (...fields: readonly string[]): KeyOf => (item) => {
  if (typeof item === 'string') return item;
  const values = isRecord(item) ? fields.flatMap((field) => (item[field] === undefined ? [] : [String(item[field])])) : [];
  return values.length === 0 ? undefined : values.join(' ');
};

/** What is mounted is told by where it is mounted. */
const target: KeyOf = (item) => (typeof item === 'string' ? (divided(item)[1] ?? divided(item)[0]) : isRecord(item) && item['target'] !== undefined ? String(item['target']) : undefined);

/** What is published is told by the port in the container. */
const port: KeyOf = (item) => {
  if (typeof item === 'number') return `${item}/tcp`;
  if (typeof item === 'string') return withProtocol(divided(item).at(-1) ?? item);
  return isRecord(item) && item['target'] !== undefined ? withProtocol(`${String(item['target'])}${item['protocol'] === undefined ? '' : `/${String(item['protocol'])}`}`) : undefined;
};

const KEYED: Readonly<Record<string, KeyOf>> = Object.assign(Object.create(null) as Record<string, KeyOf>, {
  environment: assignment,
  labels: assignment,
  args: assignment,
  sysctls: assignment,
  extra_hosts: (item: unknown) => (typeof item === 'string' ? item.split(/[=:]/)[0] : undefined),
  ports: port,
  volumes: target,
  devices: target,
  networks: whole,
  depends_on: whole,
  cap_add: whole,
  cap_drop: whole,
  security_opt: whole,
  group_add: whole,
  expose: whole,
  dns: whole,
  tmpfs: whole,
  profiles: whole,
  permissions: whole,
  env_file: named('path'),
  secrets: named('target', 'source'),
  configs: named('target', 'source'),
  routes: named('host', 'subdomain', 'path', 'port'),
});

/** Divides at colons, but not at those inside of `${…}`. */
function divided(text: string): readonly string[] {
  return text.replace(/\$\{[^}]*\}/g, (variable) => variable.replaceAll(':', '\0')).split(':').map((part) => part.replaceAll('\0', ':'));
}

function withProtocol(text: string): string {
  return text.includes('/') ? text : `${text}/tcp`;
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
