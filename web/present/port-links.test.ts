import { expect, test } from 'vitest';
import { portLinks } from './port-links.ts';

const tcp = { protocol: 'tcp' } as const;

test('a port on every address is one link to the host that the reader uses', () => {
  const ports = [
    { ...tcp, target: 80, hostIp: '0.0.0.0', published: 8080 },
    { ...tcp, target: 80, hostIp: '::', published: 8080 },
  ];
  expect(portLinks(ports, 'nas.local')).toEqual([{ text: ':8080', href: 'http://nas.local:8080/', label: 'host port 8080 to container port 80/tcp' }]);
});

test('a port on one address is linked there', () => {
  expect(portLinks([{ ...tcp, target: 3000, hostIp: '::1', published: 3000 }], 'localhost')[0]).toMatchObject({ text: '[::1]:3000', href: 'http://[::1]:3000/' });
});

test('https by custom, no link where no browser belongs, nothing for what is not published', () => {
  const links = portLinks(
    [
      { ...tcp, target: 443, published: 8443 },
      { ...tcp, target: 5432, published: 5432 },
      { protocol: 'udp', target: 80, published: 80 },
      { ...tcp, target: 9000 },
    ],
    'localhost',
  );
  expect(links.map(({ text, href }) => [text, href])).toEqual([
    [':80/udp', undefined],
    [':5432', undefined],
    [':8443', 'https://localhost:8443/'],
  ]);
});
