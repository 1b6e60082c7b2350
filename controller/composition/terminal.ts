import type { PullProgress } from '../engine/port.ts';
import type { Diagnostic } from '../model/diagnostic.ts';
import { formatDiagnostic } from '../model/diagnostic.ts';
import type { OperationRecord, StackStatus } from '../model/status.ts';

/** Where lines go: a terminal, a pipe, or a test's ear. */
export interface TerminalStream {
  readonly isTTY?: boolean | undefined;
  readonly columns?: number | undefined;
  write(text: string): unknown;
}

const COLOURS = { dim: '2', red: '31', green: '32', yellow: '33', blue: '34', bold: '1' } as const;

/** What people read while the controller works: one line an operation with its cause. Colours and moving lines only on a real terminal. */
export class Terminal {
  readonly #stream: TerminalStream;
  readonly #colour: boolean;
  #moving = false;
  #lastError = new Map<string, string>();

  constructor(stream: TerminalStream, environment: Readonly<Record<string, string | undefined>>) {
    this.#stream = stream;
    this.#colour = stream.isTTY === true && !environment['NO_COLOR'];
  }

  paint(colour: keyof typeof COLOURS, text: string): string {
    return this.#colour ? `\u001b[${COLOURS[colour]}m${text}\u001b[0m` : text;
  }

  line(text: string): void {
    this.#stream.write(`${this.#moving ? '\r\u001b[K' : ''}${text}\n`);
    this.#moving = false;
  }

  operation(record: OperationRecord): void {
    const what = `${record.kind.replace('-', ' ')} ${record.subject.name}`;
    const why = this.paint('dim', `(${record.cause})`);
    const time = record.duration === undefined ? '' : this.paint('dim', ` ${formatDuration(record.duration)}`);
    if (record.result === 'done') this.line(`${this.paint('green', '✓')} ${what}  ${why}${time}`);
    if (record.result === 'failed') {
      this.line(`${this.paint('red', '✗')} ${what}  ${why}${time}`);
      this.line(`    ${this.paint('red', record.error?.message ?? 'failed')}${record.error?.hint === undefined ? '' : `\n    ${record.error.hint}`}`);
    }
  }

  pull({ image, current, total }: PullProgress): void {
    if (this.#stream.isTTY !== true) return;
    const share = total > 0 ? `${Math.floor((100 * current) / total)} %  ${megabytes(current)} of ${megabytes(total)}` : '…';
    this.#stream.write(`\r\u001b[K${this.paint('blue', '↓')} pull image ${image}  ${share}`);
    this.#moving = true;
  }

  /** One moving line; what a failed build said last is in its error. A line that wraps could not be taken back. */
  build(image: string, line: string): void {
    if (this.#stream.isTTY !== true) return;
    const text = `… build image ${image}  ${line}`.slice(0, (this.#stream.columns ?? 80) - 1);
    this.#stream.write(`\r\u001b[K${this.paint('dim', text)}`);
    this.#moving = true;
  }

  /** Says once what is wrong with a stack, and once that it is right again. */
  status(status: StackStatus): void {
    const ready = status.conditions.find(({ type }) => type === 'Ready');
    const errors = status.diagnostics.filter(({ severity }) => severity === 'error');
    const trouble = errors.length > 0 ? errors.map((error) => this.diagnostic(error)).join('\n') : ready?.status === 'False' && TROUBLE.has(ready.reason) ? `${this.paint('yellow', '!')} ${status.name}: ${ready.message}` : '';
    if (trouble !== '' && this.#lastError.get(status.name) !== trouble) this.line(trouble);
    if (trouble === '' && ready?.status === 'True' && this.#lastError.has(status.name)) this.line(`${this.paint('green', '✓')} ${status.name}: in step again`);
    if (trouble !== '') this.#lastError.set(status.name, trouble);
    else if (ready?.status === 'True') this.#lastError.delete(status.name);
  }

  /** What is wrong in `orbitr.yaml`, or that it is right again. */
  settings(diagnostics: readonly Diagnostic[]): void {
    for (const diagnostic of diagnostics) this.line(this.diagnostic(diagnostic));
    this.line(diagnostics.length > 0 ? 'orbitr.yaml: its last good values hold' : `${this.paint('green', '✓')} orbitr.yaml: right again`);
  }

  diagnostic(diagnostic: Diagnostic): string {
    const [head = '', ...rest] = formatDiagnostic(diagnostic).split('\n');
    return [this.paint(diagnostic.severity === 'error' ? 'red' : 'yellow', head), ...rest].join('\n');
  }
}

/** Reasons of a False `Ready` that a person should hear of; failed operations have told it themselves. */
const TROUBLE = new Set(['Conflict', 'NeedsApproval', 'ExternalMissing', 'ImageUnavailable', 'CrashLoop', 'PermissionMissing', 'DependencyBlocked', 'NotConverged', 'Failed', 'PruneHeld', 'ReadOnly']);

/** @param ms a duration: `340 ms`, `2.1 s`, `3 min`. */
export function formatDuration(ms: number): string {
  if (ms < 1000) return `${Math.round(ms)} ms`;
  return ms < 60_000 ? `${(ms / 1000).toFixed(1)} s` : `${Math.round(ms / 60_000)} min`;
}

function megabytes(bytes: number): string {
  return `${(bytes / 1_000_000).toFixed(1)} MB`;
}
