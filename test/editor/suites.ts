// Each file registers its tests as it is loaded.
import './recognition.test.js';
import './diagnostics.test.js';
import './quickFixes.test.js';
import './commands.test.js';
import './timeline.test.js';
import './snippets.test.js';
import './completion.test.js';
import './hover.test.js';
import './codeLenses.test.js';
import './highlighting.test.js';
import './documentSymbols.test.js';
import './secondReportType.test.js';
import './configuration.test.js';
import './workspace.test.js';
import './preview.test.js';
import './badInput.test.js';
