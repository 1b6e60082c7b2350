import { readBuildTrace } from './build-trace.ts';
import type { ProgressMessage } from './pull-progress.ts';

/** As much of a failed build's output as its error repeats. */
const LAST_LINES = 12;
const LONGEST_LINE = 400;

export interface BuildProgress {
  take(message: ProgressMessage): void;
  /** No more comes. @returns the last lines that were told, for the error */
  end(): readonly string[];
}

/** Messages of either builder → whole lines: the classic one says `stream`, BuildKit sends its trace. */
export function buildProgress(onLine: (line: string) => void): BuildProgress {
  const last: string[] = [];
  let rest = '';
  let traced = false;
  const tell = (text: string): void => {
    const line = printable(text).slice(0, LONGEST_LINE);
    if (line.trim() === '') return;
    last.push(line);
    if (last.length > LAST_LINES) last.shift();
    onLine(line);
  };
  const write = (text: string): void => {
    const lines = (rest + text).split('\n');
    rest = lines.pop() ?? '';
    lines.forEach(tell);
  };
  const flush = (): void => {
    tell(rest);
    rest = '';
  };
  return {
    take({ id, stream, aux }) {
      const trace = id === 'moby.buildkit.trace' && typeof aux === 'string' ? readBuildTrace(aux) : undefined;
      // What a step wrote without ending its line is over when another one begins, or the engine speaks itself.
      if (traced && (trace === undefined || trace.begun.length > 0)) flush();
      traced = trace !== undefined;
      trace?.begun.forEach(tell);
      write(trace?.output ?? stream ?? '');
    },
    end: () => {
      flush();
      return last;
    },
  };
}

/** As it stood on the line last, and without what could move somebody's cursor or colour their screen: it comes from whatever the build runs. */
function printable(line: string): string {
  const shown = line.replace(/\r+$/, '').split('\r').at(-1) ?? '';
  // oxlint-disable-next-line no-control-regex
  return shown.replaceAll(/\u001b\[[0-9;?]*[ -/]*[@-~]/g, '').replaceAll('\t', ' ').replaceAll(/[\u0000-\u001f\u007f-\u009f]/g, '');
}
