// Ctrl-K or Cmd-K: the search page in a sheet. Loaded when it is first asked for. The server finds and renders; nothing here makes markup.
const palette = document.createElement('dialog');
palette.className = 'sheet palette';
palette.setAttribute('aria-label', 'Go to');
const input = Object.assign(document.createElement('input'), { type: 'search', placeholder: 'Go to a stack, a page, or do something', autocomplete: 'off', maxLength: 200 });
input.setAttribute('aria-label', 'Go to');
const results = document.createElement('div');
results.setAttribute('role', 'status');
palette.append(input, results);
document.body.append(palette);

let asked = 0;

async function find() {
  const own = ++asked;
  const response = await fetch(`/search?${new URLSearchParams({ q: input.value })}`, { headers: { Accept: 'text/html' } });
  const page = new DOMParser().parseFromString(await response.text(), 'text/html');
  // A slow answer to fewer letters must not replace that to more.
  if (own !== asked) return;
  const list = page.querySelector('[data-results]');
  if (!response.ok || !list) return location.assign('/search');
  results.replaceChildren(document.importNode(list, true));
  choose(0);
}

const links = () => [...results.querySelectorAll('a')];

function choose(index) {
  const all = links();
  for (const link of all) link.classList.remove('chosen');
  const link = all[Math.max(0, Math.min(index, all.length - 1))];
  link?.classList.add('chosen');
  link?.scrollIntoView({ block: 'nearest' });
}

input.addEventListener('input', () => find().catch(() => undefined));
palette.addEventListener('keydown', (event) => {
  const at = links().findIndex((link) => link.classList.contains('chosen'));
  if (event.key === 'ArrowDown') choose(at + 1);
  else if (event.key === 'ArrowUp') choose(at - 1);
  else if (event.key === 'Enter' && event.target === input) links()[at]?.click();
  else return;
  event.preventDefault();
});
palette.addEventListener('click', ({ target }) => {
  if (target === palette || target.closest('a')) palette.close();
});

export function openPalette() {
  if (palette.open) return palette.close();
  palette.showModal();
  input.select();
  input.focus();
  find().catch(() => undefined);
}
