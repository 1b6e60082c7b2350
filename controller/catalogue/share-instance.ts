import type { TemplateManifest } from '../../schemas/generated/template.ts';
import { interpolateText } from '../spec/interpolate-text.ts';
import type { RandomBytes } from './generate-value.ts';
import { generateValue } from './generate-value.ts';
import type { OutputValue } from './outputs.ts';
import { resolveOutputs } from './outputs.ts';
import type { Job } from './render-compose.ts';

/** A part of an instance for one app: what the app is told, the job that makes the part, and the variables of that job. */
export interface SharedPart {
  readonly outputs: ReadonlyMap<string, OutputValue>;
  readonly job: Job;
  /** Secret, all of them: the owner's password is among them. */
  readonly variables: ReadonlyMap<string, string>;
  /** Network of the instance, which the job has to be on. */
  readonly network: string;
}

/**
 * @param alias what the dependency is called @param stack of the app that gets the part @param variables of the instance
 * @param before values of an earlier part, so that a re-installed app finds its data again
 * @throws never: a problem is text
 */
export function shareInstance(manifest: TemplateManifest, alias: string, stack: string, variables: ReadonlyMap<string, string>, before: ReadonlyMap<string, string>, random: RandomBytes): SharedPart | string {
  const { share } = manifest;
  if (share === undefined) return `${manifest.name} cannot give a part of an instance`;
  const prefix = `SHARE_${alias.toUpperCase().replaceAll('-', '_')}_`;
  const password = before.get(`${prefix}SHARE_PASSWORD`) ?? generateValue({ kind: 'password', length: 32 }, random);
  const own = new Map([...variables, ['SHARE_NAME', stack.replaceAll('-', '_')], ['SHARE_PASSWORD', password]]);
  const outputs = resolveOutputs(manifest, own, true);
  if (outputs.kind === 'problem') return outputs.message;
  const network = [...outputs.values.values()].find(({ type }) => type === 'network')?.value;
  if (network === undefined) return `${manifest.name} does not say which network it is on`;
  const environment: Record<string, string> = {};
  const values = new Map<string, string>();
  for (const [name, text] of [...Object.entries(share.environment), ['SHARE_NAME', '${SHARE_NAME}'], ['SHARE_PASSWORD', '${SHARE_PASSWORD}']] as const) {
    const filled = interpolateText(text, (variable) => own.get(variable));
    if (filled.kind !== 'text' || filled.unset.length > 0) return `its share needs ${text}, which is not set`;
    environment[name] = `\${${prefix}${name}}`;
    values.set(`${prefix}${name}`, filled.text);
  }
  const service = {
    image: share.image,
    ...(share.entrypoint === undefined ? {} : { entrypoint: share.entrypoint.map(literal) }),
    command: share.command.map(literal),
    environment,
    networks: [networkKey(alias)],
    // The instance may have been started together with this: until it answers, the job is tried again.
    restart: 'on-failure:10',
    security_opt: ['no-new-privileges:true'],
  };
  return { outputs: outputs.values, job: { name: `${alias}-share`, service, before: [] }, variables: values, network };
}

/** What the instance's network is called in the app's stack file. */
function networkKey(alias: string): string {
  return `${alias}-share`;
}

/** A `$` that Compose leaves alone: the command is the template's, word for word. */
function literal(text: string): string {
  return text.replaceAll('$', '$$$$');
}
