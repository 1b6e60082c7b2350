// Follows the logs that the page shows. Lines are text: they are put in as text, never as markup.
import { ansiPieces } from './ansi.js';
import { converse } from './talk.js';

const root = document.querySelector('[data-logs]');
const { stack, service } = root.dataset;
const list = root.querySelector('[data-log-lines]');
const state = root.querySelector('[data-log-state]');
const pause = root.querySelector('[data-log-pause]');
const search = root.querySelector('[data-log-search]');
const several = list.dataset.several === 'true';
const MOST_LINES = 5_000;
const MOST_WAITING = 5_000;

let paused = false;
let waiting = [];
let frame;
let skipped = 0;

for (const element of root.querySelectorAll('[data-with-script]')) element.hidden = false;
for (const element of root.querySelectorAll('[data-without-script]')) element.hidden = true;
root.querySelector('select').addEventListener('change', ({ target }) => target.form.requestSubmit());
root.querySelector('form').addEventListener('submit', (event) => {
  if (document.activeElement === search) event.preventDefault();
});

pause.addEventListener('click', () => {
  paused = !paused;
  pause.setAttribute('aria-pressed', String(paused));
  pause.textContent = paused ? 'Go on' : 'Pause';
  if (!paused) schedule();
  tell();
});

search.addEventListener('input', () => {
  const text = search.value.toLowerCase();
  for (const line of list.children) filter(line, text);
  tell();
});

function filter(line, text) {
  line.hidden = text !== '' && !line.textContent.toLowerCase().includes(text);
}

function lineOf({ container, stream, text, time }) {
  const line = document.createElement('div');
  line.className = stream === 'stderr' ? 'log-line log-wrong' : 'log-line';
  if (time) {
    const at = Object.assign(document.createElement('time'), { className: 'log-time', dateTime: time, textContent: clock(time) });
    line.append(at);
  }
  if (several) line.append(Object.assign(document.createElement('span'), { className: 'log-container name', textContent: container }));
  const words = Object.assign(document.createElement('span'), { className: 'log-text name' });
  for (const piece of ansiPieces(text)) words.append(Object.assign(document.createElement('span'), { className: piece.classes, textContent: piece.text }));
  line.append(words);
  return line;
}

function clock(time) {
  const date = new Date(time);
  return Number.isNaN(date.getTime()) ? time.slice(11, 19) : date.toTimeString().slice(0, 8);
}

function show() {
  frame = undefined;
  if (paused) return;
  const atEnd = list.scrollHeight - list.scrollTop - list.clientHeight < 40;
  const text = search.value.toLowerCase();
  const lines = waiting.map(lineOf);
  waiting = [];
  for (const line of lines) filter(line, text);
  list.append(...lines);
  while (list.childElementCount > MOST_LINES) list.firstElementChild.remove();
  root.querySelector('[data-log-empty]')?.remove();
  // Who has scrolled up reads, and is not thrown back.
  if (atEnd) list.scrollTop = list.scrollHeight;
  tell();
}

function schedule() {
  frame ??= requestAnimationFrame(show);
}

let live = 'Connecting';
function tell() {
  const found = search.value === '' ? '' : `, ${[...list.children].filter((line) => !line.hidden).length} lines found`;
  const missed = skipped > 0 ? `, ${skipped} lines left out` : '';
  const held = paused ? `Paused${waiting.length > 0 ? `, ${waiting.length} new lines` : ''}` : live;
  const text = held + missed + found;
  if (state.textContent !== text) state.textContent = text;
}

for (const time of list.querySelectorAll('.log-time')) time.textContent = clock(time.dateTime);
list.scrollTop = list.scrollHeight;

let fresh = true;
converse({
  opened(send) {
    live = 'Following';
    fresh = true;
    send({ type: 'logs', id: 'logs', stack, ...(service && { service }), follow: '1', tail: '200', timestamps: '1' });
    tell();
  },
  heard({ type, data }) {
    if (type === 'log') {
      // The first answer repeats what the page began with.
      if (fresh) {
        list.replaceChildren();
        waiting = [];
        fresh = false;
      }
      waiting.push(data);
      if (waiting.length > MOST_WAITING) {
        skipped += waiting.length - MOST_WAITING;
        waiting = waiting.slice(-MOST_WAITING);
      }
      if (!paused) schedule();
    } else if (type === 'ended') live = 'Nothing runs any more';
    else if (type === 'refused') live = data.title;
    tell();
  },
  lost() {
    live = 'Connection lost';
    tell();
  },
});
