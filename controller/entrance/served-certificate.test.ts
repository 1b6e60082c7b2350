import { execFile } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Server } from 'node:tls';
import { createServer } from 'node:tls';
import { promisify } from 'node:util';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { checkRoute } from './check-route.ts';
import { askCertificate } from './served-certificate.ts';

let folder: string;
let server: Server | undefined;
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'orbitr-certificate-'));
  await promisify(execFile)('openssl', ['req', '-x509', '-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:P-256', '-nodes', '-days', '30', '-subj', '/CN=House', '-addext', 'subjectAltName=DNS:localhost', '-keyout', join(folder, 'key'), '-out', join(folder, 'certificate')]);
});
afterAll(() => rmSync(folder, { recursive: true }));
afterEach(() => server?.close());

/** @returns the port of a server that shows the certificate @param month of its end; undefined: as it was made */
async function showing(month?: string): Promise<number> {
  const der = Buffer.from(readFileSync(join(folder, 'certificate'), 'utf8').replaceAll(/-----.*-----|\s/g, ''), 'base64');
  // Its two times, YYMMDDhhmmssZ: from and until. The signature is wrong then, which nobody looks at before the time.
  const until = [...der.toString('latin1').matchAll(/\d{12}Z/g)][1]?.index;
  if (month !== undefined) der.write(month, (until ?? 0) + 2, 'latin1');
  const made = createServer({ key: readFileSync(join(folder, 'key')), cert: `-----BEGIN CERTIFICATE-----\n${der.toString('base64').replaceAll(/(.{64})/g, '$1\n')}\n-----END CERTIFICATE-----\n` }, (socket) => socket.on('error', () => undefined));
  server = made;
  await new Promise<void>((resolve) => made.listen(0, '127.0.0.1', resolve));
  return (made.address() as AddressInfo).port;
}

test('tells whose certificate it is and until when it holds', async () => {
  const certificate = await askCertificate('localhost', { host: '127.0.0.1', port: await showing() });
  expect(certificate).toMatchObject({ issuer: 'House', trusted: false, forName: true });
  expect(certificate.expires).toBeGreaterThan(Date.now() + 29 * 86_400_000);
});

test('a certificate that ends in the thirteenth month is none, and no reason to fall over', async () => {
  const port = await showing('13');
  await expect(askCertificate('localhost', { host: '127.0.0.1', port })).rejects.toThrow('the date until which its certificate holds cannot be read');
  expect(await checkRoute(`https://localhost:${port}/`, () => 1)).toMatchObject({ failed: { step: 'tls', message: 'the date until which its certificate holds cannot be read' } });
});
