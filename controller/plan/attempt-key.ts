import type { StackSpec } from '../model/stack-spec.ts';
import type { ObservationIndex } from './index-observation.ts';
import { localImage } from './plan-images.ts';

/**
 * What exactly is tried when a spec is rolled out on this engine now: the files, and the images that their references name.
 * Equal keys would end alike, so that what was found bad is not tried twice.
 */
export function attemptKey(spec: StackSpec, observed: ObservationIndex): string {
  const services = spec.services.map((service) => [service.name, service.digest, service.replicas, service.build?.inputs ?? '', localImage(observed, service)?.id ?? ''].join(' '));
  return [spec.revision.digest, ...services].join('\n');
}
