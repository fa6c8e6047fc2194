import assert from 'node:assert/strict';
import { elements, html, page, text } from './support.js';

/** Of the field's known families: handlers, URLs, embedding, SVG, MathML, templates, styles, meta, mutation, and Markdown's own ways. */
const VECTORS = [
  '<script>alert(1)</script>',
  '<ScRiPt src=//evil.example/x.js></sCrIpT>',
  '<img src=x onerror=alert(1)>',
  '<img src="https://evil.example/pixel.gif">',
  '<img/src/onerror=alert(1)>',
  '<svg onload=alert(1)>',
  '<svg><script>alert(1)</script></svg>',
  '<svg><animate onbegin=alert(1) attributeName=x dur=1s>',
  '<svg><a xlink:href="javascript:alert(1)"><text>x</text></a></svg>',
  '<svg><foreignObject><iframe srcdoc="<script>alert(1)</script>"></iframe></foreignObject></svg>',
  '<math><maction actiontype="statusline" xlink:href="javascript:alert(1)">x</maction></math>',
  '<math><mtext><table><mglyph><style><img src=x onerror=alert(1)></style></mglyph></table></mtext></math>',
  '<iframe src="javascript:alert(1)"></iframe>',
  '<iframe srcdoc="&lt;script&gt;alert(1)&lt;/script&gt;"></iframe>',
  '<object data="javascript:alert(1)"></object>',
  '<embed src="data:text/html,<script>alert(1)</script>">',
  '<template><script>alert(1)</script></template>',
  '<noscript><p title="</noscript><img src=x onerror=alert(1)>"></noscript>',
  '<style>@import "https://evil.example/x.css"; body { display: none }</style>',
  '<p style="background:url(https://evil.example/x)">x</p>',
  '<link rel=stylesheet href=https://evil.example/x.css>',
  '<meta http-equiv=refresh content="0;url=https://evil.example">',
  '<base href="https://evil.example/">',
  '<form action="https://evil.example"><button formaction="javascript:alert(1)">x</button></form>',
  '<input autofocus onfocus=alert(1)>',
  '<details open ontoggle=alert(1)>x</details>',
  '<video><source onerror=alert(1)></video>',
  '<audio src=x onerror=alert(1)>',
  '<body onload=alert(1)>',
  '<marquee onstart=alert(1)>x</marquee>',
  '<a href="javascript:alert(1)">x</a>',
  '<a id=summary name=getElementById>x</a>',
  '<div data-offset="0" data-href="command:x" class="name">x</div>',
  '<x onclick=alert(1) tabindex=0>x</x>',
  '</main></article><script>alert(1)</script>',
  '<!--><img src=x onerror=alert(1)>-->',
  '"><img src=x onerror=alert(1)>',
  '\' onmouseover=alert(1) x=\'',
  '[x](javascript:alert(1))',
  '[x](JaVaScRiPt&colon;alert(1))',
  '[x](<java\tscript:alert(1)>)',
  '[x](data:text/html;base64,PHNjcmlwdD5hbGVydCgxKTwvc2NyaXB0Pg==)',
  '[x](vbscript:msgbox(1))',
  '[x](https://example.org/"onmouseover="alert(1))',
  '[x](https://example.org "\\" onmouseover=\\"alert(1)")',
  '![x](javascript:alert(1))',
  '![x" onerror="alert(1)](https://evil.example/x.png)',
  '<javascript:alert(1)>',
  '[x][x]\n\n[x]: javascript:alert(1)',
  'x[^x]\n\n[^x]: <img src=x onerror=alert(1)> [x](javascript:alert(1))',
  '```"onmouseover="alert(1)\nx\n```',
  '`<img src=x onerror=alert(1)>`',
];

/** Where in a report its author, or whoever they quote, can write. */
const PLACES: Record<string, (vector: string) => string> = {
  'front matter': (vector) => `---\ntlp: ${JSON.stringify(vector)}\nid: ${JSON.stringify(vector)}\nseverity: ${JSON.stringify(vector)}\n---\n# Incident Report: x\n`,
  'broken front matter': (vector) => `---\n${vector.replace(/\n/g, ' ')}: [\n---\n# Incident Report: x\n`,
  title: (vector) => `# Incident Report: ${vector}\n`,
  heading: (vector) => `# Incident Report: x\n## Executive Summary\n### ${vector}\nx\n## ${vector}\nx\n`,
  'the text before the title': (vector) => `${vector}\n\n# Incident Report: x\n`,
  prose: (vector) => `# Incident Report: x\n## Executive Summary\n${vector}\n`,
  field: (vector) => `# Incident Report: x\n## Incident Details\n- **Sector:** ${vector}\n- Geography: ${vector}\n`,
  label: (vector) => `# Incident Report: x\n## Incident Details\n- Sector: x\n- x${vector}: x\n`,
  'table cell': (vector) => `# Incident Report: x\n## Executive Summary\n| ${vector} | b |\n|---|---|\n| ${vector} | c |\n`,
  'link text': (vector) => `# Incident Report: x\n## Executive Summary\n[${vector}](https://example.org)\n`,
  'an event': (vector) => `# Incident Report: x\n## Timeline of Events\n### Initial Access\n- Date/Time: 2026-03-09\n- Vector: ${vector}\n- Details: ${vector}\n\n- 2026-03-10: ${vector} [confirmed]\n\n| Date | ${vector} |\n|---|---|\n| 2026-03-11 | ${vector} |\n\n### 2026-03-12: ${vector}\n`,
  'an indicator': (vector) => `# Incident Report: x\n## Indicators of Compromise\n- evil[.]example ${vector}\n- https://evil.example/${vector}\n`,
  'a technique': (vector) => `# Incident Report: x\n## Attack Methodology\n- Persistence: T1078 ${vector}\n- Collection: ${vector}\n`,
  'a recommendation': (vector) => `# Incident Report: x\n## Recommendations\n- ${vector}, due 2026-01-01\n`,
  'what is affected': (vector) => `---\naffected:\n  services: [${JSON.stringify(vector)}]\n  ${JSON.stringify(vector)}: 1\ndecisionsNeeded: [${JSON.stringify(vector)}]\nnextUpdate: ${JSON.stringify(vector)}\nasOf: ${JSON.stringify(vector)}\nstatus: draft\n---\n# Incident Report: x\n`,
  'a further report': (vector) => `# Incident Report: x\n## Executive Summary\nx\n# Incident Report: ${vector}\n## Executive Summary\n${vector}\n`,
  quote: (vector) => `# Incident Report: x\n## Executive Summary\n> - ${vector}\n`,
};

const ELEMENTS = new Set([
  'a', 'article', 'blockquote', 'br', 'button', 'caption', 'code', 'col', 'colgroup', 'dd', 'del', 'details', 'div', 'dl', 'dt', 'em', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'header', 'hr', 'li', 'line', 'ol', 'p', 'pre', 'progress', 'section', 'span', 'strong',
  'summary', 'sup', 'svg', 'table', 'tbody', 'td', 'text', 'th', 'thead', 'tr', 'ul',
]);
const ATTRIBUTES = new Set(['align', 'aria-hidden', 'aria-label', 'aria-labelledby', 'class', 'data-column', 'data-href', 'data-indicators', 'data-insert', 'data-source', 'href', 'id', 'max', 'rel', 'role', 'scope', 'start', 'tabindex', 'text-anchor', 'title', 'translate', 'type', 'value', 'x', 'x1', 'x2', 'y', 'y1', 'y2']);
const TAG = /<(\/?)([a-z][a-z0-9]*)((?: [a-z][a-z0-9-]*(?:="[^"]*")?)*)>/gu;

describe('the summary of a hostile report', () => {
  for (const [place, put] of Object.entries(PLACES)) {
    it(`is safe whatever stands in ${place}`, async () => {
      for (const vector of VECTORS) for (const mode of ['author', 'reader'] as const) assertSafe(await html(put(vector), mode), vector);
    });
  }

  it('shows markup as text rather than to hide it', async () => {
    const shown = text(await page('# Incident Report: x\n## Executive Summary\nThe page held `<script src=x>` and <script>alert(1)</script>.\n\n<iframe src="x"></iframe>\n'));
    for (const source of ['<script src=x>', '<script>alert(1)</script>', '<iframe src="x"></iframe>']) assert.ok(shown.includes(source), source);
  });

  it('takes no id, class or data from the text', async () => {
    const shown = await page('# Incident Report: x\n## Executive Summary\n<a id="title" class="name" data-offset="1">x</a> [^title]\n\n[^title]: x\n\n```name raw"x\ny\n```\n');
    const named = [...elements(shown)].filter(({ properties }) => properties.id === 'title');
    assert.deepEqual(named.map(({ tagName }) => tagName), ['h1']);
  });
});

/** The page is taken apart again with a strict reading of HTML: what is not a well-formed tag of ours is text, and may hold no "<". */
function assertSafe(source: string, vector: string): void {
  assert.doesNotMatch(source.replace(TAG, ''), /</u, vector);
  for (const [, , name, attributes] of source.matchAll(TAG)) {
    assert.ok(ELEMENTS.has(name!), `<${name}> of ${vector}`);
    for (const [, attribute, value = ''] of attributes!.matchAll(/ ([a-z][a-z0-9-]*)(?:="([^"]*)")?/gu)) {
      assert.ok(ATTRIBUTES.has(attribute!), `${attribute} of ${vector}`);
      if (attribute === 'href') assert.match(value, /^(?:#(?:item|note)-[\w-]+$|https?:|mailto:)/u, vector);
      if (attribute === 'data-href') assert.match(value, /^(?:https?:|mailto:)/u, vector);
      if (attribute === 'data-source') assert.match(value, /^\d+:\d+$/u, vector);
      if (attribute === 'id') assert.match(value, /^(?:title|completeness|open-items|header|notices|problems|at-a-glance(?:-heading)?|further-reports|notes|opening|stray-\d+|full-\d+|full-report(?:-heading|-blocks)?|item-[\w-]+|note-\d+(?:-from)?)$/u, vector);
    }
  }
}
