import { OrbitrError } from '../model/errors.ts';

/** `--set A=1 --set B=x=y` → `{A: '1', B: 'x=y'}`. @throws OrbitrError `command/usage` */
export function pairs(texts: readonly string[] | undefined, option: string): Readonly<Record<string, string>> {
  return Object.fromEntries((texts ?? []).map((text) => {
    const at = text.indexOf('=');
    if (at < 1) throw new OrbitrError({ code: 'command/usage', kind: 'terminal', message: `${option} takes NAME=VALUE, not "${text}"` });
    return [text.slice(0, at), text.slice(at + 1)];
  }));
}
