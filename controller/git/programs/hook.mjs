import { connect } from 'node:net';

/**
 * What git runs when somebody pushes: asks the controller and passes on what it says. Decides nothing by itself, and refuses when nobody answers.
 * Plain JavaScript and small, because whoever pushes waits for it.
 *
 * @typedef {{ from: string, to: string, ref: string }} Update
 * @typedef {{ exit: number, reports: readonly string[] }} Verdict
 */

/** @param {'pre-receive' | 'proc-receive'} program @param {string} socket where the controller listens */
export async function run(program, socket) {
  if (program === 'pre-receive') await preReceive(socket);
  else await procReceive(socket);
}

/** Before anything counts: the objects are in quarantine, the branch has not moved. @param {string} socket */
async function preReceive(socket) {
  const text = await readAll();
  const updates = text.split('\n').filter((line) => line !== '').map(parseUpdate);
  const count = Number(process.env['GIT_PUSH_OPTION_COUNT'] ?? 0);
  const options = Array.from({ length: count }, (_, index) => process.env[`GIT_PUSH_OPTION_${index}`] ?? '');
  const { exit } = await ask(socket, { program: 'pre-receive', updates, options });
  process.exit(exit);
}

/** Moves the branch, in place of git itself (githooks(5), "proc-receive"). @param {string} socket */
async function procReceive(socket) {
  const packets = readPackets();
  const hello = await nextGroup(packets);
  const abilities = (hello[0] ?? '').split('\0')[1] ?? '';
  const withOptions = abilities.split(' ').includes('push-options');
  writePacket(withOptions ? 'version=1\0push-options' : 'version=1');
  flush();
  const updates = (await nextGroup(packets)).map(parseUpdate);
  const options = withOptions ? await nextGroup(packets) : [];
  const { reports } = await ask(socket, { program: 'proc-receive', updates, options });
  for (const report of reports) writePacket(report);
  flush();
  process.stdout.end(() => process.exit(0));
}

/**
 * @param {string} socket
 * @param {{ program: string, updates: readonly Update[], options: readonly string[] }} question
 * @returns {Promise<Verdict>}
 */
async function ask(socket, question) {
  const { GIT_OBJECT_DIRECTORY, GIT_ALTERNATE_OBJECT_DIRECTORIES, GIT_QUARANTINE_PATH, ORBITR_PUSH } = process.env;
  const variables = Object.fromEntries(Object.entries({ GIT_OBJECT_DIRECTORY, GIT_ALTERNATE_OBJECT_DIRECTORIES, GIT_QUARANTINE_PATH }).filter(([, value]) => value !== undefined));
  return new Promise((resolve) => {
    const none = () => {
      process.stderr.write(`Orbitr does not run (any more), so ${question.program === 'pre-receive' ? 'nothing was decided' : 'the push may count or not'}: start it and push again.\n`);
      resolve({ exit: 1, reports: [] });
    };
    const connection = connect(socket, () => connection.write(`${JSON.stringify({ ...question, variables, push: ORBITR_PUSH })}\n`));
    let rest = '';
    let decided = false;
    connection.setEncoding('utf8');
    connection.on('data', (/** @type {string} */ chunk) => {
      const lines = (rest + chunk).split('\n');
      rest = lines.pop() ?? '';
      for (const line of lines) {
        const message = /** @type {{ say?: string, exit?: number, reports?: string[] }} */ (JSON.parse(line));
        if (message.say !== undefined) process.stderr.write(`${message.say}\n`);
        if (message.exit === undefined) continue;
        decided = true;
        resolve({ exit: message.exit, reports: message.reports ?? [] });
      }
    });
    connection.on('error', none);
    connection.on('close', () => {
      if (!decided) none();
    });
  });
}

/** @param {string} line @returns {Update} */
function parseUpdate(line) {
  const [from = '', to = '', ...ref] = line.trimEnd().split(' ');
  return { from, to, ref: ref.join(' ') };
}

/** @returns {Promise<string>} */
async function readAll() {
  let text = '';
  process.stdin.setEncoding('utf8');
  for await (const chunk of process.stdin) text += chunk;
  return text;
}

/** Lines of git's packet format; a flush is undefined (gitprotocol-common(5), "pkt-line"). @returns {AsyncGenerator<string | undefined>} */
async function* readPackets() {
  let bytes = Buffer.alloc(0);
  for await (const chunk of process.stdin) {
    bytes = Buffer.concat([bytes, /** @type {Buffer} */ (chunk)]);
    while (bytes.length >= 4) {
      const length = parseInt(bytes.subarray(0, 4).toString('latin1'), 16);
      if (length < 4) {
        bytes = bytes.subarray(4);
        yield undefined;
        continue;
      }
      if (bytes.length < length) break;
      const line = bytes.subarray(4, length).toString('utf8').replace(/\n$/, '');
      bytes = bytes.subarray(length);
      yield line;
    }
  }
}

/** Up to the next flush. @param {AsyncGenerator<string | undefined>} packets @returns {Promise<string[]>} */
async function nextGroup(packets) {
  const lines = [];
  for (;;) {
    const { value, done } = await packets.next();
    if (done === true || value === undefined) return lines;
    lines.push(value);
  }
}

/** @param {string} text */
function writePacket(text) {
  const bytes = Buffer.from(`${text}\n`);
  process.stdout.write(Buffer.concat([Buffer.from((bytes.length + 4).toString(16).padStart(4, '0')), bytes]));
}

function flush() {
  process.stdout.write('0000');
}
