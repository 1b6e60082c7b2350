// The form of an installation is judged as it is filled in: what does not fit is said beside its field, and fields come and go with the choices. Without this
// script the buttons of the form do the same.
const form = document.querySelector('form.app-form');
/** ms after the last change. */
const REST = 250;
let timer;
let asked;
/** Fields that somebody was in: an empty one that nobody came to yet is not wrong. */
const touched = new Set();

const forget = () => {
  clearTimeout(timer);
  asked?.abort();
};

async function judge() {
  const mine = (asked = new AbortController());
  const body = new URLSearchParams(new FormData(form));
  body.set('step', 'form');
  const response = await fetch(form.action, { method: 'POST', body, headers: { Accept: 'text/html' }, signal: mine.signal });
  if (!response.ok) return;
  const judged = new DOMParser().parseFromString(await response.text(), 'text/html').querySelector('form.app-form');
  if (judged && !mine.signal.aborted) show(judged);
}

/** What was looked at before belongs to other answers, so it goes. Where somebody is stays where it is. */
function show(judged) {
  const here = document.activeElement;
  const [id, name, value] = form.contains(here) ? [here.id, here.name, here.type === 'checkbox' ? here.value : undefined] : [];
  const [from, to] = here && 'selectionStart' in here ? [here.selectionStart, here.selectionEnd] : [];
  const open = [...form.querySelectorAll('details')].map((each) => each.open);
  form.replaceChildren(...[...judged.childNodes].map((node) => document.importNode(node, true)));
  [...form.querySelectorAll('details')].forEach((each, at) => (each.open ||= open[at] === true));
  for (const field of form.querySelectorAll('[data-wrong]')) if (![...field.querySelectorAll('[name]')].some((each) => touched.has(each.name))) spare(field);
  const same = [...form.elements].find((each) => each.type !== 'hidden' && (id ? each.id === id : name && each.name === name && (value === undefined || each.value === value)));
  same?.focus({ preventScroll: true });
  if (same && typeof from === 'number') same.setSelectionRange(from, to);
  form.querySelector('[data-form-status]').textContent = form.querySelectorAll('[data-wrong]').length > 0 ? 'Some answers do not fit yet.' : '';
}

function spare(field) {
  field.removeAttribute('data-wrong');
  field.querySelector('.form-problem')?.remove();
  for (const each of field.querySelectorAll('[aria-invalid]')) each.removeAttribute('aria-invalid');
  for (const each of field.querySelectorAll('[aria-describedby]')) each.removeAttribute('aria-describedby');
}

form?.addEventListener('input', forget);
form?.addEventListener('change', (event) => {
  forget();
  touched.add(event.target.name);
  timer = setTimeout(() => judge().catch(() => undefined), REST);
});
// Whoever is about to press a button must not have it taken away from under the finger.
form?.addEventListener('pointerdown', (event) => event.target instanceof Element && event.target.closest('button') && forget());
form?.addEventListener('submit', forget);
