// What saving would do, beside the text: asked as somebody types, of the same address that the form is sent to.

/** After the last key, in ms. */
const PAUSE = 350;

/** @param {(problems: readonly { line: number, column: number, length: number, severity: string, message: string }[]) => void} show */
export function livePreview(form, show) {
  const pane = form.querySelector('[data-preview]');
  const force = form.querySelector('[data-force]');
  const save = form.querySelector('[data-save]');
  const field = form.querySelector('[data-text]');
  const first = field.value;
  let timer;
  let asking;

  const ask = async () => {
    asking?.abort();
    const mine = (asking = new AbortController());
    pane.setAttribute('aria-busy', 'true');
    try {
      const body = new URLSearchParams(new FormData(form));
      body.set('do', 'preview');
      const response = await fetch(form.action, { method: 'POST', body, signal: mine.signal, headers: { Accept: 'text/html' } });
      const page = new DOMParser().parseFromString(await response.text(), 'text/html');
      const found = page.querySelector('[data-preview]');
      const conflict = response.status === 412;
      if (!found) pane.replaceChildren(sentence(page.querySelector('h1')?.textContent ?? 'Orbitr did not answer.'));
      else pane.replaceChildren(...(conflict ? [sentence('Somebody else changed this file meanwhile. Saving will show you both versions first.')] : []), ...document.importNode(found, true).childNodes);
      const problems = [...pane.querySelectorAll('[data-line]')].map(problemOf);
      const wrong = found ? !page.querySelector('[data-force]')?.hidden : false;
      force.hidden = !wrong;
      if (!wrong) force.querySelector('input').checked = false;
      save.disabled = wrong && !force.querySelector('input').checked;
      show(problems);
    } catch (error) {
      if (error.name !== 'AbortError') pane.replaceChildren(sentence('Orbitr does not answer. What you typed is still here.'));
    } finally {
      if (asking === mine) pane.removeAttribute('aria-busy');
    }
  };

  force.addEventListener('change', () => (save.disabled = !force.hidden && !force.querySelector('input').checked));
  // What is half written is not lost to a wrong click.
  let leaving = false;
  form.addEventListener('submit', () => (leaving = true));
  addEventListener('beforeunload', (event) => {
    if (!leaving && field.value !== first) event.preventDefault();
  });

  return {
    changed() {
      clearTimeout(timer);
      timer = setTimeout(ask, PAUSE);
    },
    start() {
      show([...pane.querySelectorAll('[data-line]')].map(problemOf));
      // A file that is wrong already says so at once.
      void ask();
    },
  };
}

function problemOf(item) {
  const { line, column, length } = item.dataset;
  return { line: Number(line), column: Number(column), length: Number(length), severity: item.classList.contains('bad') ? 'error' : 'warning', message: [item.querySelector('.reason-text'), item.querySelector('.hint')].map((part) => part?.textContent).filter(Boolean).join('\n') };
}

function sentence(text) {
  const paragraph = document.createElement('p');
  paragraph.className = 'quiet';
  paragraph.textContent = text;
  return paragraph;
}
