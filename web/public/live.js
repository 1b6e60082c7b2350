// Keeps the page fresh over one WebSocket. The server renders and escapes all HTML; nothing here makes markup. Without this script the page works by reloading.
const { page, version: rendered } = document.body.dataset;
const linkState = document.getElementById('link-state');
const FIRST_WAIT = 500;
const LONGEST_WAIT = 15_000;
// The server says something at least every 25 s; twice that without a word, and the connection is dead although nobody closed it.
const SILENCE = 60_000;

let version = rendered;
let socket;
let wait = FIRST_WAIT;
let retry;
let silence;
let lostAt;

function connect() {
  clearTimeout(retry);
  retry = undefined;
  const url = new URL('/live', location.href);
  url.protocol = location.protocol === 'https:' ? 'wss:' : 'ws:';
  url.search = new URLSearchParams({ page, version });
  const own = (socket = new WebSocket(url));
  own.onmessage = ({ data }) => {
    if (own !== socket) return;
    heard();
    receive(JSON.parse(data));
  };
  own.onclose = () => {
    if (own === socket) lose();
  };
}

function heard() {
  wait = FIRST_WAIT;
  lostAt = undefined;
  clearTimeout(silence);
  silence = setTimeout(() => {
    socket.close();
    lose();
  }, SILENCE);
  say('Live', false);
}

function lose() {
  socket = undefined;
  clearTimeout(silence);
  if (lostAt === undefined) lostAt = new Date();
  say(`Connection lost at ${lostAt.toLocaleTimeString([], { hour: '2-digit', minute: '2-digit' })}`, true);
  retry = setTimeout(connect, wait * (0.75 + Math.random() / 2));
  wait = Math.min(wait * 2, LONGEST_WAIT);
}

function say(text, lost) {
  if (linkState.textContent !== text) linkState.textContent = text;
  linkState.classList.toggle('lost', lost);
  linkState.hidden = false;
}

function receive(message) {
  // A stack whose file is gone has no page any more: let the server say so.
  if (message.gone) return location.reload();
  if (message.version) version = message.version;
  const { patch } = message;
  if (!patch) return;
  document.title = patch.title;
  keepFocus(() => {
    for (const [id, html] of Object.entries(patch.regions)) replace(document.getElementById(id), html);
    for (const [id, list] of Object.entries(patch.lists)) patchList(document.getElementById(id), list, !message.full);
  });
  document.dispatchEvent(new Event('orbitr:patched'));
  tick();
}

function replace(element, html) {
  element.innerHTML = html;
}

// Items stay the same elements as long as they are listed, so that only what changed is touched.
function patchList(list, { order, items }, show) {
  const before = new Map([...list.children].map((item) => [item.id, item]));
  const after = order.map((id) => {
    const item = before.get(id) ?? Object.assign(document.createElement('li'), { id });
    if (Object.hasOwn(items, id)) {
      replace(item, items[id]);
      if (show) flash(item);
    }
    return item;
  });
  const same = after.length === list.children.length && after.every((item, index) => item === list.children[index]);
  if (!same) list.replaceChildren(...after);
  list.closest('section').hidden = order.length === 0;
}

function flash(item) {
  item.classList.add('fresh');
  item.addEventListener('animationend', () => item.classList.remove('fresh'), { once: true });
}

// Replacing the element that has the focus would throw a keyboard user back to the top of the page.
function keepFocus(change) {
  const active = document.activeElement;
  const holder = active?.closest('[id]:not([id=""])');
  const index = holder && holder !== active ? [...holder.querySelectorAll('a, [tabindex]')].indexOf(active) : -1;
  change();
  if (index >= 0 && !active.isConnected) document.getElementById(holder.id)?.querySelectorAll('a, [tabindex]')[index]?.focus({ preventScroll: true });
}

const UNITS = [[86_400_000, 'd'], [3_600_000, 'h'], [60_000, 'min'], [1000, 's']];

// The same words as web/present/relative-time.ts.
function describe(distance) {
  const unit = UNITS.find(([size]) => distance >= size);
  return unit && `${Math.floor(distance / unit[0])} ${unit[1]}`;
}

function timeText(element, at, now) {
  if ('elapsed' in element.dataset) return describe(Math.max(0, now - at)) ?? '0 s';
  const text = describe(Math.abs(at - now));
  if (text === undefined) return 'just now';
  return at < now ? `${text} ago` : `in ${text}`;
}

function tick() {
  const now = Date.now();
  for (const element of document.querySelectorAll('time[datetime]')) {
    const at = Date.parse(element.dateTime);
    if (Number.isNaN(at)) continue;
    const text = timeText(element, at, now);
    if (element.textContent !== text) element.textContent = text;
    if (element.title === element.dateTime) element.title = new Date(at).toLocaleString();
  }
}

setInterval(() => {
  if (!document.hidden) tick();
}, 5_000);
document.addEventListener('visibilitychange', () => {
  if (document.hidden) return;
  tick();
  if (retry) connect();
});
addEventListener('online', () => {
  if (retry) connect();
});
function begin() {
  tick();
  connect();
}
// What the server sent is shown first: it is right already. A page in the background has no frames to wait for.
if (document.hidden) begin();
else requestAnimationFrame(() => setTimeout(begin));
