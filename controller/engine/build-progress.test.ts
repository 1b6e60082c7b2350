import { describe, expect, test } from 'vitest';
import { buildProgress } from './build-progress.ts';
import { readBuildTrace } from './build-trace.ts';

// As BuildKit of an engine 20.10 sent them: a step that begins, and what it writes.
const BEGUN = 'Cr8BCkdzaGEyNTY6NzNlNDUxYTM2MGEwMzhhZTNhYzExYTVmNDVjYTI5MWFhMjRkNzgwZmE1YTIzMzBmMzJjMGIzYzUxM2FmZDQxNRJHc2hhMjU2OjcyN2U5Nzg2MDdhY2I0ZTQ5ZmMxNDczYmU4YzY5MGI3MjMxNjcxNzk2NDI2NDA4YmJlMGFlYTE2NzBkMWExYWEaHVsyLzJdIFJVTiBlY2hvIGJlZm9yZTsgZXhpdCA3KgwIjvyR2AYQ38TGiwI=';
const OUTPUT = 'GmEKR3NoYTI1Njo3M2U0NTFhMzYwYTAzOGFlM2FjMTFhNWY0NWNhMjkxYWEyNGQ3ODBmYTVhMjMzMGYzMmMwYjNjNTEzYWZkNDE1EgsIj/yR2AYQo+eZFBgBIgdiZWZvcmUK';
const INTERNAL = 'CnwKR3NoYTI1NjozZDg3YWEzMTQ4NGFiMjM3YmMxYjk2OWIzZDBmMDQyNTQyOWJjMzk4NmNmYTFhMWExNWRiNjhmMWYwOWYyYWYxGiRbaW50ZXJuYWxdIGxvYWQgcmVtb3RlIGJ1aWxkIGNvbnRleHQqCwiO/JHYBhCIwudx';

describe('the trace of BuildKit', () => {
  test('tells steps that begin, and output', () => {
    expect(readBuildTrace(BEGUN)).toEqual({ begun: ['[2/2] RUN echo before; exit 7'], output: '' });
    expect(readBuildTrace(OUTPUT)).toEqual({ begun: [], output: 'before\n' });
    expect(readBuildTrace(INTERNAL)).toEqual({ begun: [], output: '' });
  });

  test.each(['', '!!', 'AAAA', '////////', BEGUN.slice(0, 40), OUTPUT.slice(4)])('survives %j', (aux) => {
    expect(() => readBuildTrace(aux)).not.toThrow();
  });
});

describe('progress', () => {
  const told = (...messages: Parameters<ReturnType<typeof buildProgress>['take']>[0][]): { readonly lines: string[]; readonly last: readonly string[] } => {
    const lines: string[] = [];
    const progress = buildProgress((line) => lines.push(line));
    messages.forEach((message) => progress.take(message));
    return { last: progress.end(), lines };
  };

  test('makes whole lines of pieces, of either builder', () => {
    expect(told({ stream: 'Step 1' }, { stream: '/2\n\nStep 2/2\n' }, { stream: 'no end' }).lines).toEqual(['Step 1/2', 'Step 2/2', 'no end']);
    expect(told({ id: 'moby.buildkit.trace', aux: BEGUN }, { id: 'moby.buildkit.trace', aux: OUTPUT }, { stream: 'Successfully tagged x\n' }).lines).toEqual(['[2/2] RUN echo before; exit 7', 'before', 'Successfully tagged x']);
  });

  test('shows what stood on a line last, and nothing that moves a cursor', () => {
    expect(told({ stream: '10 %\r50 %\r100 %\r\n\u001b[31mred\u001b[0m\u0007\tx\u001b]0;title\n' }).lines).toEqual(['100 %', 'red x]0;title']);
  });

  test('keeps the last lines for the error, and no endless one', () => {
    const { last } = told({ stream: Array.from({ length: 100 }, (_, index) => `line ${index}`).join('\n') + `\n${'x'.repeat(5000)}` });
    expect(last).toHaveLength(12);
    expect(last[10]).toBe('line 99');
    expect(last[11]).toHaveLength(400);
  });
});
