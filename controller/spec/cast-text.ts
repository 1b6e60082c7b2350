export type Cast = 'boolean' | 'integer' | 'number';

/** What a text became, or undefined when it is not one. `outdated` marks `yes`, `on` and their like. */
export function castText(text: string, cast: Cast): { readonly value: boolean | number; readonly outdated?: boolean } | undefined {
  if (cast === 'boolean') return castBoolean(text);
  if (cast === 'integer') return /^[-+]?\d+$/.test(text) && Number.isSafeInteger(Number(text)) ? { value: Number(text) } : undefined;
  const value = /^[-+]?(\d+(\.\d*)?|\.\d+)([eE][-+]?\d+)?$/.test(text) ? Number(text) : Number.NaN;
  return Number.isFinite(value) ? { value } : undefined;
}

/** `1`, `0` and the empty text are no booleans: an unset variable must not quietly mean false. */
function castBoolean(text: string): { readonly value: boolean; readonly outdated?: boolean } | undefined {
  const lower = text.toLowerCase();
  if (lower === 'true' || lower === 'false') return { value: lower === 'true' };
  if (lower === 'y' || lower === 'yes' || lower === 'on') return { value: true, outdated: true };
  if (lower === 'n' || lower === 'no' || lower === 'off') return { value: false, outdated: true };
  return undefined;
}
