import { expect, test } from 'vitest';
import { samePlatform } from './same-platform.ts';

test.each([
  ['linux/amd64', 'linux/amd64', true],
  ['amd64', 'linux/amd64', true],
  ['linux/x86_64', 'linux/amd64', true],
  ['linux/arm64', 'linux/arm64/v8', true],
  ['linux/aarch64', 'linux/arm64', true],
  ['linux/arm/v6', 'linux/arm', false],
  ['linux/arm/v7', 'linux/arm', true],
  ['linux/amd64', 'linux/arm64', false],
  ['windows/amd64', 'linux/amd64', false],
])('%s, %s: %s', (wanted, actual, same) => expect(samePlatform(wanted, actual)).toBe(same));
