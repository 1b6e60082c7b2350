import type { ContainerFacts, HealthcheckFacts, ImageFacts } from '../engine/inspected.ts';

/**
 * What the engine would tell of a container if it were created from `wanted` now: the image's settings filled in where nothing is said.
 * Follows the engine's own rule (`daemon/commit.go`, merge), so that what would be and what is can be compared.
 */
export function asCreated(wanted: ContainerFacts, image: ImageFacts): ContainerFacts {
  return {
    ...wanted,
    ...processOf(wanted, image),
    Env: mergedEnv(wanted.Env ?? [], image.Env ?? []),
    Labels: { ...image.Labels, ...wanted.Labels },
    ExposedPorts: { ...image.ExposedPorts, ...wanted.ExposedPorts },
    Volumes: { ...image.Volumes, ...wanted.Volumes },
    User: wanted.User || image.User || '',
    WorkingDir: wanted.WorkingDir || image.WorkingDir || '',
    StopSignal: wanted.StopSignal || image.StopSignal || '',
    Healthcheck: mergedHealthcheck(wanted.Healthcheck, image.Healthcheck),
  };
}

// The image's command belongs to the image's entrypoint: it goes when another entrypoint comes.
function processOf({ Cmd, Entrypoint }: ContainerFacts, image: ImageFacts): Pick<ContainerFacts, 'Cmd' | 'Entrypoint'> {
  const own = (Entrypoint?.length ?? 0) > 0;
  const command = (Cmd?.length ?? 0) > 0 || own ? Cmd : image.Cmd;
  return { Cmd: command ?? null, Entrypoint: Entrypoint ?? image.Entrypoint ?? null };
}

function mergedEnv(wanted: readonly string[], image: readonly string[]): readonly string[] {
  const named = new Set(wanted.map((line) => line.split('=', 1)[0]));
  return [...image.filter((line) => !named.has(line.split('=', 1)[0])), ...wanted];
}

function mergedHealthcheck(wanted: HealthcheckFacts | null | undefined, image: HealthcheckFacts | null | undefined): HealthcheckFacts | null {
  if (!wanted) return image ?? null;
  const filled = { ...image, ...Object.fromEntries(Object.entries(wanted).filter(([, value]) => value !== 0 && value !== null && value !== undefined)) };
  return (wanted.Test?.length ?? 0) > 0 ? filled : { ...filled, Test: image?.Test ?? null };
}
