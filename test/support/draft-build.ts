import type { BuildSpec } from '../../controller/model/stack-spec.ts';

/** A build that says nothing but where; tests say what differs. */
export const draftBuild: BuildSpec = { context: '', remote: false, pullable: false, args: {}, cacheFrom: [], labels: {}, noCache: false, pull: false, extraHosts: [], tags: [], secrets: [] };
