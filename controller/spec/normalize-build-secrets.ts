import type { BuildSecret } from '../model/stack-spec.ts';
import type { CanonicalFile, CanonicalModel, CanonicalService } from './canonical-model.ts';
import { contentOf, reportUnreadable } from './load-context.ts';
import type { LoadContext } from './load-context.ts';
import { locatePath } from './locate-path.ts';
import { spanAt } from './node.ts';
import type { MapNode } from './node.ts';
import { unsealedFile } from './unsealed.ts';

/** The contents of `build.secrets`, by the names under which the Dockerfile asks for them. */
export function normalizeBuildSecrets(service: CanonicalService, model: CanonicalModel, root: MapNode, context: LoadContext): readonly BuildSecret[] {
  return (service.build?.secrets ?? []).flatMap((grant) => {
    const file = model.secrets?.[grant.source];
    const content = file && readSecret(grant.source, file, root, context);
    return content === undefined ? [] : [{ id: grant.target ?? grant.source, content: content.toString('base64') }];
  });
}

function readSecret(source: string, file: CanonicalFile, root: MapNode, context: LoadContext): Buffer | undefined {
  const { findings, variables } = context;
  const at = spanAt(root, ['secrets', source], true);
  if (file.file === undefined) {
    const text = file.content ?? variables.get(file.environment ?? '');
    if (text !== undefined) return Buffer.from(text, 'utf8');
    findings.error('compose/required-variable', `secrets.${source} takes the variable ${file.environment ?? ''}, which is not set`, at, `Set ${file.environment ?? 'it'} in the .env file beside the stack file.`);
    return undefined;
  }
  const { ours = file.file } = locatePath(file.file, ['secrets', source, 'file'], root, context);
  const content = contentOf(ours, context);
  const sealed = unsealedFile(ours, context);
  if (sealed !== undefined) return sealed === 'refused' ? undefined : Buffer.from(sealed.content, 'utf8');
  if (content?.kind === 'text') return Buffer.from(content.text, 'utf8');
  if (content?.kind === 'binary') return Buffer.from(content.bytes);
  if (content !== undefined) reportUnreadable(ours, content, at, context);
  return undefined;
}
