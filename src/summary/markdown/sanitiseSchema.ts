import type { Schema } from 'hast-util-sanitize';

/**
 * All that can come of a report's Markdown. There is no `href` but to our own notes and, on a reader's page, to the web and to mail; no `src`, no `style`, no `class` and no `id`
 * but those written out here, and nothing that loads, embeds, submits or runs.
 */
export const sanitiseSchema: Schema = {
  tagNames: ['a', 'blockquote', 'br', 'code', 'del', 'div', 'em', 'hr', 'li', 'ol', 'p', 'pre', 'span', 'strong', 'sup', 'table', 'tbody', 'td', 'th', 'thead', 'tr', 'ul'],
  attributes: {
    a: ['ariaLabel', 'dataHref', ['href', /^(?:#note-\d+$|https?:|mailto:)/], 'rel', ['id', /^note-\d+-from$/], ['role', 'link'], ['tabIndex', 0], 'title'],
    code: [['className', /^language-[\w-]+$/, 'raw']],
    div: ['ariaLabel', ['className', 'scroll'], ['role', 'group'], ['tabIndex', 0]],
    li: [['className', 'task-list-item']],
    ol: ['start'],
    p: [['className', 'heading']],
    pre: [['tabIndex', 0], ['className', 'raw']],
    span: ['ariaLabel', ['className', 'image', 'task'], ['role', 'img']],
    td: ['align'],
    th: ['align', ['scope', 'col']],
    ul: [['className', 'contains-task-list']],
  },
  ancestors: { li: ['ol', 'ul'], tbody: ['table'], td: ['table'], th: ['table'], thead: ['table'], tr: ['table'] },
  protocols: { dataHref: ['http', 'https', 'mailto'], href: ['http', 'https', 'mailto'] },
  // No identifier comes from the author's text, so there is none to put a prefix before.
  clobber: [],
  strip: ['script', 'style', 'template'],
};
