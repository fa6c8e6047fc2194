import { CopySummary } from './copySummary.js';
import { CursorCard } from './cursorCard.js';
import { FarBlocks } from './farBlocks.js';
import { IndicatorTools } from './indicatorTools.js';
import { intentOf } from './intent.js';
import { KeptState } from './keptState.js';
import { showUpdate } from './showUpdate.js';
import type { FromPreview, PreviewState, ToPreview, UpdateMessage } from '../messages.js';

const vscode = acquireVsCodeApi<PreviewState>();
const main = document.getElementById('summary')!;
const notice = document.getElementById('notice')!;
const readerView = document.getElementById('reader-view')!;

function post(message: FromPreview): void {
  vscode.postMessage(message);
}

const state = new KeptState(vscode, main);
const far = new FarBlocks(main, (ids) => post({ type: 'near', ids }));
const cursor = new CursorCard(main);
const indicators = new IndicatorTools(main, {
  copy: (text, isCsv) => post({ type: 'copyText', text, isCsv }),
  filtered: (filter) => state.filtered(filter),
}, state.kept?.filter ?? '');
/** The page is where it was before it was hidden or reloaded: the caret that it is told of next has not moved. */
let isBack = false;
const copying = new CopySummary(document.getElementById('copy-summary')!, post);

window.addEventListener('message', ({ data }: MessageEvent<ToPreview>) => {
  switch (data.type) {
    case 'failed':
      notice.textContent = data.message;
      break;
    case 'cursor':
      cursor.show({ ...data, isFollowed: data.isFollowed && !isBack });
      isBack = false;
      break;
    case 'copy':
      copying.receive(data);
      break;
    case 'update':
      update(data);
      break;
  }
});

function update(message: UpdateMessage): void {
  const isOther = state.isOther(message.uri);
  if (isOther) clear();
  notice.textContent = '';
  document.title = message.title;
  document.body.dataset.mode = message.mode;
  readerView.ariaPressed = String(message.mode === 'reader');
  main.dataset.version = String(message.version);
  const isWhole = showUpdate(main, message, (content) => indicators.add(content));
  if (!isWhole) {
    post({ type: 'ready', uri: message.uri, near: far.near });
    return;
  }
  isBack = state.show(message);
  if (message.shell !== undefined) far.watch();
  cursor.update();
  indicators.update();
  requestAnimationFrame(() => setTimeout(() => mark('shown')));
}

/** For benchmarks and the developer tools; of each name the last one is kept. */
function mark(name: 'ready' | 'shown'): void {
  performance.clearMarks(name);
  performance.mark(name);
}

/** Another report comes: what was opened, marked and fetched was this one's. */
function clear(): void {
  main.replaceChildren();
  far.reset();
  indicators.reset();
  cursor.forget();
}

function act(event: Event): void {
  const intent = intentOf(event);
  if (!intent) return;
  event.preventDefault();
  if (intent.type !== 'go') post(intent);
  else void goTo(intent.id);
}

/** Where a link leads within the page, the focus goes too; what is folded opens, and what is not there yet is fetched first. */
async function goTo(id: string): Promise<void> {
  if (!document.getElementById(id)) await far.all();
  const target = document.getElementById(id);
  if (!target) return;
  for (let outer = target.closest('details'); outer; outer = outer.parentElement?.closest('details') ?? null) outer.open = true;
  target.scrollIntoView({ block: 'center' });
  target.tabIndex = -1;
  target.focus({ preventScroll: true });
}

document.addEventListener('click', act);
document.addEventListener('keydown', (event) => {
  if (event.key === 'Enter') act(event);
  // Who searches or selects all of the page wants all of it.
  if ((event.ctrlKey || event.metaKey) && ['a', 'f'].includes(event.key.toLowerCase())) void far.all();
});
readerView.addEventListener('click', () => post({ type: 'mode' }));

far.reset(state.kept?.near);
state.onKeep(() => far.near);
mark('ready');
post({ type: 'ready', uri: state.kept?.uri, near: far.near });
