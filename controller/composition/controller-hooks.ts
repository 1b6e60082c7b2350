import type { EngineCall } from '../engine/dockerode-connect.ts';
import type { PullProgress } from '../engine/port.ts';
import type { Diagnostic } from '../model/diagnostic.ts';
import type { OperationRecord } from '../model/status.ts';

/** Who hears of what a controller does: a terminal, a test. */
export interface ControllerHooks {
  readonly onRecord: (record: OperationRecord) => void;
  readonly onPull: (progress: PullProgress) => void;
  /** What a build says, line by line. */
  readonly onBuildLine?: (image: string, line: string) => void;
  /** What is wrong in `stacks/orbitr.yaml`, whenever that changes. */
  readonly onSettings?: (diagnostics: readonly Diagnostic[]) => void;
  readonly onCall?: (call: EngineCall) => void;
  readonly onPass?: (result: string, /** In ms. */ duration: number) => void;
}
