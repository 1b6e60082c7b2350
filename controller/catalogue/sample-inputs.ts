import type { Input, TemplateManifest } from '../../schemas/generated/template.ts';
import type { Answer } from './input-value.ts';
import { checkAnswer, optionsOf } from './input-value.ts';
import { defaultText, isNeeded } from './resolve-inputs.ts';

const SAMPLES: Readonly<Record<Input['type'], string>> = {
  string: 'example',
  number: '1',
  boolean: 'true',
  password: 'correct-horse-battery',
  select: '',
  multiselect: '',
  email: 'someone@example.org',
  url: 'https://app.example.org',
  domain: 'app.example.org',
  port: '8080',
  path: '/srv/example',
  timezone: 'Etc/UTC',
  size: '1g',
};

/** An answer that fits an input which has no default; undefined: none is known, and the author must give a placeholder. */
export function sampleAnswer(input: Input): string | undefined {
  const length = input.type === 'string' || input.type === 'password' ? SAMPLES[input.type].padEnd(input.min ?? 0, 'x').slice(0, input.max ?? 100) : undefined;
  const candidates = [input.placeholder, length, SAMPLES[input.type], ...(input.min === undefined ? [] : [String(input.min)]), optionsOf(input)[0]?.value, optionsOf(input).slice(0, input.min ?? 1).map(({ value }) => value).join(input.separator ?? ',')];
  return candidates.find((candidate) => candidate !== undefined && candidate !== '' && checkAnswer(input, candidate).kind === 'value');
}

/** Answers to those inputs that must have one and have no default. */
export function neededAnswers(inputs: readonly Input[], answer: (input: Input) => string | undefined = sampleAnswer): Readonly<Record<string, string>> {
  return Object.fromEntries(inputs.filter((input) => isNeeded(input) && defaultText(input) === '').map((input) => [input.name, answer(input) ?? '']));
}

/** Answers to try a template with: its defaults, then each choice that would change something, one at a time. */
export function sampleVariants(manifest: TemplateManifest): readonly Readonly<Record<string, Answer>>[] {
  const inputs = manifest.inputs ?? [];
  const needed = neededAnswers(inputs);
  const flips = inputs.flatMap((input): Record<string, Answer>[] => {
    if (input.type === 'boolean') return [{ [input.name]: defaultText(input) !== 'true' }];
    if (input.type === 'select') return optionsOf(input).filter(({ value }) => value !== defaultText(input)).slice(0, 20).map(({ value }) => ({ [input.name]: value }));
    const sample = sampleAnswer(input);
    return !isNeeded(input) && input.generate === undefined && sample !== undefined ? [{ [input.name]: sample }] : [];
  });
  return [needed, ...flips.slice(0, 40).map((flip) => ({ ...needed, ...flip }))];
}
