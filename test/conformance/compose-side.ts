import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import type { ComposeCommand } from '../support/compose-peer.ts';
import type { ComposeModel } from './compose-model.ts';
import type { SideOutcome } from './side-outcome.ts';
import type { Workspace } from './workspace.ts';

const run = promisify(execFile);

/** ms after which Compose is given up. */
const DEADLINE = 120_000;

/** Docker Compose, asked in one workspace. */
export interface ComposeSide {
  /** The resolved file, or why it is refused. */
  config(): Promise<{ readonly kind: 'model'; readonly model: ComposeModel } | { readonly kind: 'refused'; readonly reason: string }>;
  /** Creates everything and starts nothing. */
  create(): Promise<SideOutcome>;
}

export function composeSide({ file, before }: ComposeCommand, project: string, workspace: Workspace): ComposeSide {
  const compose = async (...parameters: readonly string[]): Promise<string> => {
    const entries = workspace.entries.flatMap((entry) => ['-f', entry]);
    const options = { cwd: workspace.directory, env: workspace.environment, maxBuffer: 64 * 1024 * 1024, timeout: DEADLINE };
    const { stdout } = await run(file, [...before, '--ansi', 'never', '--progress', 'plain', '-p', project, ...entries, ...parameters], options);
    return stdout;
  };
  return {
    async config() {
      try {
        return { kind: 'model', model: JSON.parse(await compose('config', '--format', 'json')) as ComposeModel };
      } catch (error) {
        return { kind: 'refused', reason: complaint(error) };
      }
    },
    async create() {
      try {
        await compose('create', '--no-build', '--pull', 'never');
        return { kind: 'made', unsettled: [], warnings: [] };
      } catch (error) {
        return { kind: 'refused', stage: 'engine', reasons: [complaint(error)] };
      }
    },
  };
}

/** Its last lines that are not progress or warnings. */
function complaint(error: unknown): string {
  const { stderr = '', killed } = error as { readonly stderr?: string; readonly killed?: boolean };
  if (killed) return `Compose gave no answer within ${DEADLINE / 1000} s`;
  const lines = stderr.split('\n').map((line) => line.trim()).filter((line) => line !== '' && !/level=warning|^(Container|Network|Volume|Image)\b/.test(line.replace(/^#\d+ /, '')));
  return lines.slice(-3).join(' ') || String(error);
}
