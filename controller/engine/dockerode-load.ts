import { createRequire } from 'node:module';
import type Docker from 'dockerode';

type Require = ReturnType<typeof createRequire>;
type Factory = (...parameters: unknown[]) => unknown;

/**
 * Loads dockerode without the two parts that hold most of its memory and that a local engine never needs: its BuildKit session
 * (gRPC, protobuf) and docker-modem's ssh tunnel (ssh2). Measured on Node 24: 17 MB resident less
 * (95 → 78, of which Node and its type stripping are 62), 54 modules instead of 205.
 *
 * Each of the two is a file that exports one function, so a stand-in in `require.cache`, which fetches the real file when it is first
 * called, is enough: no loader hooks, and nobody else's requires are touched. Should a new version move a file, it is loaded eagerly
 * again and only the memory is lost; `dockerode-load.test.ts` tells.
 */
export function loadDockerode(): typeof Docker {
  const require = createRequire(import.meta.url);
  const fromDockerode = createRequire(require.resolve('dockerode'));
  postpone(fromDockerode, './session.js');
  postpone(fromDockerode, 'docker-modem/lib/ssh.js');
  return require('dockerode') as typeof Docker;
}

function postpone(require: Require, request: string): void {
  const path = resolved(require, request);
  if (path === undefined || require.cache[path] !== undefined) return;
  const standIn: Factory = (...parameters) => {
    if (require.cache[path]?.exports === standIn) delete require.cache[path];
    return (require(path) as Factory)(...parameters);
  };
  require.cache[path] = { id: path, filename: path, path, exports: standIn, loaded: true, children: [], paths: [], parent: undefined, isPreloading: false, require } as unknown as NodeJS.Module;
}

function resolved(require: Require, request: string): string | undefined {
  try {
    return require.resolve(request);
  } catch {
    return undefined;
  }
}
