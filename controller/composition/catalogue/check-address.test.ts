import { expect, it } from 'vitest';
import { checkAddress } from './check-address.ts';

it.each([
  [{ git: '/srv/apps' }, 'only https://host/path'],
  [{ git: 'file:///srv/apps' }, 'only https://host/path'],
  [{ git: 'https://me:secret@example.org/apps' }, 'holds a name or password'],
  [{ git: 'https://127.0.0.1/apps' }, 'is not out on the internet'],
  [{ git: 'git@[::1]:apps' }, 'is not out on the internet'],
  [{ git: 'ssh://git@[::1]/apps' }, 'is not out on the internet'],
  [{ index: 'http://example.org/registry.json' }, 'it is not https'],
  [{ index: 'http://127.0.0.1/registry.json', allow: ['nas.lan'] }, 'it is not https'],
  [{ index: 'https://10.0.0.7/registry.json' }, 'is not out on the internet'],
  [{ index: 'registry.json' }, 'it is none'],
])('%j is refused: %s', async (settings, why) => {
  await expect(checkAddress(settings)).rejects.toMatchObject({ code: 'catalogue/address', message: expect.stringContaining(why) as string });
});

it.each([
  [{ index: 'http://127.0.0.1:8080/registry.json', allow: ['127.0.0.1'] }],
  [{ git: 'https://10.0.0.7:3000/apps', allow: ['10.0.0.7'] }],
  [{ git: 'git@192.168.1.2:apps.git', allow: ['192.168.1.2'] }],
  [{ git: 'https://nobody.invalid/apps' }],
  [{}],
])('%j may be fetched, now or later', async (settings) => {
  await expect(checkAddress(settings)).resolves.toBeUndefined();
});
