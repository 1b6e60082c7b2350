import { castText } from './cast-text.ts';
import type { Cast } from './cast-text.ts';
import type { Findings } from './findings.ts';
import { interpolateText } from './interpolate-text.ts';
import type { Lookup } from './interpolate-text.ts';
import { mapValues } from './node.ts';
import type { Node, ScalarNode } from './node.ts';
import { patternTable } from './path-pattern.ts';
import type { Path } from './path-pattern.ts';
import type { Span } from './source-text.ts';

/** Where text becomes a value of another type once its variables are filled in. Everywhere else it stays text. */
const CASTS = patternTable<Cast>({
  'services.*.configs.[].mode': 'integer',
  'services.*.secrets.[].mode': 'integer',
  'services.*.cpu_count': 'integer',
  'services.*.cpu_percent': 'number',
  'services.*.cpu_period': 'integer',
  'services.*.cpu_quota': 'integer',
  'services.*.cpu_rt_period': 'integer',
  'services.*.cpu_rt_runtime': 'integer',
  'services.*.cpus': 'number',
  'services.*.cpu_shares': 'integer',
  'services.*.init': 'boolean',
  'services.*.depends_on.*.required': 'boolean',
  'services.*.depends_on.*.restart': 'boolean',
  'services.*.deploy.replicas': 'integer',
  'services.*.deploy.resources.limits.pids': 'integer',
  'services.*.deploy.update_config.parallelism': 'integer',
  'services.*.deploy.update_config.max_failure_ratio': 'number',
  'services.*.deploy.rollback_config.parallelism': 'integer',
  'services.*.deploy.rollback_config.max_failure_ratio': 'number',
  'services.*.deploy.restart_policy.max_attempts': 'integer',
  'services.*.deploy.placement.max_replicas_per_node': 'integer',
  'services.*.healthcheck.retries': 'integer',
  'services.*.healthcheck.disable': 'boolean',
  'services.*.oom_kill_disable': 'boolean',
  'services.*.oom_score_adj': 'integer',
  'services.*.pids_limit': 'integer',
  'services.*.ports.[].target': 'integer',
  'services.*.privileged': 'boolean',
  'services.*.read_only': 'boolean',
  'services.*.scale': 'integer',
  'services.*.stdin_open': 'boolean',
  'services.*.tty': 'boolean',
  'services.*.ulimits.*': 'integer',
  'services.*.ulimits.*.hard': 'integer',
  'services.*.ulimits.*.soft': 'integer',
  'services.*.volumes.[].read_only': 'boolean',
  'services.*.x-orbitr.routes.[].port': 'integer',
  'services.*.x-orbitr.routes.[].tcp': 'integer',
  'services.*.x-orbitr.routes.[].udp': 'integer',
  'services.*.x-orbitr.routes.[].priority': 'integer',
  'services.*.volumes.[].volume.nocopy': 'boolean',
  'services.*.volumes.[].bind.create_host_path': 'boolean',
  'services.*.build.no_cache': 'boolean',
  'services.*.build.pull': 'boolean',
  'services.*.build.privileged': 'boolean',
  'services.*.env_file.[].required': 'boolean',
  'networks.*.external': 'boolean',
  'networks.*.internal': 'boolean',
  'networks.*.attachable': 'boolean',
  'networks.*.enable_ipv4': 'boolean',
  'networks.*.enable_ipv6': 'boolean',
  'volumes.*.external': 'boolean',
  'secrets.*.external': 'boolean',
  'configs.*.external': 'boolean',
  'x-orbitr.suspend': 'boolean',
  'x-orbitr.prune': 'boolean',
  'services.*.x-orbitr.health.docker': 'boolean',
  'services.*.x-orbitr.health.retries': 'integer',
  'x-orbitr.rollout.rollback': 'boolean',
  'x-orbitr.rollout.parallelism': 'integer',
  'services.*.x-orbitr.rollout.rollback': 'boolean',
  'services.*.x-orbitr.rollout.parallelism': 'integer',
});

/**
 * Fills the variables of all values in (keys stay), and casts where Compose does. Places stay those of the file.
 * Reports broken and required variables; an unset one becomes empty with a warning.
 */
export function interpolateNode(root: Node, lookup: Lookup, findings: Findings): Node {
  const path: string[] = [];
  const visit = (node: Node): Node => {
    if (node.kind === 'scalar') return typeof node.value === 'string' ? interpolateScalar(node, path, lookup, findings) : node;
    if (node.kind === 'list') {
      path.push('[]');
      const items = node.items.map(visit);
      path.pop();
      return items.every((item, index) => item === node.items[index]) ? node : { ...node, items };
    }
    return mapValues(node, (value, key) => {
      path.push(key);
      const changed = visit(value);
      path.pop();
      return changed;
    });
  };
  return visit(root);
}

function interpolateScalar(node: ScalarNode, path: Path, lookup: Lookup, findings: Findings): ScalarNode {
  const original = String(node.value);
  let text = original;
  if (original.includes('$')) {
    const found = interpolateText(original, lookup);
    if (found.kind === 'invalid') {
      const where = path.join('.').replaceAll('.[]', '[]');
      const at = within(node.at, original, found.at, found.length);
      findings.error('compose/interpolation', `"${original.slice(found.at, found.at + Math.min(found.length, 80))}" is not a variable (in ${where})`, at, 'Write "$$" for a plain "$", or "${NAME:-default}".');
      return node;
    }
    if (found.kind === 'required') {
      const where = path.join('.').replaceAll('.[]', '[]');
      const at = within(node.at, original, found.at, found.length);
      const reason = found.message === '' ? '' : `: ${found.message}`;
      findings.error('compose/required-variable', `the variable ${found.name} has no value${reason} (in ${where})`, at, `Set ${found.name} in the .env file beside the stack file.`);
      return node;
    }
    for (const name of new Set(found.unset)) {
      const braced = original.indexOf(`\${${name}`);
      const at = within(node.at, original, Math.max(0, braced === -1 ? original.indexOf(`$${name}`) : braced), name.length + (braced === -1 ? 1 : 2));
      findings.warning('compose/unset-variable', `the variable ${name} is not set; it becomes empty`, at, `Set ${name} in .env, give it a default with "\${${name}:-…}", or write "$$" for a plain "$".`);
    }
    text = found.text;
  }
  const cast = CASTS.find(path);
  if (!cast) return text === original ? node : { ...node, value: text, text };
  return castScalar(node, text, cast, path, findings);
}

function castScalar(node: ScalarNode, text: string, cast: Cast, path: Path, findings: Findings): ScalarNode {
  const result = castText(text, cast);
  if (!result) {
    const where = path.join('.').replaceAll('.[]', '[]');
    findings.error('compose/cast', `${where} must be a ${cast}, not "${text}"`, node.at, cast === 'boolean' ? 'Write true or false.' : 'Write a number.');
    return node;
  }
  if (result.outdated) findings.warning('compose/cast', `"${text}" is not a boolean in YAML 1.2 and is read as ${String(result.value)}`, node.at, `Write ${String(result.value)}.`);
  return { ...node, value: result.value, text: String(result.value) };
}

/** Points into a scalar when it is written just as it reads (no escapes, no folding); else at the whole of it. */
function within(at: Span, text: string, offset: number, length: number): Span {
  const written = at.source.text.slice(at.start, at.end);
  const shift = written.indexOf(text);
  if (shift === -1) return at;
  return { source: at.source, start: at.start + shift + offset, end: at.start + shift + offset + length };
}
