/** One line of a variables file that holds exactly `value`, whatever is in it: neither Orbitr nor Docker Compose finds a variable or a comment inside. */
export function variableLine(name: string, value: string): string {
  return `${name}=${quoted(value)}`;
}

function quoted(value: string): string {
  if (/^[A-Za-z0-9_./:@%+,-]*$/.test(value)) return value;
  // In single quotes all is literal, but a backslash before the end would take the quote with it.
  if (!/['\\\n\r\t]/.test(value)) return `'${value}'`;
  return `"${value.replace(/[\\"$]/g, String.raw`\$&`).replaceAll('\n', String.raw`\n`).replaceAll('\r', String.raw`\r`).replaceAll('\t', String.raw`\t`)}"`;
}

/** Sets variables in the text of a variables file: over the line that has one (the last one, which is the one that counts), else at the end. Everything else stays as it is. */
export function withVariables(text: string, values: ReadonlyMap<string, string>): string {
  let result = text;
  for (const [name, value] of values) {
    const line = variableLine(name, value);
    const last = [...result.matchAll(assignment(name))].at(-1);
    if (last === undefined) result = `${result}${result === '' || result.endsWith('\n') ? '' : '\n'}${line}\n`;
    else result = `${result.slice(0, last.index)}${line}${commentOf(last)}${result.slice(last.index + last[0].length)}`;
  }
  return result;
}

/** Takes variables out of a variables file, each with the comment right above it when that is one of `labels`: any other one is the user's own, and stays. */
export function withoutVariables(text: string, names: readonly string[], labels: ReadonlySet<string>): string {
  return names.reduce((result, name) => result.replace(new RegExp(`(?<label>^# [^\\n]*\\n)?${assignment(name).source}(?:\\n|$)`, 'gm'), (...found) => {
    const { label = '' } = found.at(-1) as { readonly label?: string };
    return labels.has(label.slice(2, -1)) ? '' : label;
  }), text);
}

/** The lines that give a variable its value. What is behind a quoted value, or behind ` #`, is a comment. */
function assignment(name: string): RegExp {
  return new RegExp(String.raw`^[ \t]*(?:export[ \t]+)?${name}[ \t]*=(?:[ \t]*"(?:[^"\\]|\\.)*"|[ \t]*'(?:[^'\\]|\\.)*'|(?:(?![ \t]#)[^\n])*)(?<comment>[^\n]*)$`, 'gm');
}

function commentOf({ groups }: RegExpMatchArray): string {
  const comment = groups?.['comment'] ?? '';
  return /^[ \t]+#/.test(comment) ? comment : '';
}
