const frames = ['⠋', '⠙', '⠹', '⠸', '⠼', '⠴', '⠦', '⠧', '⠇', '⠏'];

/**
 * Does one slow thing and shows it as one line, on a terminal with the seconds running.
 * Away from a terminal the line is written in two halves, so that a log shows what is going on and nothing twice.
 * @template T
 * @param {string} title
 * @param {() => Promise<T>} work
 * @returns {Promise<T>}
 */
export async function step(title, work) {
  const show = process.stdout.isTTY ? onTerminal(title) : inLog(title);
  try {
    const result = await work();
    show('✓', 32);
    return result;
  } catch (thrown) {
    show('✗', 31);
    throw thrown;
  }
}

/** @param {string} title */
function inLog(title) {
  const seconds = stopwatch();
  process.stdout.write(`  ${title} … `);
  return (/** @type {string} */ mark) => process.stdout.write(`${mark} ${seconds()}\n`);
}

/** @param {string} title */
function onTerminal(title) {
  const seconds = stopwatch();
  let frame = 0;
  const draw = () => {
    frame = (frame + 1) % frames.length;
    process.stdout.write(`\r\x1b[K  ${frames[frame]} ${title} … ${seconds()}`);
  };
  draw();
  const timer = setInterval(draw, 100);
  return (/** @type {string} */ mark, /** @type {number} */ colour) => {
    clearInterval(timer);
    process.stdout.write(`\r\x1b[K  ${paint(mark, colour)} ${title} (${seconds()})\n`);
  };
}

function stopwatch() {
  const start = Date.now();
  return () => `${Math.round((Date.now() - start) / 1000)} s`;
}

/**
 * Colours a word on a terminal, unless the user does not want colours (https://no-color.org).
 * @param {string} text
 * @param {number} colour an SGR number, for example 32 for green
 */
export function paint(text, colour) {
  return process.stdout.isTTY && !process.env['NO_COLOR'] ? `\x1b[${colour}m${text}\x1b[0m` : text;
}
