import type { Diagnostic } from '../model/diagnostic.ts';

/** Tokens whose form tells what they are. Each is anchored by its prefix, so that random text does not fit. */
const TOKENS: readonly (readonly [what: string, pattern: RegExp])[] = [
  ['a private key', /-----BEGIN (?:[A-Z0-9]+ )*PRIVATE KEY(?: BLOCK)?-----/],
  ['a private key of age', /\bAGE-SECRET-KEY-1[02-9AC-HJ-NP-Z]{58}\b/],
  ['a key of AWS', /\b(?:AKIA|ASIA)[0-9A-Z]{16}\b/],
  ['a token of GitHub', /\b(?:gh[opsur]_[A-Za-z0-9]{36,}|github_pat_[A-Za-z0-9_]{40,})\b/],
  ['a token of GitLab', /\bgl(?:pat|dt|rt|soat|ptt)-[\w-]{20,}/],
  ['a token of Slack', /\bxox[abeprs]-[A-Za-z0-9-]{20,}/],
  ['a key of Stripe', /\b[sr]k_live_[A-Za-z0-9]{20,}\b/],
  ['a key of Google', /\bAIza[\w-]{35}(?![\w-])/],
  ['a key of SendGrid', /\bSG\.[\w-]{22}\.[\w-]{43}(?![\w-])/],
  ['a token of npm', /\bnpm_[A-Za-z0-9]{36}\b/],
  ['a token of Vault', /\bhv[sbr]\.[\w-]{24,}/],
  ['a token of Docker Hub', /\bdckr_[op]at_[\w-]{20,}/],
  ['a token of DigitalOcean', /\bdo[opr]_v1_[a-f0-9]{64}\b/],
  ['a key of Tailscale', /\btskey-[a-z]+-[A-Za-z0-9]+-[A-Za-z0-9]{16,}/],
  ['a token of a Telegram bot', /\b\d{8,10}:AA[\w-]{33}(?![\w-])/],
  ['a key of an AI service', /\bsk-(?:ant-|proj-)[\w-]{30,}/],
];

/** `NAME: value`, `NAME=value`, `- NAME=value`, quoted or not; the name ends in a word for secrets. */
const ASSIGNMENT = /^(\s*(?:-\s+)?["']?(?:export\s+)?)([A-Za-z_][\w.-]*)["']?\s*(?:=|:(?=\s))\s*(.*)$/;
const SECRET_NAME = /(?:^|[_.-])(?:pass|passwd|password|passphrase|pwd|secret|token|api_?key|access_?key|secret_?key|private_?key|encryption_?key|auth_?key|credentials?)(?:_?\d{1,2})?$|(?:password|secret|passwd)$/i;
/** What people write where everybody shall put something else; switches; numbers; paths; what is filled in elsewhere. */
const NO_SECRET = /^(?:(?:true|false|yes|no|on|off|null|none|nil|~|random|auto|generate[d]?)|-?\d{1,6}|.{0,5}|[<[{(|>&*!].*|(?:\.{0,2}|~)\/.*|.*\$[\w{(].*|\$\$.*|ENC\[.*|[a-z]+:\/\/(?![^/\s]*:[^/\s]*@).*|(.)\1+)$/i;
const PLACEHOLDER = /change.?(?:me|this|it)|change.?your|your|replace|example|placeholder|insert|todo|x{4,}|\*{3,}|\.{3}|fill|dummy|sample|enter|generate|put.?(?:a|the)|here\b|somelong|super.?secret|some.?(?:random|secret)|(?:random|long)[ _-]?(?:string|secret|key|value)|default|\bset.?me|redacted|mypass|provided|\bfake|^x+(?:[-_]x+)+$/i;
/** A value that is its own name, or one of the words that stand in every example. No text may be taken apart in two ways (`\d{1,4}` would): a value of forty digits would then take for ever. */
const WORD = /^(?:my|the|a|new|root|admin|user|db|test|secret|secure|strong|very|pass|password|passwd|token|key|api|[-_ ]|\d)+$/i;
/** Begins where a word does, and not at each letter of it: else a long word costs its square. */
const WITH_PASSWORD = /(?<![a-z0-9+.-])[a-z][a-z0-9+.-]*:\/\/[^\s:/@"']*:([^\s/@"']{3,})@[^\s"']/i;

const MOST = 20;

/**
 * Lines of a text in which a secret seems to stand in clear: tokens of well-known forms, values of names like passwords, and passwords within addresses. Pure.
 * Neither the value nor its line is in the result. @param path that `place` names
 */
export function findClearSecrets(path: string, text: string): readonly Diagnostic[] {
  const found: Diagnostic[] = [];
  for (const [index, line] of text.split(/\r?\n/).entries()) {
    const secret = line.length > 4096 ? undefined : (tokenIn(line) ?? (/^\s*(?:#|\/\/|;)/.test(line) ? undefined : valueIn(line)));
    if (secret === undefined) continue;
    found.push({ severity: 'warning', code: 'secrets/in-clear', message: `${secret.what} stands here in clear, in a file that git keeps`, place: { file: path, line: index + 1, column: secret.column, length: 1 }, hint: HINT });
    if (found.length === MOST) break;
  }
  return found;
}

const HINT = 'Seal it: `orbitr secrets set STACK NAME` and ${NAME} in its place, or `orbitr secrets seal` for this one value. Then change the password itself: it stays in the history.';

interface Found {
  readonly what: string;
  readonly column: number;
}

function tokenIn(line: string): Found | undefined {
  for (const [what, pattern] of TOKENS) {
    const at = pattern.exec(line)?.index;
    if (at !== undefined && !/example/i.test(line)) return { what, column: at + 1 };
  }
  return undefined;
}

function valueIn(line: string): Found | undefined {
  const [, before = '', name = '', written = ''] = ASSIGNMENT.exec(line.trimEnd()) ?? [];
  if (name === '') return undefined;
  const value = unquoted(written);
  const column = Math.max(before.length, line.lastIndexOf(written)) + 1;
  if (SECRET_NAME.test(name)) return isSecret(name, value) ? { what: `the value of ${name}`, column } : undefined;
  const [, password = ''] = WITH_PASSWORD.exec(value) ?? [];
  return password !== '' && isSecret(name, password) ? { what: `a password in the value of ${name}`, column } : undefined;
}

/** Without quotes, and without a comment behind it. */
function unquoted(written: string): string {
  const [, , inner] = /^(["'])(.*?)\1(?:\s*[,#].*)?$/.exec(written) ?? [];
  return inner ?? written.replace(/(?<!\s)\s+#.*$/, '').replace(/["'],?$/, '').trim();
}

function isSecret(name: string, value: string): boolean {
  return !NO_SECRET.test(value) && !PLACEHOLDER.test(value) && !WORD.test(value) && value.toLowerCase() !== name.toLowerCase() && !/\s/.test(value);
}
