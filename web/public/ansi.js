// Text of a container with terminal colours, as pieces of plain text with class names. Everything else that a terminal would obey is left out. Used by the page and by the server.
const CODES = /\x1b(?:\[([0-9;:]*)([\x20-\x2f]*[@-~])|\][^\x07\x1b]*(?:\x07|\x1b\\)|[PX^_][^\x1b]*(?:\x1b\\)|[@-Z\\-_]|[\x20-\x2f]+[0-~])/g;
// Control characters, and marks that turn the direction of the text around them.
const UNSEEN = /[\x00-\x08\x0b-\x1f\x7f-\x9f\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]/g;
const COLOURS = ['black', 'red', 'green', 'yellow', 'blue', 'magenta', 'cyan', 'white'];
const PLAIN = { bold: false, dim: false, underline: false, colour: '' };

/** @param {string} line @returns {{ text: string, classes: string }[]} */
export function ansiPieces(line) {
  // What was overwritten after a carriage return is not what a terminal would show.
  const text = line.replace(/\r+$/, '').replace(/^.*\r(?!\n)/s, '');
  const pieces = [];
  let style = PLAIN;
  let from = 0;
  const add = (part) => {
    const shown = part.replace(UNSEEN, '');
    if (shown !== '') pieces.push({ text: shown, classes: classesOf(style) });
  };
  for (const match of text.matchAll(CODES)) {
    add(text.slice(from, match.index));
    from = match.index + match[0].length;
    if (match[2] === 'm') style = styled(style, match[1].split(/[;:]/).map(Number));
  }
  add(text.slice(from));
  return pieces;
}

function styled(before, codes) {
  let style = before;
  for (let at = 0; at < codes.length; at++) {
    const code = codes[at];
    if (code === 0) style = PLAIN;
    else if (code === 1) style = { ...style, bold: true };
    else if (code === 2) style = { ...style, dim: true };
    else if (code === 4) style = { ...style, underline: true };
    else if (code === 22) style = { ...style, bold: false, dim: false };
    else if (code === 24) style = { ...style, underline: false };
    else if (code >= 30 && code <= 37) style = { ...style, colour: COLOURS[code - 30] };
    else if (code >= 90 && code <= 97) style = { ...style, colour: COLOURS[code - 90] };
    else if (code === 39) style = { ...style, colour: '' };
    else if (code === 38 || code === 48) {
      const [kind, value] = [codes[at + 1], codes[at + 2]];
      if (code === 38 && kind === 5 && value < 16) style = { ...style, colour: COLOURS[value % 8] };
      at += kind === 5 ? 2 : kind === 2 ? 4 : 0;
    }
  }
  return style;
}

function classesOf({ bold, dim, underline, colour }) {
  return [bold && 'ansi-bold', dim && 'ansi-dim', underline && 'ansi-underline', colour && `ansi-${colour}`].filter(Boolean).join(' ');
}
