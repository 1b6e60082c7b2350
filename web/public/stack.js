// What the containers of this stack use, beside them. The live page may replace the elements at any time, so what was heard last is put in again.
import { converse } from './talk.js';

const { stack } = document.querySelector('[data-stack]').dataset;
const uses = new Map();
const previous = new Map();

function bytes(value) {
  const units = ['B', 'kB', 'MB', 'GB', 'TB'];
  let at = 0;
  let left = value;
  while (left >= 1000 && at < units.length - 1) {
    left /= 1000;
    at += 1;
  }
  return `${left >= 100 || at === 0 ? Math.round(left) : left.toFixed(1)} ${units[at]}`;
}

function hear(use) {
  const before = previous.get(use.container);
  previous.set(use.container, use);
  const cpu = before && use.at > before.at ? Math.max(0, ((use.cpuTime - before.cpuTime) * 1000) / (use.at - before.at)) : undefined;
  uses.set(use.container, { cpu: cpu === undefined ? '' : `${(cpu * 100).toFixed(cpu < 0.1 ? 1 : 0)} % CPU`, memory: `${bytes(use.memory)} of ${bytes(use.memoryLimit)}`, share: use.memoryLimit > 0 ? use.memory / use.memoryLimit : 0 });
  put();
}

function put() {
  for (const cell of document.querySelectorAll('[data-use]')) {
    const use = uses.get(cell.dataset.use);
    const text = use ? [use.cpu, use.memory].filter(Boolean).join(', ') : '';
    if (cell.textContent !== text) cell.textContent = text;
  }
}

document.addEventListener('orbitr:patched', put);
converse({
  opened: (send) => send({ type: 'stats', id: 'use', stack }),
  heard({ type, data }) {
    if (type === 'use') hear(data);
  },
});
