import { expect, test } from 'vitest';
import { findClearSecrets } from './find-clear-secrets.ts';

// Put together here, so that nothing in this repository has the form of a token.
const TOKENS = [`gh${'p_'}${'a1B2'.repeat(9)}`, `AK${'IA'}${'ABCD1234'.repeat(2)}`, `gl${'pat-'}${'x1Y2'.repeat(5)}`, `-----BEGIN OPENSSH ${'PRIVATE'} KEY-----`, `xox${'b-'}${'12345-'.repeat(4)}`, `AGE-SECRET-${'KEY-1'}${'Q'.repeat(58)}`];
const lines = (text: string): readonly (number | undefined)[] => findClearSecrets('a', text).map(({ place }) => place?.line);

test.each(TOKENS)('a token is known by its form: %s', (token) => {
  expect(lines(`one: 1\n  anything: "${token}"\n`)).toEqual([2]);
});

test.each([
  'DB_PASSWORD=tr0ub4dor', 'export API_KEY="k-8f3a9c"', '      MYSQL_ROOT_PASSWORD: whalehello', '      - JWT_SECRET=16f8c0ef4a5d39', "  password: 'hunter22'  # of the shop", '  DATABASE_URL: postgres://app:pg-pw-91@db/app', '    - "REDIS_TOKEN=abc-991-def"',
])('a secret in clear: %s', (line) => {
  const [found, ...more] = findClearSecrets('stack/compose.yaml', `services:\n${line}\n`);
  expect(more).toEqual([]);
  expect(found).toMatchObject({ severity: 'warning', code: 'secrets/in-clear', place: { file: 'stack/compose.yaml', line: 2 } });
  expect(found?.place?.column).toBeGreaterThan(1);
  // Whoever reads the warning does not read the secret.
  expect(JSON.stringify(found)).not.toMatch(/tr0ub4dor|k-8f3a9c|whalehello|16f8c0ef|hunter22|pg-pw-91|abc-991/);
});

test.each([
  'DB_PASSWORD=', 'DB_PASSWORD=${DB_PASSWORD}', '  DB_PASSWORD: "${DB_PASSWORD:?set it}"', 'DB_PASSWORD=ENC[age:YWdl]', "SECRET='ENC[AES256_GCM,data:x,iv:y,tag:z,type:str]'", 'DB_PASSWORD=changeme', 'API_KEY=<your key>', '  POSTGRES_PASSWORD_FILE: /run/secrets/pg', '  TOKEN: /run/secrets/token',
  'MAX_TOKENS=4096', 'ENABLE_TOKEN=true', '# DB_PASSWORD=tr0ub4dor', '  secrets: [db_password]', '  db_password: { file: db.sops.yaml }', 'API_KEY=user_provided', '  url: https://example.com:8080/path', '  DATABASE_URL: postgres://app:${PW}@db/app', 'PASSWORD_POLICY=at least eight', 'TOKEN=xxx-xxx', '  public_key: abcdef123456',
])('no secret: %s', (line) => {
  expect(lines(`services:\n${line}\n`)).toEqual([]);
});

test.each([`PASSWORD=${'1234567890'.repeat(20)}!`, `TOKEN=${'pass1word'.repeat(60)}!`, `URL: ${'a'.repeat(4000)}`, `URL: ${'a:'.repeat(2000)}`, `PASSWORD=x${' '.repeat(4000)}x`])('a line that somebody made up to be slow is not: %#', (line) => {
  const before = process.cpuUsage();
  findClearSecrets('a', `${line}\n`.repeat(20));
  const { user, system } = process.cpuUsage(before);
  expect((user + system) / 1000).toBeLessThan(500);
});
