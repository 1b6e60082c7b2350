import { expect, it } from 'vitest';
import { chooseSides } from './choose-sides.ts';

const CONFLICTS = ['compose.yaml services.web.image', 'compose.yaml services.db.image', 'config/app.ini'];

it('takes keys as the update shows them, and without their file', () =>
  expect(chooseSides(['compose.yaml services.web.image', 'config/app.ini'], ['services.db.image'], CONFLICTS)).toEqual({ 'compose.yaml services.web.image': 'mine', 'config/app.ini': 'mine', 'compose.yaml services.db.image': 'theirs' }));

it.each(['services.web.imag', 'image', '', 'compose.yaml'])('refuses "%s", which is no conflict, and says what is to be decided', (word) =>
  expect(() => chooseSides([word], [], CONFLICTS)).toThrow(expect.objectContaining({ code: 'command/usage', message: `"${word}" is nothing that you and the new version both changed`, hint: 'To decide: "compose.yaml services.web.image", "compose.yaml services.db.image", "config/app.ini".' })));

it('says when there is nothing to decide', () => expect(() => chooseSides([], ['services.web.image'], [])).toThrow(expect.objectContaining({ hint: 'There is nothing to decide.' })));
