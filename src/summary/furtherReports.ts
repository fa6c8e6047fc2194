import { h } from 'hastscript';
import { titleText } from './header/headerBlock.js';
import type { RenderContext } from './renderContext.js';
import type { Block } from './summary.js';

/** A text may hold several reports. The summary is the first one's; that there are more, and where, has to be said. */
export function furtherReports({ audience, defanger, report }: RenderContext): Block[] {
  const { further } = report;
  if (further.length === 0) return [];
  const title = further.length === 1 ? 'Another report follows in this file' : `${further.length} more reports follow in this file`;
  return [{
    id: 'further-reports',
    render: () => h('section', { id: 'further-reports', className: ['section', 'aside'] }, [
      h('h2', title),
      h('ul', further.map((one) => h('li', one.title ? [audience.name(defanger.text(titleText(one)), one.title.place)] : [titleText(one)]))),
      h('p', 'This summary is of the first report. The full report has all of them.'),
    ]),
  }];
}
