import type { ProbeKind, ProbeSpec } from '../model/health.ts';
import { dockerProbe } from './docker.ts';
import { execProbe } from './exec.ts';
import { httpProbe } from './http.ts';
import type { Probe } from './probe.ts';
import { tcpProbe } from './tcp.ts';

/** The probes that there are. A kind without one does not compile. */
const PROBES: { readonly [K in ProbeKind]: Probe<Extract<ProbeSpec, { readonly kind: K }>> } = {
  docker: dockerProbe,
  exec: execProbe,
  http: httpProbe,
  tcp: tcpProbe,
};

/** The probe of a spec. The one place where kind and spec are known to belong together without the compiler seeing it. */
export function probeOf<K extends ProbeKind>(spec: Extract<ProbeSpec, { readonly kind: K }>): Probe<Extract<ProbeSpec, { readonly kind: K }>> {
  return PROBES[spec.kind as K] as Probe<Extract<ProbeSpec, { readonly kind: K }>>;
}
