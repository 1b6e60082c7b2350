import { describe, expect, it } from 'vitest';
import { parseRemoteAddress } from './remote-address.ts';

describe('the address of a remote', () => {
  it.each([
    ['https://git.example.org/me/stacks.git', 'https', 'git.example.org'],
    ['https://git.example.org:8443/stacks', 'https', 'git.example.org:8443'],
    ['ssh://git@git.example.org:2222/me/stacks.git', 'ssh', 'git.example.org:2222'],
    ['git@git.example.org:me/stacks.git', 'ssh', 'git.example.org'],
  ])('%s', (url, kind, host) => expect(parseRemoteAddress(url)).toEqual({ kind, url, host }));

  it.each(['ext::sh -c id', 'file:///etc', '/etc', 'fd::17', 'git://host/x', 'http://host/x', 'ssh://-oProxyCommand=x/', 'ssh://-oProxyCommand=x/y', '-oProxyCommand=x:y', 'git@-oProxyCommand=x:y', 'git@host:-x', 'git@host:/-x', 'ssh://host/-x', '--upload-pack=touch /tmp/p', 'https://host', '', 'HTTPS://host/x', 'https://host/a b', 'https://host/\nx', '../x', 'host:x'])(
    'refuses %j', (url) => expect(() => parseRemoteAddress(url)).toThrow(/are fetched from/));

  it('refuses a password in it, and does not repeat it', () => {
    expect(() => parseRemoteAddress('https://me:hunter2@host/x')).toThrow(/holds a name or password/);
    expect(() => parseRemoteAddress('https://me:hunter2@host/x')).not.toThrow(/hunter2/);
  });
});
