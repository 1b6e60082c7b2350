import { expect, it } from 'vitest';
import type { CatalogueSource, InstallPreview, StackPreview } from '../catalogue-api.ts';
import { consentText } from './consent-text.ts';

const app = { source: 'friends', trust: 'community' } as StackPreview['app'];
const stack = (name: string, more: Partial<StackPreview>): StackPreview => ({ stack: name, app, permissions: [], requirements: [], ports: [], ownAddresses: [], problems: [], diagnostics: [], edit: undefined, ...more });
const preview = (consent: readonly string[], ...stacks: readonly StackPreview[]): InstallPreview => ({ stacks, consent, problems: [] });
const SOURCES: readonly CatalogueSource[] = [{ name: 'friends', kind: 'git', address: 'https://git.example.org/apps', trust: 'community', apps: 1, fetchedAt: 1, problem: undefined }];

it('says what an app can do, why it asks, and that nobody vouches for where it is from', () => {
  const host = { permission: 'pid:host', subject: 'web', means: 'can see and change every process of the machine', risk: 'root' } as const;
  expect(consentText(preview(['pid:host', 'unverified'], stack('top', { permissions: [{ permission: 'pid:host', reason: 'It lists processes.' }], requirements: [host] })), SOURCES)).toEqual({
    abilities: ['web can see and change every process of the machine (pid:host). Whoever has this owns the machine.'],
    words: ['pid:host  It lists processes.', 'unverified  Nobody vouches for the catalogue friends (https://git.example.org/apps): its apps are not signed with a key that orbitr.yaml names.'],
  });
  expect(consentText(preview([], stack('top-db', {}), stack('top', { requirements: [{ ...host, risk: 'high' }] })), []).abilities).toEqual(['top: web can see and change every process of the machine (pid:host)']);
});

it('of an ordinary app only when there is something to agree to', () => {
  expect(consentText(preview([], stack('wiki', {})), SOURCES)).toEqual({ abilities: [], words: [] });
  expect(consentText(preview(['unverified'], stack('wiki', {})), SOURCES).abilities).toEqual(['No more than an ordinary container: its own files, its own network, and the internet.']);
});
