import { join } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { EditConflict, InvalidEdit, NO_FILE } from '../../edits.ts';
import type { CommonSettings } from '../../model/common-settings.ts';
import { OrbitrError } from '../../model/errors.ts';
import type { ExactFile } from '../../source/stack-files.ts';
import { readExactly } from '../../source/stack-files.ts';
import { parseSettings } from '../../source/read-settings.ts';
import { commonSettings, editSettings } from '../../spec/edit-settings.ts';
import type { FileDraft } from './file-draft.ts';

export const SETTINGS_FILE = 'orbitr.yaml';

export interface CommonReading {
  readonly values: CommonSettings;
  readonly etag: string;
  readonly file: ExactFile | undefined;
}

/** What the settings file says now. @throws InvalidEdit when it is wrong as it is */
export async function readCommonSettings(folder: string): Promise<CommonReading> {
  const file = await readExactly(folder, join(folder, SETTINGS_FILE));
  return { values: valuesIn(textOf(file)), etag: file?.etag ?? NO_FILE, file };
}

/** @throws OrbitrError `edit/by-hand` when the file is not written so that this could be said in it; EditConflict; InvalidEdit */
export async function draftSetSettings(values: CommonSettings, ifMatch: string, folder: string): Promise<FileDraft> {
  const { values: before, etag, file } = await readCommonSettings(folder);
  if (etag !== ifMatch) throw new EditConflict(SETTINGS_FILE, file?.text === undefined ? undefined : { place: { stack: undefined, path: SETTINGS_FILE }, text: file.text, etag: file.etag });
  const path = join(folder, SETTINGS_FILE);
  if (isDeepStrictEqual(before, values)) return { path, file: SETTINGS_FILE, before: file, after: file?.text };
  const after = editSettings(textOf(file), before, values);
  if (after === undefined) throw new OrbitrError({ code: 'edit/by-hand', kind: 'terminal', message: `${SETTINGS_FILE} is not written so that a form could change this in it`, hint: 'Change it as text.' });
  return { path, file: SETTINGS_FILE, before: file, after };
}

function textOf(file: ExactFile | undefined): string {
  if (file === undefined) return '';
  if (file.text === undefined) throw new OrbitrError({ code: 'edit/binary', kind: 'terminal', message: `${SETTINGS_FILE} is not text`, hint: 'Replace it on the machine itself.' });
  return file.text;
}

function valuesIn(text: string): CommonSettings {
  const reading = parseSettings(SETTINGS_FILE, { kind: 'text', text: text.replace(/^\ufeff/, '') });
  if (reading.kind === 'invalid') throw new InvalidEdit(reading.diagnostics);
  return commonSettings(reading.settings);
}
