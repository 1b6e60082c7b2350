import { expect, it } from 'vitest';
import { subnetsOverlap } from './subnets.ts';

it.for<readonly [string, string, boolean]>([
  ['10.0.0.0/16', '10.0.5.0/24', true],
  ['10.0.5.9/24', '10.0.0.0/16', true],
  ['10.0.0.0/16', '10.1.0.0/16', false],
  ['0.0.0.0/0', '192.168.1.0/24', true],
  ['172.20.0.0/16', '172.20.0.0/16', true],
  ['fd00::/64', 'fd00::1:0/112', true],
  ['fd00::/64', 'fd01::/64', false],
  ['fd00:0:0:0:0:0:0:0/8', '10.0.0.0/8', false],
  ['nonsense', '10.0.0.0/8', false],
  ['10.0.0.0', '10.0.0.0/8', false],
  ['10.0.0.0/33', '10.0.0.0/8', false],
  ['1::2::3/64', '1::/16', false],
])('%s and %s: %s', ([a, b, expected]) => expect(subnetsOverlap(a, b)).toBe(expected));
