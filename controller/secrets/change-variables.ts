import { OrbitrError } from '../model/errors.ts';
import type { Recipient } from './age-keys.ts';
import { withValue } from './change-values.ts';
import type { OpenFile, SealTools } from './sealed-file.ts';
import { parseSealed, resealDocument, sealDocument } from './sealed-file.ts';

export interface VariableChange {
  readonly set: ReadonlyMap<string, string>;
  readonly gone: readonly string[];
}

/**
 * A sealed file of variables with some set and some taken away. What stays keeps its sealed text.
 * @param before undefined: a new file, sealed to `recipients`; one that is there goes on being sealed to its own
 * @throws OrbitrError `secrets/place`, `secrets/rule`, `secrets/recipient`
 */
export async function changeVariables(before: OpenFile | undefined, { set, gone }: VariableChange, recipients: readonly Recipient[], tools: SealTools): Promise<string> {
  const old = before?.document.print(before.values, undefined) ?? '';
  const without = old.split('\n').filter((line) => !gone.some((name) => line.startsWith(`${name}=`))).join('\n');
  const clear = [...set].reduce((text, [name, value]) => withValue(text, 'dotenv', name, value), without);
  const reading = parseSealed(clear, 'dotenv');
  if (reading.kind === 'broken') throw new OrbitrError({ code: 'secrets/place', kind: 'terminal', message: 'these values cannot stand in a file of variables' });
  const values = reading.document.leaves.map(({ value }) => value);
  return before === undefined ? sealDocument(reading.document, values, recipients, tools) : resealDocument(reading.document, values, before, tools);
}
