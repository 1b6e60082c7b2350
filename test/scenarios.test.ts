import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv } from 'ajv';
import { describe, expect, it } from 'vitest';
import type { Plan } from '../controller/model/plan.ts';
import { explainPlan } from '../controller/plan/explain.ts';
import { publicPlan } from '../controller/model/public-plan.ts';
import { planStack } from '../controller/plan/plan-stack.ts';
import { readScenario } from './support/scenario.ts';

const FOLDER = join(import.meta.dirname, 'scenarios');

/** What `orbitr plan` prints, each operation numbered and with the numbers of those that must have succeeded before it. */
function reviewable(plan: Plan): string {
  const number = new Map(plan.operations.map(({ id }, index) => [id, index + 1]));
  const [title = '', ...lines] = explainPlan(plan).split('\n');
  const numbered = lines.map((line, index) => {
    const operation = plan.operations[index];
    if (operation === undefined) return line;
    const after = operation.dependsOn.map((id) => number.get(id) ?? 0).toSorted((a, b) => a - b);
    return `${String(index + 1).padStart(3)}${line.slice(1)}${after.length === 0 ? '' : `  after ${after.join(', ')}`}`;
  });
  return `${[title, ...numbered].join('\n')}\n`;
}

describe('scenarios', () => {
  it.for(readdirSync(FOLDER))('%s', (name) => {
    const folder = join(FOLDER, name);
    const text = reviewable(planStack(readScenario(folder)));
    const file = join(folder, 'plan.txt');
    if (process.env['UPDATE']) writeFileSync(file, text);
    expect(text).toBe(readFileSync(file, 'utf8'));
  });

  it('make plans that fit schemas/plan.schema.json, which describes what machines are told', () => {
    const ajv = new Ajv({ allErrors: true });
    const fits = ajv.compile(JSON.parse(readFileSync(join(import.meta.dirname, '../schemas/plan.schema.json'), 'utf8')) as object);
    const plans = readdirSync(FOLDER).map((name) => ({ ...publicPlan(planStack(readScenario(join(FOLDER, name)))), errors: [] }));
    // As it is printed: what is undefined is not there.
    const printed: unknown = JSON.parse(JSON.stringify({ schemaVersion: 1, plans }));
    fits(printed);
    expect(fits.errors ?? []).toEqual([]);
  });
});
