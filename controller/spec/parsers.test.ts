import { describe, expect, it } from 'vitest';
import { didYouMean } from './did-you-mean.ts';
import { interpolateText } from './interpolate-text.ts';
import { isIpAddress } from './ip-address.ts';
import { parseBytes } from './parse-bytes.ts';
import { formatDuration, parseDuration } from './parse-duration.ts';
import { parseEnvFile, parseRawEnvFile } from './parse-env-file.ts';
import { parsePort } from './parse-port.ts';
import { parseShellWords } from './parse-shell-words.ts';
import { parseVolume } from './parse-volume.ts';
import { resolveScalar } from './resolve-scalar.ts';

const none = (): undefined => undefined;

describe('parseBytes', () => {
  it.each([['64m', 67_108_864], ['1.5 GB', 1_610_612_736], ['1GiB', 1_073_741_824], ['7', 7], ['2k', 2048], ['0', 0]])('%s', (text, bytes) => expect(parseBytes(text)).toBe(bytes));
  it.each(['', '-1', '1e3', '64 m b', 'm', '1.', '0x10', '9999999p'])('refuses %j', (text) => expect(parseBytes(text)).toBeUndefined());
});

describe('parseDuration', () => {
  it.each([['1m30s', 90e9], ['1.5s', 1.5e9], ['0', 0], ['-1s', -1e9], ['1h5m30s20ms', 3_930_020_000_000], ['2d', 172_800e9], ['1us', 1e3]])('%s', (text, time) => expect(parseDuration(text)).toBe(time));
  it.each(['', '10', '10 s', '1S', '1e3s', 's', '1.2.3s'])('refuses %j', (text) => expect(parseDuration(text)).toBeUndefined());
  it.each([[90e9, '1m30s'], [3600e9, '1h0m0s'], [0, '0s'], [1e3, '1µs'], [1.5e9, '1.5s'], [20e6, '20ms'], [-1e9, '-1s']])('writes %d as %s', (time, text) => expect(formatDuration(time)).toBe(text));
  it('reads back what it writes', () => {
    for (const time of [1, 999, 1001, 1_000_001, 59_999_999_999, 3_600_000_000_001]) expect(parseDuration(formatDuration(time))).toBe(time);
  });
});

describe('parseShellWords', () => {
  const words = (line: string): unknown => {
    const parsed = parseShellWords(line);
    return parsed.kind === 'words' ? parsed.words : parsed.kind;
  };
  it('keeps quoted spaces and drops quotes', () => expect(words(`sh -c "a 'b' \\"c\\"" d\\ e`)).toEqual(['sh', '-c', `a 'b' "c"`, 'd e']));
  it('keeps an empty word in quotes', () => expect(words(`"" ''`)).toEqual(['', '']));
  it('does not expand anything', () => expect(words('$A *.txt {a,b} # c')).toEqual(['$A', '*.txt', '{a,b}', '#', 'c']));
  it('says what an operator cuts off', () => expect(parseShellWords('a && b')).toEqual({ kind: 'words', words: ['a'], dropped: '&& b' }));
  it.each(['"a', "'a", 'a\\', 'a(b'])('refuses %s', (line) => expect(words(line)).toBe('invalid'));
});

describe('interpolateText', () => {
  const lookup = (name: string): string | undefined => ({ A: 'x', EMPTY: '' })[name];
  const text = (input: string): unknown => {
    const found = interpolateText(input, lookup);
    return found.kind === 'text' ? found.text : found.kind;
  };
  it.each([
    ['$A.$B', 'x.'], ['${A}', 'x'], ['${EMPTY:-d}', 'd'], ['${EMPTY-d}', ''], ['${B:-${A}}', 'x'], ['${A:+r}', 'r'], ['${EMPTY:+r}', ''], ['$$A', '$A'], ['$(x) $1 $', '$(x) $1 $'], ['${B:-{"a":1}}', '{"a":1}'],
  ])('%s', (input, output) => expect(text(input)).toBe(output));
  it.each(['${}', '${1}', '${A', '${A:=b}', '${A:-a\nb}'])('refuses %j', (input) => expect(text(input)).toBe('invalid'));
  it('names the variable that is needed', () => expect(interpolateText('a ${B:?why}', lookup)).toEqual({ kind: 'required', name: 'B', message: 'why', at: 2, length: 9 }));
  it('never interpolates a value', () => expect(interpolateText('$A', () => '$A')).toMatchObject({ text: '$A' }));
  it('bounds nesting', () => expect(text('${B:-'.repeat(1000) + '}'.repeat(1000))).toBe('invalid'));
});

describe('parseEnvFile', () => {
  const read = (input: string): unknown => {
    const parsed = parseEnvFile(input, (name) => (name === 'X' ? 'xx' : undefined));
    return parsed.kind === 'variables' ? Object.fromEntries(parsed.variables) : parsed.message;
  };
  it('knows quotes, comments, export, colons and line ends', () =>
    expect(read(`\uFEFFA=1\r\n# c\nexport B="b $X\\n"\nC='$X' # c\nD: d #c\nE=e#e\nF=\n`)).toEqual({ A: '1', B: 'b xx\n', C: '$X', D: 'd', E: 'e#e', F: '' }));
  it('takes keys without a value from outside', () => expect(read('X\nY\nX')).toEqual({ X: 'xx' }));
  it('refuses odd names and open quotes', () => {
    expect(read('A!=1')).toContain('"!"');
    expect(read('A="b')).toContain('no end');
    expect(read('A B=1')).toContain('space');
  });
  it('reads raw files as they are', () => expect(Object.fromEntries((parseRawEnvFile('A="$X"\n#c\nB', none) as { variables: ReadonlyMap<string, string> }).variables)).toEqual({ A: '"$X"' }));
});

describe('parsePort', () => {
  it('expands ranges', () => expect(parsePort('127.0.0.1:8000-8001:80-81/udp')).toEqual({ kind: 'ports', ports: [{ target: 80, published: '8000', protocol: 'udp', hostIp: '127.0.0.1' }, { target: 81, published: '8001', protocol: 'udp', hostIp: '127.0.0.1' }] }));
  it('keeps a choice of host ports', () => expect(parsePort('8000-8002:80')).toMatchObject({ ports: [{ target: 80, published: '8000-8002' }] }));
  it('takes IPv6 in brackets', () => expect(parsePort('[::1]:80:80')).toMatchObject({ ports: [{ hostIp: '::1' }] }));
  it.each(['', 'a', '80:', '::1:80:80', '70000', '1-2:1-3', '80/foo', 'host:80:80'])('refuses %j', (text) => expect(parsePort(text).kind).toBe('invalid'));
});

describe('parseVolume', () => {
  it('tells paths from names', () => {
    expect(parseVolume('./a:/b:ro')).toMatchObject({ volume: { type: 'bind', source: './a', target: '/b', readOnly: true } });
    expect(parseVolume('aa:/b')).toMatchObject({ volume: { type: 'volume', source: 'aa' } });
    // One letter before a colon is a drive, as in Compose.
    expect(parseVolume('a:/b')).toMatchObject({ volume: { type: 'volume', target: 'a:/b' } });
    expect(parseVolume('/b')).toMatchObject({ volume: { type: 'volume', target: '/b' } });
    expect(parseVolume('C:\\a:/b')).toMatchObject({ volume: { type: 'bind', source: 'C:\\a' } });
  });
  it('says what it drops', () => expect(parseVolume('/a:/b:bogus')).toMatchObject({ volume: { unknown: ['bogus'] } }));
  it.each(['', ':/a', 'aa::/b', 'aa:/b:ro:z'])('refuses %j', (text) => expect(parseVolume(text).kind).toBe('invalid'));
});

describe('resolveScalar', () => {
  it.each([
    ['010', 8, '8'], ['0o17', 15, '15'], ['0x1F', 31, '31'], ['1_000', 1000, '1000'], ['1.50', 1.5, '1.5'], ['1e3', 1000, '1000'], ['08', 8, '8'], ['0.0', 0, '0'], ['1234567.0', 1234567, '1.234567e+06'], ['100000.0', 100_000, '100000'], ['1e21', 1e21, '1e+21'], ['0.00001', 0.00001, '1e-05'],
    ['9007199254740993', Number('9007199254740993'), '9007199254740993'], ['yes', 'yes', 'yes'], ['12:30', '12:30', '12:30'], ['~', null, ''], ['True', true, 'true'], ['2024-02-31', '2024-02-31', '2024-02-31'],
    ['2024-01-01', '2024-01-01 00:00:00 +0000 UTC', '2024-01-01 00:00:00 +0000 UTC'], ['1.2.3', '1.2.3', '1.2.3'], ['-', '-', '-'],
  ])('%s', (source, value, text) => expect(resolveScalar(source)).toEqual({ value, text }));
});

describe('isIpAddress', () => {
  it.each(['127.0.0.1', '::', '::1', 'fe80::1:2', '::ffff:1.2.3.4', '1:2:3:4:5:6:7:8'])('takes %s', (text) => expect(isIpAddress(text)).toBe(true));
  it.each(['', '1.2.3', '256.1.1.1', '01.2.3.4', ':::', '1::2::3', '1:2:3:4:5:6:7', 'localhost'])('refuses %j', (text) => expect(isIpAddress(text)).toBe(false));
});

describe('didYouMean', () => {
  it.each([['imagee', 'image'], ['enviroment', 'environment'], ['network-mode', 'network_mode'], ['dependsOn', 'depends_on'], ['prots', 'ports']])('%s → %s', (word, meant) =>
    expect(didYouMean(word, ['image', 'environment', 'network_mode', 'depends_on', 'ports', 'volumes'])).toBe(meant));
  it('stays silent when nothing is near', () => expect(didYouMean('frobnicate', ['image', 'ports'])).toBeUndefined());
});
