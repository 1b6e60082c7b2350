import { expect, test } from 'vitest';
import { COST, PasswordHasher } from './password.ts';

test('costs what it should, and what was hashed can be told from what was not', async () => {
  expect(COST).toEqual({ N: 131_072, r: 8, p: 1 });
  const hasher = new PasswordHasher();
  const stored = await hasher.hash('correct horse battery');
  expect(stored).toMatchObject({ scheme: 'scrypt', ...COST });
  expect(Buffer.from(stored.salt, 'base64')).toHaveLength(16);
  expect(await hasher.matches('correct horse battery', stored)).toBe(true);
  expect(await hasher.matches('correct horse batterz', stored)).toBe(false);
  expect(await hasher.matches('correct horse battery', undefined)).toBe(false);
});

// A bound on the work, not on the machine: of several tries one must be undisturbed.
test('an unknown name takes as long as a known one', { retry: 4 }, async () => {
  const hasher = new PasswordHasher({ ...COST, N: 2 ** 14 });
  const stored = await hasher.hash('correct horse battery');
  const time = async (known: typeof stored | undefined): Promise<number> => {
    const times: number[] = [];
    for (let n = 0; n < 9; n++) {
      const began = performance.now();
      await hasher.matches('something else', known);
      times.push(performance.now() - began);
    }
    return times.toSorted((a, b) => a - b)[2] ?? 0;
  };
  await time(stored);
  const [known, unknown] = [await time(stored), await time(undefined)];
  expect(Math.max(known, unknown) / Math.min(known, unknown)).toBeLessThan(2);
});

test('few are hashed at once, the others wait, and too many are sent away', async () => {
  const hasher = new PasswordHasher({ ...COST, N: 2 ** 12 });
  const results = await Promise.allSettled(Array.from({ length: 40 }, () => hasher.matches('something', undefined)));
  expect(results.filter(({ status }) => status === 'fulfilled')).toHaveLength(22);
  expect(results.filter((result) => result.status === 'rejected' && (result.reason as { code: string }).code === 'access/busy')).toHaveLength(18);
  expect(await hasher.matches('something', undefined)).toBe(false);
});

test.each(['short', '', 'x'.repeat(1025), 'é'.repeat(600)])('%j is no password', async (password) => {
  await expect(new PasswordHasher({ ...COST, N: 2 ** 10 }).hash(password)).rejects.toMatchObject({ code: 'access/password' });
});
