import { isIgnored } from './field-differences.ts';
import type { FileResult, Verdict } from './file-result.ts';
import { VERDICTS } from './file-result.ts';

/** How many files a field is told with. */
const EXAMPLES = 3;
const LONGEST_VALUE = 160;

/** The whole report as text: a table by collection, then differences by field, then refusals that only one side makes. Pure. */
export function formatReport(results: readonly FileResult[]): string {
  const sections = [formatTable(results), ...byField(results), ...oneSided(results, 'only Orbitr refuses'), ...oneSided(results, 'only Compose refuses'), ...faulty(results)];
  return sections.join('\n');
}

/** What makes the run fail: a crash, or something that Compose does and Orbitr leaves out without a word. */
export function isFailure(results: readonly FileResult[]): boolean {
  return results.some(({ verdict, differences }) => verdict === 'crashed' || differences.some(isIgnored));
}

/** Share of files on which both agree, in percent. */
export function agreement(results: readonly FileResult[]): number {
  const agreed = results.filter(({ verdict }) => verdict === 'same' || verdict === 'both refuse' || verdict === 'slow').length;
  return (100 * agreed) / Math.max(1, results.length);
}

function formatTable(results: readonly FileResult[]): string {
  const collections = [...Map.groupBy(results, ({ collection }) => collection || '.')].toSorted(([a], [b]) => (a < b ? -1 : 1));
  const rows = [...collections, ['all', results] as const].map(([name, of]) => [name, String(of.length), ...VERDICTS.map((verdict) => count(of, verdict)), `${agreement(of).toFixed(1)} %`]);
  const table = [['collection', 'files', ...VERDICTS, 'agreed'], ...rows];
  const widths = table[0]?.map((_, column) => Math.max(...table.map((row) => row[column]?.length ?? 0))) ?? [];
  return table.map((row) => row.map((cell, column) => (column === 0 ? cell.padEnd(widths[column] ?? 0) : cell.padStart(widths[column] ?? 0))).join('  ')).join('\n');
}

function count(results: readonly FileResult[], verdict: Verdict): string {
  const number = results.filter((result) => result.verdict === verdict).length;
  return number === 0 ? '·' : String(number);
}

function byField(results: readonly FileResult[]): readonly string[] {
  const all = results.flatMap(({ name, differences }) => differences.map((difference) => ({ name, difference })));
  const groups = [...Map.groupBy(all, ({ difference }) => `${difference.object.split(' ')[0]} ${difference.field.replace(/^(Mounts|Networks|Files)\..*/, '$1')}`)];
  return groups.toSorted(([, a], [, b]) => b.length - a.length).flatMap(([field, group]) => {
    const files = new Set(group.map(({ name }) => name)).size;
    const examples = group.slice(0, EXAMPLES).map(({ name, difference }) => `  ${name}, ${difference.object}, ${difference.field}\n    Compose: ${shown(difference.compose)}\n    Orbitr:  ${shown(difference.orbitr)}`);
    return [`\n${field}: ${group.length} in ${files} ${files === 1 ? 'file' : 'files'}${group.some(({ difference }) => isIgnored(difference)) ? ' (IGNORED BY ORBITR)' : ''}`, ...examples];
  });
}

function oneSided(results: readonly FileResult[], verdict: 'only Orbitr refuses' | 'only Compose refuses'): readonly string[] {
  const those = results.filter((result) => result.verdict === verdict);
  const lines = those.map((result) => `  ${result.name}: ${(verdict === 'only Orbitr refuses' ? result.orbitrRefuses : result.composeRefuses).join('; ')}`);
  return those.length === 0 ? [] : [`\n${verdict}:`, ...lines];
}

function faulty(results: readonly FileResult[]): readonly string[] {
  const lines = results.filter(({ faults }) => faults.length > 0).map(({ name, faults }) => `  ${name}: ${faults.join('\n    ')}`);
  return lines.length === 0 ? [] : ['\nFaults:', ...lines];
}

function shown(value: unknown): string {
  const text = JSON.stringify(value) ?? 'nothing';
  return text.length > LONGEST_VALUE ? `${text.slice(0, LONGEST_VALUE)}…` : text;
}
