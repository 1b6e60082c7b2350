import type { AppQuestions, AppSetting } from '../catalogue/app-questions.ts';

/** What an installation may be told, as rows: their heads, and for each its name in a column of its own. Pure. */
export function questionRows({ settings, ports, needs }: AppQuestions): readonly (readonly [head: string, text: string])[] {
  return [
    ...section('setting', settings.map((setting) => [setting.name, `${kindOf(setting)}, ${defaultOf(setting)}`, setting.label])),
    ...section('port', ports.map(({ name, label, protocol, port, fixed }) => [name, `${port}${protocol === 'udp' ? '/udp' : ''}${fixed ? ', no other' : ' or the next free one'}`, label])),
    ...section('needs', needs.map(({ alias, template, version, label, optional }) => [alias, `${template} ${version}${optional ? ' (optional)' : ''}`, label])),
  ];
}

function section(head: string, rows: readonly (readonly [name: string, facts: string, label: string])[]): readonly (readonly [string, string])[] {
  const [names, facts] = [Math.max(...rows.map(([name]) => name.length)), Math.min(40, Math.max(...rows.map(([, text]) => text.length)))];
  return rows.map(([name, text, label]) => [head, `${name.padEnd(names)}  ${text.padEnd(facts)}  ${label}`.trimEnd()]);
}

function kindOf({ type, choices, secret }: AppSetting): string {
  if (choices.length > 0) return `${type === 'multiselect' ? 'some' : 'one'} of ${choices.join(' | ')}`;
  if (type === 'boolean') return 'true | false';
  return secret && type !== 'password' ? `${type}, secret` : type;
}

function defaultOf({ default: value, generated, required }: AppSetting): string {
  if (generated) return 'made up';
  if (value !== '') return `default ${value}`;
  return required ? 'must be given' : 'may be empty';
}
