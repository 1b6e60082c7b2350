/** Characters; what is longer is cut off. */
const MOST = 60_000;

/**
 * Markdown of a third party → HTML that may stand in a page: no pictures, scripts, styles, ids or forms; links lead to http(s) only and tell the other side nothing.
 * The renderer hands through any HTML; what may stay is decided by the sanitizer alone.
 * Both are loaded when somebody looks at an app: most of the time nobody does.
 */
export async function readmeHtml(markdown: string): Promise<string> {
  const [{ Marked }, { default: sanitizeHtml }] = await Promise.all([import('marked'), import('sanitize-html')]);
  const marked = new Marked({ async: false, gfm: true });
  return sanitizeHtml(marked.parse(markdown.slice(0, MOST)) as string, {
    allowedTags: ['h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'p', 'ul', 'ol', 'li', 'a', 'strong', 'em', 'del', 'code', 'pre', 'blockquote', 'hr', 'br', 'table', 'thead', 'tbody', 'tr', 'th', 'td'],
    allowedAttributes: { a: ['href', 'rel'] },
    allowedSchemes: ['http', 'https'],
    allowProtocolRelative: false,
    disallowedTagsMode: 'discard',
    transformTags: {
      // The page has headings of its own above it.
      h1: 'h3', h2: 'h4', h3: 'h5', h4: 'h6', h5: 'h6',
      a: (_tag, { href = '' }) => ({ tagName: 'a', attribs: /^https?:\/\//i.test(href) ? { href, rel: 'noopener noreferrer nofollow' } : {} }),
    },
    exclusiveFilter: ({ tag, text }) => tag === 'a' && text.trim() === '',
  });
}
