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

/** Sets variables in the text of a variables file: over the line that has one, else at the end. Everything else stays as it is. */
export function withVariables(text: string, values: ReadonlyMap<string, string>): string {
  let result = text;
  for (const [name, value] of values) {
    const pattern = new RegExp(String.raw`^[ \t]*(?:export[ \t]+)?${name}[ \t]*=(?:"(?:[^"\\]|\\.)*"|'(?:[^'\\]|\\.)*'|.*)[^\n]*$`, 'm');
    const line = variableLine(name, value);
    result = pattern.test(result) ? result.replace(pattern, () => line) : `${result}${result === '' || result.endsWith('\n') ? '' : '\n'}${line}\n`;
  }
  return result;
}

/** Takes variables out of a variables file, with the comment lines right above them that the generator wrote. */
export function withoutVariables(text: string, names: readonly string[]): string {
  return names.reduce((result, name) => result.replace(new RegExp(String.raw`(?:^# [^\n]*\n)?^[ \t]*(?:export[ \t]+)?${name}[ \t]*=(?:"(?:[^"\\]|\\.)*"|'(?:[^'\\]|\\.)*'|.*)[^\n]*(?:\n|$)`, 'm'), ''), text);
}
