import type { HttpRoute } from '../model/route.ts';
import { isInternalName } from '../model/route.ts';
import type { Resolver, Routing } from '../model/routing.ts';

const STAGING = 'https://acme-staging-v02.api.letsencrypt.org/directory';

/** Which authority is asked for which name. A name gets one certificate, whatever its paths say: the strictest wish wins. */
export function tlsApp(routes: readonly HttpRoute[], routing: Routing): object {
  const fromFiles = new Set(routing.certificates.flatMap(({ hosts }) => hosts));
  const subjects = new Map<string, Set<string>>();
  const taken = new Set<string>(fromFiles);
  const claim = (policy: string, hosts: readonly string[]): void => {
    for (const host of hosts) {
      if (taken.has(host)) continue;
      taken.add(host);
      subjects.set(policy, (subjects.get(policy) ?? new Set()).add(host));
    }
  };
  for (const { tls, hosts } of routes) if (tls.kind === 'internal') claim('internal', hosts);
  for (const { tls, hosts } of routes) if (tls.kind === 'resolver') claim(`resolver ${tls.name}`, hosts);
  for (const { tls, hosts } of routes) if (tls.kind === 'auto') claim('internal', hosts.filter(isInternalName));
  for (const { tls, hosts } of routes) if (tls.kind === 'auto') claim('auto', hosts);
  const policies = [...subjects].map(([policy, hosts]) => ({ subjects: [...hosts].sort(), ...issuers(policy, routing) }));
  return {
    ...(routing.certificates.length === 0 ? {} : { certificates: { load_files: routing.certificates.map(({ certificate, key }) => ({ certificate, key })) } }),
    automation: { policies },
  };
}

/** Without issuers Caddy asks the public authorities that it knows, one after the other. */
function issuers(policy: string, { email, staging, resolvers }: Routing): object {
  if (policy === 'internal') return { issuers: [{ module: 'internal' }] };
  if (policy === 'auto') return email === undefined && !staging ? {} : { issuers: [acme({ challenge: 'http', staging, ...(email === undefined ? {} : { email }) }, undefined)] };
  const resolver = resolvers[policy.slice('resolver '.length)];
  return resolver === undefined ? {} : { issuers: [acme({ ...resolver, ...(resolver.email === undefined && email !== undefined ? { email } : {}) }, resolver.challenge)] };
}

function acme({ server, email, staging }: Resolver, only: Resolver['challenge'] | undefined): object {
  const other = only === 'http' ? 'tls-alpn' : 'http';
  return {
    module: 'acme',
    ...(server !== undefined ? { ca: server } : staging ? { ca: STAGING } : {}),
    ...(email === undefined ? {} : { email }),
    ...(only === undefined ? {} : { challenges: { [other]: { disabled: true } } }),
  };
}
