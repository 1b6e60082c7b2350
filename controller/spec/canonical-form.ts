import type { Findings } from './findings.ts';
import { expandDependsOn, expandNames } from './merge-node.ts';
import { expandPorts } from './expand-ports.ts';
import { expandVolume } from './expand-volume.ts';
import { get, isNull, list, mapOf, mapValues, scalar, withValue } from './node.ts';
import type { MapNode, Node } from './node.ts';

type Form = (value: Node, findings: Findings) => Node;

/** Long forms of what has a short one. Doing it twice changes nothing, which merging of already long files relies on. */
const SERVICE_FORMS: Readonly<Record<string, Form>> = {
  build: expandBuild,
  configs: (value) => each(value, expandGrant),
  depends_on: (value) => (value.kind === 'list' ? expandDependsOn(value) : value.kind === 'map' ? mapValues(value, requireDependency) : value),
  devices: (value, findings) => each(value, (item) => expandDevice(item, findings)),
  dns: listOfOne,
  dns_search: listOfOne,
  env_file: (value) => each(listOfOne(value), expandEnvFile),
  extends: (value) => (isText(value) ? mapOf({ service: value }, value.at) : value),
  gpus: (value) => (isText(value) ? list([mapOf({ count: value }, value.at)], value.at) : value),
  label_file: listOfOne,
  networks: (value) => (value.kind === 'list' ? expandNames(value, (item) => scalar(null, item.at)) : value),
  ports: expandPorts,
  secrets: (value) => each(value, expandGrant),
  tmpfs: listOfOne,
  volumes: (value, findings) => each(value, (item) => expandVolume(item, findings)),
};

/** Brings a whole file into its long form. What has the wrong type stays as it is; the schema check reports it. */
export function canonicalForm(root: MapNode, findings: Findings): MapNode {
  return mapValues(root, (value, section) => {
    if (value.kind !== 'map') return value;
    if (section === 'services') return mapValues(value, (service) => canonicalService(service, findings));
    if (section === 'networks' || section === 'volumes' || section === 'secrets' || section === 'configs') {
      return mapValues(value, (resource, key) => expandExternal(resource, `${section}.${key}`, findings));
    }
    return value;
  }) as MapNode;
}

/** The long form of one service. */
export function canonicalService(service: Node, findings: Findings): Node {
  return service.kind === 'map' ? mapValues(service, (value, key) => keepTag(value, SERVICE_FORMS[key]?.(value, findings) ?? value)) : service;
}

/** A long form still is what `!override` or `!reset` marked. */
function keepTag(before: Node, after: Node): Node {
  return before.tag === undefined || after.tag !== undefined ? after : { ...after, tag: before.tag };
}

function isText(node: Node): boolean {
  return node.kind === 'scalar' && typeof node.value === 'string';
}

function listOfOne(value: Node): Node {
  return isText(value) ? list([value], value.at) : value;
}

function each(value: Node, form: (item: Node) => Node): Node {
  return value.kind === 'list' ? { ...value, items: value.items.map(form) } : value;
}

function expandGrant(item: Node): Node {
  return isText(item) ? mapOf({ source: item }, item.at) : item;
}

function expandEnvFile(item: Node): Node {
  if (isText(item)) return mapOf({ path: item, required: scalar(true, item.at) }, item.at);
  return item.kind === 'map' && !item.entries.has('required') ? withValue(item, 'required', scalar(true, item.at)) : item;
}

function requireDependency(item: Node): Node {
  return item.kind === 'map' && !item.entries.has('required') ? withValue(item, 'required', scalar(true, item.at)) : item;
}

function expandDevice(item: Node, findings: Findings): Node {
  if (item.kind !== 'scalar' || typeof item.value !== 'string') return item;
  const [source = '', target = source, permissions = 'rwm', ...more] = item.value.split(':');
  if (more.length > 0) findings.error('compose/bad-value', `"${item.value}" has too many colons for a device`, item.at, 'Write "SOURCE:TARGET:PERMISSIONS", or the long form with "source:" and "target:".');
  return mapOf({ source: scalar(source, item.at), target: scalar(target, item.at), permissions: scalar(permissions, item.at) }, item.at);
}

function expandBuild(value: Node): Node {
  if (isText(value)) return mapOf({ context: value }, value.at);
  if (value.kind !== 'map') return value;
  const withContext = value.entries.has('context') ? value : withValue(value, 'context', scalar('.', value.at));
  const secrets = get(withContext, 'secrets');
  return secrets ? withValue(withContext, 'secrets', each(secrets, expandGrant)) : withContext;
}

/** `external: {name: x}` is the old way to write `external: true` and `name: x`. */
function expandExternal(resource: Node, where: string, findings: Findings): Node {
  if (resource.kind !== 'map') return resource;
  const external = get(resource, 'external');
  if (external?.kind !== 'map') return resource;
  const name = get(external, 'name');
  const given = get(resource, 'name');
  if (name && given && !isNull(given) && given.kind === 'scalar' && name.kind === 'scalar' && given.value !== name.value) {
    findings.error('compose/conflict', `${where} has two names: "name" and "external.name"`, name.at, 'Remove "external.name" and write "external: true".');
  } else findings.warning('compose/ignored', `${where}: "external.name" is outdated`, external.at, 'Write "name: …" and "external: true".');
  const plain = withValue(resource, 'external', scalar(true, external.at));
  return name ? withValue(plain, 'name', name) : plain;
}
