import { isBare, RUN_FLAGS, SHORT_FLAGS } from './docker-run-flags.ts';

export interface RunOption {
  /** Without dashes, never the short form. */
  readonly name: string;
  /** Of a switch: `true` or `false`. */
  readonly value: string;
}

export type RunWords =
  | { readonly kind: 'run'; readonly options: readonly RunOption[]; readonly image: string; readonly command: readonly string[] }
  | { readonly kind: 'invalid'; readonly reason: string; readonly hint?: string };

/** Tells options, image and command of `docker run` apart, as its own reader (pflag, without mixing) does. */
export function readRunWords(words: readonly string[]): RunWords {
  const start = afterRun(words);
  if (start === undefined) return { kind: 'invalid', reason: 'this does not begin with "docker run"', hint: 'Paste the whole line, from "docker run" to its end.' };
  const options: RunOption[] = [];
  let at = start;
  while (at < words.length) {
    const word = words[at] ?? '';
    if (word === '--') {
      at += 1;
      break;
    }
    if (!word.startsWith('-') || word === '-') break;
    const read = word.startsWith('--') ? readLong(word.slice(2), words[at + 1]) : readShort(word.slice(1), words[at + 1]);
    if ('reason' in read) return { kind: 'invalid', ...read };
    options.push(...read.options);
    at += read.words;
  }
  const [image, ...command] = words.slice(at);
  return image === undefined ? { kind: 'invalid', reason: 'no image is named' } : { kind: 'run', options, image, command };
}

function afterRun(words: readonly string[]): number | undefined {
  let at = words[0] === 'sudo' ? 1 : 0;
  if (!/^(?:.*\/)?(?:docker|podman|nerdctl)$/.test(words[at] ?? '')) return undefined;
  at += 1;
  if (words[at] === 'container') at += 1;
  return words[at] === 'run' || words[at] === 'create' ? at + 1 : undefined;
}

type Read = { readonly options: readonly RunOption[]; readonly words: number } | { readonly reason: string; readonly hint?: string };

function readLong(text: string, next: string | undefined): Read {
  const [name = '', ...rest] = text.split('=');
  const flag = RUN_FLAGS.get(name);
  if (flag === undefined) return { reason: `"--${name}" is no option of docker run` };
  if (flag.take === 'refuse') return { reason: `"--${name}" cannot be said in a stack file`, hint: flag.hint };
  if (rest.length > 0) return { options: [{ name, value: rest.join('=') }], words: 1 };
  if (isBare(flag)) return { options: [{ name, value: 'true' }], words: 1 };
  return next === undefined ? { reason: `"--${name}" has no value` } : { options: [{ name, value: next }], words: 2 };
}

/** `-itd`, `-p 80:80`, `-p80:80`, `-dp 80:80`. */
function readShort(letters: string, next: string | undefined): Read {
  const options: RunOption[] = [];
  for (let index = 0; index < letters.length; index++) {
    const letter = letters[index] ?? '';
    const name = SHORT_FLAGS.get(letter);
    const flag = RUN_FLAGS.get(name ?? '');
    if (name === undefined || flag === undefined) return { reason: `"-${letter}" is no option of docker run` };
    if (flag.take === 'refuse') return { reason: `"-${letter}" cannot be said in a stack file`, hint: flag.hint };
    const rest = letters.slice(index + 1);
    if (isBare(flag) && !rest.startsWith('=')) {
      options.push({ name, value: 'true' });
      continue;
    }
    const value = rest === '' ? next : rest.replace(/^=/, '');
    return value === undefined ? { reason: `"-${letter}" has no value` } : { options: [...options, { name, value }], words: rest === '' ? 2 : 1 };
  }
  return { options, words: 1 };
}
