import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readHost } from './read-host.ts';

describe('readHost', () => {
  it.each([
    ['localhost', 'localhost'],
    [' NAS.local ', 'nas.local'],
    ['a-1.example.org', 'a-1.example.org'],
    ['xn--mller-kva.example', 'xn--mller-kva.example'],
    ['192.168.1.20', '192.168.1.20'],
    ['FD00::0001', '[fd00::1]'],
    ['[fd00::1]', '[fd00::1]'],
    ['::1', '[::1]'],
  ])('%j is %s', (text, host) => expect(readHost(text)).toEqual({ kind: 'host', host }));

  it.each([
    ['', /nas\.local/],
    ['nas.', /nas\.local/],
    ['my nas', /nas\.local/],
    ['my_nas', /nas\.local/],
    ['-nas', /nas\.local/],
    ['*.example.org', /nas\.local/],
    ['1.2.3', /nas\.local/],
    ['0x7f.1', /nas\.local/],
    ['256.1.1.1', /nas\.local/],
    ['1.2.3.4.5', /nas\.local/],
    ['fe80::1%eth0', /nas\.local/],
    ['[nas]', /nas\.local/],
    ['[[::1]]', /nas\.local/],
    ['1::2::3', /nas\.local/],
    ['a\nB=c', /nas\.local/],
    ['${HOME}', /nas\.local/],
    ['http://nas', /without "http/],
    ['nas/x', /without a path/],
    ['me@nas', /name alone/],
    ['nas:8080', /without a port/],
    ['10.0.0.1:80', /without a port/],
    ['[fd00::1]:80', /without a port/],
    ['müller.example', /xn--/],
    ['x'.repeat(10_000), /^.{0,200}$/],
  ])('%j is none', (text, message) => expect(readHost(text)).toEqual({ kind: 'problem', message: expect.stringMatching(message) as string }));

  it('gives only what an address takes as it is', () => {
    fc.assert(fc.property(fc.oneof(fc.string(), fc.domain(), fc.ipV4(), fc.ipV6(), fc.string({ unit: fc.constantFrom(...'a1.-:[]/@#?%x0') })), (text) => {
      const read = readHost(text);
      if (read.kind === 'host') expect(new URL(`http://${read.host}:8080/x`)).toMatchObject({ hostname: read.host, port: '8080', pathname: '/x', username: '' });
    }));
  });
  it('takes every IP address', () => {
    fc.assert(fc.property(fc.oneof(fc.ipV4(), fc.ipV6()), (text) => {
      expect(readHost(text).kind).toBe('host');
    }));
  });
});
