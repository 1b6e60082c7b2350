import type { Condition, Input } from '../../schemas/generated/template.ts';
import type { Answer } from './input-value.ts';
import { checkAnswer, isSecret } from './input-value.ts';
import type { RandomBytes } from './generate-value.ts';
import { generateValue } from './generate-value.ts';
import { isSealedText } from './sealed-text.ts';

export interface InputProblem {
  readonly input: string;
  readonly message: string;
}

export interface ResolvedInputs {
  /** Variable → text. Inputs that are not shown are empty. */
  readonly values: ReadonlyMap<string, string>;
  /** Names of those that are secret. */
  readonly secrets: ReadonlySet<string>;
  /** Names of those that were made up just now. */
  readonly generated: ReadonlySet<string>;
  readonly problems: readonly InputProblem[];
}

/**
 * Answers → the variables of a stack: what was given, else what was there before (sealed text as it is), else what is generated, else the default.
 * @param random absent: nothing is generated, and what would be stays empty without a complaint (a form that is being filled in)
 */
export function resolveInputs(inputs: readonly Input[], given: Readonly<Record<string, Answer>>, before: ReadonlyMap<string, string>, random: RandomBytes | undefined): ResolvedInputs {
  const values = new Map<string, string>();
  const generated = new Set<string>();
  const problems: InputProblem[] = [];
  for (const input of inputs) {
    if (!isShown(input.showIf, values)) {
      values.set(input.name, '');
      continue;
    }
    const answer = Object.hasOwn(given, input.name) ? given[input.name] : undefined;
    const kept = before.get(input.name);
    if (answer === undefined && kept !== undefined && isSealedText(kept)) {
      values.set(input.name, kept);
      continue;
    }
    const checked = checkAnswer(input, answer ?? before.get(input.name) ?? '');
    if (checked.kind === 'problem') problems.push({ input: input.name, message: `${input.label} ${checked.message}` });
    const text = checked.kind === 'value' ? checked.text : '';
    // An emptied field is an answer when nothing has to stand in it; before the first answer the default does.
    const untouched = text === '' && (answer === undefined || isNeeded(input));
    if (untouched && input.generate !== undefined && !before.get(input.name)) {
      if (random !== undefined) generated.add(input.name);
      values.set(input.name, random === undefined ? '' : generateValue(input.generate, random));
      continue;
    }
    const value = untouched && !before.has(input.name) ? defaultText(input) : text;
    if (value === '' && isNeeded(input) && checked.kind === 'value') problems.push({ input: input.name, message: `${input.label} is needed` });
    values.set(input.name, value);
  }
  const known = new Set(inputs.map(({ name }) => name));
  for (const name of Object.keys(given)) if (!known.has(name)) problems.push({ input: name, message: `there is no input ${name}` });
  return { values, generated, problems, secrets: new Set(inputs.filter(isSecret).map(({ name }) => name)) };
}

/** Whether an input is asked for, given the values of those before it. */
export function isShown(condition: Condition | undefined, values: ReadonlyMap<string, string>): boolean {
  if (condition === undefined) return true;
  const value = values.get(condition.input) ?? '';
  if (condition.equals !== undefined) return value === String(condition.equals);
  if (condition.not !== undefined) return value !== String(condition.not);
  return (condition.in ?? []).some((one) => String(one) === value);
}

/** Whether something has to stand in it. */
export function isNeeded(input: Input): boolean {
  return input.required ?? (input.default === undefined && input.generate === undefined && input.type !== 'boolean');
}

/** The default as the text of the variable. */
export function defaultText(input: Input): string {
  const { default: value } = input;
  if (value === undefined) return input.type === 'boolean' ? 'false' : '';
  return Array.isArray(value) ? value.join(input.separator ?? ',') : String(value);
}
