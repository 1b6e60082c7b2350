import type { Category } from './foreign-app.ts';

const WORDS: readonly (readonly [Category, RegExp])[] = [
  ['media', /media|music|video|photo|stream|books|gaming|game|tv|audio|entertain/],
  ['database', /database|storage|sql|cache/],
  ['ai', /\bai\b|llm|machine-learning|chatbot/],
  ['development', /develop|\bgit\b|code|\bci\b|devops|web ?server|programming|builder/],
  ['networking', /network|vpn|dns|proxy|adblock|bitcoin node/],
  ['monitoring', /monitor|metric|observab|log|uptime|analytics/],
  ['automation', /automat|smart|iot|home|workflow|edge/],
  ['security', /security|auth|password|secret/],
  ['productivity', /productiv|office|document|note|cms|finance|social|blog|chat|file|utilit|backup|project|crm|wiki|task|survey/],
];

/** Categories of other catalogues in the words of this one. */
export function knownCategories(given: readonly string[]): readonly [Category, ...Category[]] {
  const found = WORDS.filter(([, pattern]) => given.some((word) => pattern.test(word.toLowerCase()))).map(([category]) => category);
  const [first = 'other', ...rest] = found;
  return [first, ...rest.slice(0, 3)];
}
