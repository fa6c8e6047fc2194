import type { FromPreview, PreviewState, ToPreview } from '../messages.js';
import { intentOf } from './intent.js';
import { showUpdate } from './showUpdate.js';

const vscode = acquireVsCodeApi<PreviewState>();
const main = document.getElementById('summary')!;
const notice = document.getElementById('notice')!;
const kept = vscode.getState();
let shown: string | undefined;

function post(message: FromPreview): void {
  vscode.postMessage(message);
}

window.addEventListener('message', ({ data }: MessageEvent<ToPreview>) => {
  if (data.type === 'failed') {
    notice.textContent = data.message;
    return;
  }
  const before = shown;
  shown = data.uri;
  notice.textContent = '';
  document.title = data.title;
  main.dataset.version = String(data.version);
  showUpdate(main, data.html);
  if (before === undefined && kept?.uri === data.uri) window.scrollTo(0, kept.scrollY);
  else if (before !== data.uri) window.scrollTo(0, 0);
  keepState();
});

function keepState(): void {
  if (shown !== undefined) vscode.setState({ uri: shown, scrollY: window.scrollY });
}

let pending = false;
window.addEventListener('scroll', () => {
  if (pending) return;
  pending = true;
  requestAnimationFrame(() => {
    pending = false;
    keepState();
  });
}, { passive: true });

function act(event: Event): void {
  const intent = intentOf(event);
  if (!intent) return;
  event.preventDefault();
  if (intent.type !== 'go') post(intent);
  else goTo(intent.id);
}

/** Where a link leads within the page, the focus goes too. */
function goTo(id: string): void {
  const target = document.getElementById(id);
  if (!target) return;
  target.scrollIntoView({ block: 'center' });
  target.tabIndex = -1;
  target.focus({ preventScroll: true });
}

document.addEventListener('click', act);
document.addEventListener('keydown', (event) => {
  if (event.key === 'Enter') act(event);
});

post({ type: 'ready' });
