import { basename, resolve } from 'node:path';
import type { ForeignFormat } from '../catalogue/foreign/foreign-app.ts';
import type { CheckedApp } from '../composition/catalogue/check-catalogue.ts';
import { checkCatalogue } from '../composition/catalogue/check-catalogue.ts';
import { OrbitrError } from '../model/errors.ts';
import { guessFormat } from '../registry/find-foreign-apps.ts';
import type { CommandContext, ExitCode } from './command-context.ts';
import { printJson } from './command-context.ts';

interface CheckOptions {
  readonly format?: string;
  readonly json?: boolean;
}

/** `orbitr catalogue check DIR…`: how many apps of other catalogues can be taken over, and why the others cannot. Touches no engine. Exit 1: of some catalogue none can. */
export async function catalogueCheckCommand(context: CommandContext, folders: readonly string[], options: CheckOptions): Promise<ExitCode> {
  const catalogues: { readonly folder: string; readonly format: ForeignFormat; readonly apps: readonly CheckedApp[] }[] = [];
  for (const folder of folders) {
    const format = (options.format as ForeignFormat | undefined) ?? (await guessFormat(resolve(folder)));
    if (format === undefined) throw new OrbitrError({ code: 'catalogue/format', kind: 'terminal', message: `${folder} looks like no catalogue that is known`, hint: 'Say whose it is with --format.' });
    catalogues.push({ folder, format, apps: await checkCatalogue(resolve(folder), format) });
  }
  if (options.json === true) printJson(context, { catalogues: catalogues.map(({ folder, format, apps }) => ({ folder, format, ...countResults(apps), apps })) });
  else {
    const { out } = context;
    out.line(`${'catalogue'.padEnd(24)}${'format'.padEnd(12)}${'apps'.padStart(6)}${'valid'.padStart(8)}${'planned'.padStart(9)}`);
    for (const { folder, format, apps } of catalogues) {
      const { total, valid, planned } = countResults(apps);
      out.line(`${basename(resolve(folder)).padEnd(24)}${format.padEnd(12)}${String(total).padStart(6)}${String(valid).padStart(8)}${String(planned).padStart(9)}`);
    }
    for (const { apps } of catalogues) for (const { id, result, reasons } of apps.filter((app) => app.result !== 'planned')) out.line(`  ${out.paint('yellow', id)}  ${result}: ${reasons.slice(0, 3).join('; ')}${reasons.length > 3 ? ` (and ${reasons.length - 3} more)` : ''}`);
  }
  return catalogues.some(({ apps }) => countResults(apps).planned === 0) ? 1 : 0;
}

function countResults(apps: readonly CheckedApp[]): { readonly total: number; readonly valid: number; readonly planned: number } {
  return { total: apps.length, valid: apps.filter(({ result }) => result === 'planned' || result === 'unplanned').length, planned: apps.filter(({ result }) => result === 'planned').length };
}
