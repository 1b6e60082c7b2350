import { expect, it } from 'vitest';
import { checkAnswer } from './input-value.ts';

it.each(['UTC', 'Etc/UTC', 'Etc/GMT+3', 'Europe/Berlin', 'America/Argentina/Buenos_Aires', 'Asia/Kolkata', 'Asia/Calcutta'])('%s is a time zone', (text) => {
  expect(checkAnswer({ name: 'TZ', type: 'timezone', label: 'Time zone' }, text)).toEqual({ kind: 'value', text });
});

it.each(['Europe/Berln', 'Mars/Olympus', '+02:00', 'europe/berlin', 'X'])('%s is none: software that does not know it quietly takes UTC', (text) => {
  expect(checkAnswer({ name: 'TZ', type: 'timezone', label: 'Time zone' }, text)).toMatchObject({ kind: 'problem', message: 'is not a time zone, such as Europe/Berlin' });
});
