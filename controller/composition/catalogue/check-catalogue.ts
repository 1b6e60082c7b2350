import { checkTemplate } from '../../catalogue/check-template.ts';
import { buildRendered } from '../../catalogue/build-rendered.ts';
import { completeManifest } from '../../catalogue/foreign/complete-manifest.ts';
import { convertForeign } from '../../catalogue/foreign/convert-foreign.ts';
import type { ForeignFormat } from '../../catalogue/foreign/foreign-app.ts';
import { NO_CHOICES } from '../../catalogue/render-compose.ts';
import { renderTemplate } from '../../catalogue/render-template.ts';
import { resolveInputs } from '../../catalogue/resolve-inputs.ts';
import { sampleVariants } from '../../catalogue/sample-inputs.ts';
import type { Template } from '../../catalogue/template.ts';
import { toOrbitrError } from '../../model/errors.ts';
import { indexObservation } from '../../plan/index-observation.ts';
import { DEFAULT_PLAN_OPTIONS } from '../../plan/plan-input.ts';
import { planStack } from '../../plan/plan-stack.ts';
import { findForeignApps } from '../../registry/find-foreign-apps.ts';

/** What became of one app of a foreign catalogue. */
export interface CheckedApp {
  readonly id: string;
  /** How far it came: refused at conversion, converted but not right, right but nothing can be planned, planned. */
  readonly result: 'refused' | 'invalid' | 'unplanned' | 'planned';
  /** Why it came no further. */
  readonly reasons: readonly string[];
  /** What it asks for. */
  readonly permissions: readonly string[];
  /** Operations of the plan for an engine that has nothing. */
  readonly operations: number;
}

/** Converts every app of a checkout, checks it, and plans it for an engine that has nothing. Writes nothing. @throws OrbitrError `catalogue/format` */
export async function checkCatalogue(root: string, format: ForeignFormat): Promise<readonly CheckedApp[]> {
  const checked: CheckedApp[] = [];
  for (const app of await findForeignApps(root, format)) {
    const none = { id: app.id, permissions: [], operations: 0 };
    try {
      const converted = convertForeign(format, await app.read());
      if (converted.kind === 'refused') checked.push({ ...none, result: 'refused', reasons: converted.reasons });
      else {
        const report = checkTemplate(app.id, completeManifest(converted.manifest, converted.files), format, true);
        const errors = report.diagnostics.filter(({ severity }) => severity === 'error').map(({ message }) => message);
        const permissions = (report.manifest?.permissions ?? []).map(({ permission }) => permission);
        if (report.template === undefined || errors.length > 0) checked.push({ ...none, result: 'invalid', reasons: errors, permissions });
        else checked.push({ ...none, permissions, ...planTemplate(report.template) });
      }
    } catch (thrown) {
      checked.push({ ...none, result: 'invalid', reasons: [toOrbitrError(thrown).message] });
    }
  }
  return checked;
}

const NOTHING = indexObservation(
  { engine: { id: 'none', version: '28.0.0', apiVersion: '1.41', platform: 'linux/amd64', swarm: false }, containers: [], networks: [], volumes: [], images: new Map() },
  { instance: 'check', complete: true, containers: new Set(), networks: new Set(), volumes: new Set(), intended: new Set() },
);

function planTemplate(template: Template): Pick<CheckedApp, 'result' | 'reasons' | 'operations'> {
  const { manifest } = template;
  const { values, secrets } = resolveInputs(manifest.inputs ?? [], sampleVariants(manifest)[0] ?? {}, new Map(), (count) => new Uint8Array(count).fill(7));
  const all = new Map([...values, ...(manifest.ports ?? []).map(({ name, default: port }) => [name, String(port)] as const)]);
  const built = buildRendered(manifest.id, renderTemplate(template, { values: all, secrets }, NO_CHOICES));
  if (built.kind === 'invalid') return { result: 'unplanned', reasons: built.diagnostics.map(({ message }) => message), operations: 0 };
  const { operations, blocked } = planStack({ stack: manifest.id, spec: built.spec, instance: 'check', observed: NOTHING, applied: undefined, options: DEFAULT_PLAN_OPTIONS });
  const reasons = blocked.map(({ reason }) => reason);
  return { result: reasons.length > 0 || operations.length === 0 ? 'unplanned' : 'planned', reasons, operations: operations.length };
}
