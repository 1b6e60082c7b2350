// Small comforts on every page: an edit is shown in a sheet over the page instead of on a page of its own. Without this script the same links lead there.
const sheet = document.createElement('dialog');
sheet.className = 'sheet';
sheet.setAttribute('aria-label', 'Change');
document.body.append(sheet);

async function openSheet(href) {
  const response = await fetch(href, { headers: { Accept: 'text/html' } });
  const page = new DOMParser().parseFromString(await response.text(), 'text/html');
  const content = page.querySelector('[data-sheet]');
  // A problem, or the form for signing in: that is a page of its own.
  if (!response.ok || !content) return location.assign(href);
  sheet.replaceChildren(document.importNode(content, true));
  sheet.showModal();
  sheet.querySelector('form button, [data-close]')?.focus();
}

document.addEventListener('click', (event) => {
  if (event.defaultPrevented || event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
  const target = event.target instanceof Element ? event.target : undefined;
  const closes = target?.closest('dialog [data-close]');
  if (closes) {
    event.preventDefault();
    closes.closest('dialog').close();
    return;
  }
  if (target === sheet) return sheet.close();
  const link = target?.closest('a[data-opens-sheet]');
  if (!link) return;
  event.preventDefault();
  openSheet(link.href).catch(() => location.assign(link.href));
});

// The bell: asked again after something changed, at most every few seconds, and only while somebody looks.
const bell = document.querySelector('[data-bell] .bell-count');
let bellTimer;
async function ringBell() {
  const response = await fetch('/notifications/unread');
  if (!response.ok) return;
  const { unread } = await response.json();
  bell.textContent = String(unread);
  bell.hidden = unread === 0;
}
document.addEventListener('orbitr:patched', () => {
  if (!bell || document.hidden) return;
  bellTimer ??= setTimeout(() => {
    bellTimer = undefined;
    ringBell().catch(() => undefined);
  }, 2_000);
});

// The command palette. Without this script the same link leads to the search page.
const goAnywhere = () => import('./palette.js').then(({ openPalette }) => openPalette(), () => location.assign('/search'));
document.addEventListener('keydown', (event) => {
  if (event.key.toLowerCase() !== 'k' || !(event.metaKey || event.ctrlKey) || event.altKey || event.shiftKey) return;
  event.preventDefault();
  goAnywhere();
});
document.addEventListener('click', (event) => {
  if (event.button !== 0 || event.metaKey || event.ctrlKey || !(event.target instanceof Element && event.target.closest('a[data-palette]'))) return;
  event.preventDefault();
  goAnywhere();
});

// What is sent twice is done twice.
document.addEventListener('submit', ({ target }) => {
  setTimeout(() => {
    for (const button of target.querySelectorAll('button[type="submit"]')) button.disabled = true;
  });
});
addEventListener('pageshow', () => {
  for (const button of document.querySelectorAll('form[method="post"] button[type="submit"][disabled]:not([data-stays-disabled])')) button.disabled = false;
});
