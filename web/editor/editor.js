// The code editor. It stands in for the text field, which keeps the text and is what the form sends: without this script the same form works with the field itself.
import { acceptCompletion, autocompletion, closeBrackets, closeBracketsKeymap, completionKeymap, startCompletion } from '@codemirror/autocomplete';
import { defaultKeymap, history, historyKeymap, indentLess, indentMore } from '@codemirror/commands';
import { json } from '@codemirror/lang-json';
import { yaml } from '@codemirror/lang-yaml';
import { bracketMatching, defaultHighlightStyle, HighlightStyle, indentOnInput, indentService, indentUnit, syntaxHighlighting } from '@codemirror/language';
import { lintGutter, lintKeymap, setDiagnostics } from '@codemirror/lint';
import { highlightSelectionMatches, search, searchKeymap } from '@codemirror/search';
import { EditorState } from '@codemirror/state';
import { drawSelection, EditorView, highlightActiveLine, highlightActiveLineGutter, highlightSpecialChars, hoverTooltip, keymap, lineNumbers } from '@codemirror/view';
import { tags } from '@lezer/highlight';
import { livePreview } from './live-preview.js';
import { choicesAt, schemaAt } from './schema-choices.ts';
import { yamlPlace } from './yaml-place.ts';

const form = document.querySelector('[data-desk]');
const field = form.querySelector('[data-text]');
const { file, schema, schemaUrl } = form.dataset;
const schemaFile = schema ? `${schema}.schema.json` : undefined;
let schemas;
if (schemaFile) fetch(schemaUrl).then(async (response) => (schemas = await response.json()), () => undefined);

const colours = HighlightStyle.define([
  { tag: [tags.propertyName, tags.definition(tags.propertyName), tags.attributeName], color: 'var(--accent-ink)' },
  { tag: [tags.string, tags.special(tags.string)], color: 'var(--good)' },
  { tag: [tags.number, tags.bool, tags.null, tags.keyword], color: 'var(--warn)' },
  { tag: [tags.comment, tags.lineComment], color: 'var(--muted)', fontStyle: 'italic' },
  { tag: [tags.punctuation, tags.separator, tags.meta], color: 'var(--muted)' },
  { tag: tags.invalid, color: 'var(--bad)' },
]);

const look = EditorView.theme({
  '&': { height: '100%', fontSize: '0.8667rem', color: 'var(--ink)', backgroundColor: 'var(--surface)' },
  '&.cm-focused': { outline: 'none' },
  '.cm-scroller': { fontFamily: 'var(--mono)', lineHeight: '1.6', overflow: 'auto' },
  '.cm-content': { padding: '12px 0', caretColor: 'var(--ink)' },
  '.cm-line': { padding: '0 14px 0 6px' },
  '.cm-gutters': { backgroundColor: 'var(--surface)', color: 'var(--muted)', border: 'none' },
  '.cm-activeLine, .cm-activeLineGutter': { backgroundColor: 'color-mix(in srgb, var(--calm-wash) 70%, transparent)' },
  '.cm-cursor': { borderLeftColor: 'var(--ink)', borderLeftWidth: '2px' },
  '.cm-selectionBackground, &.cm-focused > .cm-scroller > .cm-selectionLayer .cm-selectionBackground': { backgroundColor: 'color-mix(in srgb, var(--accent) 26%, transparent)' },
  '.cm-tooltip': { backgroundColor: 'var(--surface)', color: 'var(--ink)', border: '1px solid var(--line-strong)', borderRadius: '10px', overflow: 'hidden', boxShadow: '0 10px 30px -12px rgb(0 0 0 / 35%)' },
  '.cm-tooltip.cm-tooltip-autocomplete > ul': { fontFamily: 'var(--mono)', maxHeight: '15em' },
  '.cm-tooltip.cm-tooltip-autocomplete > ul > li': { padding: '3px 10px', lineHeight: '1.5' },
  '.cm-tooltip-autocomplete ul li[aria-selected]': { backgroundColor: 'var(--busy-wash)', color: 'var(--ink)' },
  '.cm-completionMatchedText': { textDecoration: 'none', fontWeight: '700' },
  '.cm-completionDetail': { color: 'var(--muted)', fontStyle: 'normal', marginLeft: '1.2em' },
  '.cm-tooltip.cm-completionInfo': { padding: '8px 12px', maxWidth: '300px', fontFamily: 'var(--sans)' },
  '.cm-tooltip-hover .hover-text': { padding: '8px 12px', maxWidth: '420px' },
  '.hover-text b': { fontFamily: 'var(--mono)' },
  '.cm-diagnostic': { padding: '8px 12px', borderLeft: '4px solid var(--warn)', fontFamily: 'var(--sans)', whiteSpace: 'pre-wrap' },
  '.cm-diagnostic-error': { borderLeftColor: 'var(--bad)' },
  // The library draws these as pictures in the style sheet, which the page's policy does not load.
  '.cm-lintRange-error, .cm-lintRange-warning': { backgroundImage: 'none', textDecoration: 'underline wavy var(--warn)', textDecorationSkipInk: 'none', textUnderlineOffset: '3px' },
  '.cm-lintRange-error': { textDecorationColor: 'var(--bad)' },
  '.cm-lintRange-active': { backgroundColor: 'var(--warn-wash)' },
  '.cm-gutter-lint .cm-gutterElement': { display: 'flex', alignItems: 'center', justifyContent: 'center', padding: '0' },
  '.cm-lint-marker-error, .cm-lint-marker-warning': { content: 'normal', width: '0.55em', height: '0.55em', borderRadius: '50%', backgroundColor: 'var(--warn)' },
  '.cm-lint-marker-error': { backgroundColor: 'var(--bad)' },
  '.cm-panels': { backgroundColor: 'var(--sunken)', color: 'var(--ink)', borderColor: 'var(--line)' },
  '.cm-textfield': { backgroundColor: 'var(--surface)', border: '1px solid var(--line-strong)', borderRadius: '6px', color: 'inherit', padding: '3px 8px' },
  '.cm-button': { backgroundImage: 'none', backgroundColor: 'var(--surface)', border: '1px solid var(--line-strong)', borderRadius: '6px', color: 'inherit' },
  '.cm-searchMatch': { backgroundColor: 'var(--warn-wash)', outline: '1px solid var(--warn)' },
  '.cm-matchingBracket': { backgroundColor: 'var(--busy-wash) !important', outline: '1px solid var(--accent)' },
});

/** What the schemas that the file is judged by say about the place. */
function complete({ state, pos, explicit }) {
  if (!schemas) return null;
  const place = yamlPlace(state.doc.toString(), pos);
  if (!place || (pos === place.from && !explicit && place.kind === 'key')) return null;
  const options = choicesAt(schemas, schemaFile, place).map(({ word, kind, description, detail, opens }) => ({
    label: word, type: kind === 'key' ? 'property' : 'enum', detail, info: description,
    apply: kind === 'key' ? `${word}:${opens ? '' : ' '}` : word,
  }));
  return options.length === 0 ? null : { from: place.from, options, validFor: /^[\w.-]*$/ };
}

/** What the key under the pointer is for. */
const hover = hoverTooltip((view, pos) => {
  const line = view.state.doc.lineAt(pos);
  const [, lead = '', key] = /^(\s*(?:- +)*)([\w.-]+):/.exec(line.text) ?? [];
  if (!schemas || !key || pos < line.from + lead.length || pos > line.from + lead.length + key.length) return null;
  const place = yamlPlace(view.state.doc.toString(), line.from + lead.length);
  const description = place && schemaAt(schemas, schemaFile, [...place.path, key])?.description;
  if (!description) return null;
  return {
    pos: line.from + lead.length, end: line.from + lead.length + key.length, above: true,
    create: () => {
      const dom = document.createElement('div');
      const name = document.createElement('b');
      name.textContent = key;
      dom.className = 'hover-text';
      dom.append(name, ` ${description}`);
      return { dom };
    },
  };
});

/** The next line stands as deep as this one; below a key without a value, or beside the first key of an item, one step deeper. */
const indentation = indentService.of((context, pos) => {
  const { text } = context.lineAt(pos, -1);
  const [, lead = '', opens] = /^(\s*(?:- +)*)([\w"'.-]+:(?:\s+#.*|\s*)$)?/.exec(text) ?? [];
  const item = /^\s*- +[\w.-]+:\s/.test(text);
  if (opens) return lead.length + 2;
  return item ? lead.length : /^\s*/.exec(text)[0].length;
});

const isYaml = /\.ya?ml$/.test(file) || schema !== '';
const languages = isYaml ? [indentation, yaml()] : file.endsWith('.json') ? [json()] : [];
const preview = livePreview(form, (problems) => view.dispatch(setDiagnostics(view.state, problems.map(toDiagnostic))));
const host = document.createElement('div');
host.className = 'desk-editor';
// In a shadow tree styles are adopted, not written into the page: the page's policy allows no style but its own files.
const root = host.attachShadow({ mode: 'open' });
const view = new EditorView({
  root,
  parent: root,
  state: EditorState.create({
    doc: field.value,
    extensions: [
      lineNumbers(), highlightActiveLineGutter(), highlightSpecialChars(), history(), drawSelection(), indentOnInput(), indentUnit.of('  '), bracketMatching(), closeBrackets(), highlightActiveLine(), highlightSelectionMatches(),
      search({ top: true }), lintGutter(), look, syntaxHighlighting(colours), syntaxHighlighting(defaultHighlightStyle, { fallback: true }), ...languages, EditorState.tabSize.of(2),
      ...(schemaFile ? [autocompletion({ override: [complete], icons: false }), hover] : []),
      EditorView.contentAttributes.of({ 'aria-label': field.labels[0].textContent, spellcheck: 'false', autocapitalize: 'off', autocorrect: 'off' }),
      keymap.of([
        { key: 'Mod-s', run: () => (form.querySelector('[data-save]').click(), true) },
        { key: 'Mod-Space', run: startCompletion },
        { key: 'Tab', run: acceptCompletion },
        // Tab alone goes on to the next field, as everywhere: nobody is caught in here.
        { key: 'Mod-]', run: indentMore }, { key: 'Mod-[', run: indentLess },
        ...closeBracketsKeymap, ...defaultKeymap, ...searchKeymap, ...historyKeymap, ...completionKeymap, ...lintKeymap,
      ]),
      EditorView.updateListener.of((update) => {
        if (!update.docChanged) return;
        field.value = update.state.doc.toString();
        preview.changed();
      }),
    ],
  }),
});

/** The server's lines and columns count from 1; the text may have changed since it answered. */
function toDiagnostic({ line, column, length, severity, message }) {
  const at = view.state.doc.line(Math.min(Math.max(line, 1), view.state.doc.lines));
  const from = Math.min(at.from + column - 1, at.to);
  return { from, to: Math.min(from + length, at.to), severity, message };
}

field.hidden = true;
field.before(host);
field.labels[0].addEventListener('click', () => view.focus());
for (const element of form.querySelectorAll('[data-without-script]')) element.hidden = true;
for (const element of form.querySelectorAll('[data-with-script]')) element.hidden = false;
for (const name of form.querySelectorAll('[data-name]')) name.addEventListener('input', () => preview.changed());
preview.start();
