import type { StackReport } from '../loop/stack-report.ts';

/** Between two reports of one stack while operations run, in ms. People do not see more, and 50 containers make 300 of them in 4 s. */
const PACE = 50;

/** Passes reports on: those of running operations at most every `PACE` ms and the newest only, all others at once. */
export function paceReports(publish: (report: StackReport) => void): (report: StackReport) => void {
  const waiting = new Map<string, { newest: StackReport; readonly timer: NodeJS.Timeout }>();
  return (report) => {
    const paced = waiting.get(report.stack);
    if (report.outcome.kind !== 'applying') {
      clearTimeout(paced?.timer);
      waiting.delete(report.stack);
      publish(report);
    } else if (paced !== undefined) {
      paced.newest = report;
    } else {
      const timer = setTimeout(() => {
        const { newest } = waiting.get(report.stack) ?? { newest: report };
        waiting.delete(report.stack);
        publish(newest);
      }, PACE);
      waiting.set(report.stack, { newest: report, timer: timer.unref() });
    }
  };
}
