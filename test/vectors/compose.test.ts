import { describe, expect, it } from 'vitest';
import { canonicalJson } from '../../controller/spec/canonical-json.ts';
import { runVector } from '../support/run-vector.ts';
import type { Vector } from '../support/run-vector.ts';
import file from './compose.json' with { type: 'json' };

/** Where Orbitr means something else than Docker Compose 2.26, and why. A case that agrees again must leave this table. */
const DIFFERENCES: Readonly<Record<string, string>> = {
  'envfile-novalue-last': '2.26 makes a variable without a name of a last line without a newline; it is a key without a value, as on any other line.',
  'dur-08': 'The current specification knows days and weeks.',
};

const vectors = file.vectors as unknown as readonly Vector[];

describe('Docker Compose’s own answers', () => {
  it.each(vectors.map((vector) => [vector.id, vector] as const))('%s', (id, vector) => {
    const answer = runVector(vector);
    const agrees = vector.error === undefined ? answer.json === canonicalJson(vector.expect) : answer.error !== undefined;
    if (id in DIFFERENCES) expect(agrees, 'agrees again: take it out of the table').toBe(false);
    else if (vector.error === undefined) expect(answer).toEqual({ json: canonicalJson(vector.expect) });
    else expect(answer.error).toBeTypeOf('string');
  });

  it('are all there', () => expect(vectors.length).toBe(287));
});
