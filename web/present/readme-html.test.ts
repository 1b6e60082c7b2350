import { describe, expect, test } from 'vitest';
import { readmeHtml } from './readme-html.ts';

describe('Markdown of a third party', () => {
  test('is rendered', async () => expect(await readmeHtml('# A\n\n- **b** `c`\n\n[d](https://example.org/x)')).toContain('<h3>A</h3>\n<ul>\n<li><strong>b</strong> <code>c</code></li>\n</ul>\n<p><a href="https://example.org/x" rel="noopener noreferrer nofollow">d</a></p>'));

  test.each([
    '<script>alert(1)</script>', '<img src=x onerror=alert(1)>', '![x](https://evil.example/track.png)', '[x](javascript:alert(1))', '[x](data:text/html,<script>1</script>)', '<a href="//evil.example">x</a>',
    '<svg onload=alert(1)>', '<iframe src="https://evil.example"></iframe>', '<form action="https://evil.example"><input name=p></form>', '<p style="position:fixed" onclick="x()" id="main">x</p>', '<base href="https://evil.example">',
    '<math><mtext></p><style><img src=x onerror=alert(1)></style>', '[x]( javascript&colon;alert(1))', '<a href="jav&#x09;ascript:alert(1)">x</a>', '<style>*{display:none}</style>', '<meta http-equiv=refresh content="0;url=https://evil.example">', '<object data=x></object>', '<% it %>',
  ])('takes nothing of %j along', async (text) => {
    const html = await readmeHtml(text);
    expect(html).not.toMatch(/<(?:script|img|svg|iframe|form|input|base|style|meta|object|math)|on\w+=|style=|id=|javascript:|href="(?!https?:\/\/)/i);
  });
});
