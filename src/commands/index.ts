/** Folder `commands`: the ribbon buttons that work without the pane. They call `excel` and tell only what went wrong. */
import type { Result } from '../excel';
import { check, clearMarks, isExcelRecentEnough, tellPane, type RibbonDeed } from '../excel';
import { problems } from '../excel/problems';

const MESSAGE = '#message=';
const DIALOG = { height: 25, width: 30, displayInIframe: true };

/** Shows a message in a small dialog: this very page, which shows what its address says. */
function tell(message: string): Promise<void> {
  const url = `${location.origin}${location.pathname}${MESSAGE}${encodeURIComponent(message)}`;
  return new Promise((shown) => Office.context.ui.displayDialogAsync(url, DIALOG, () => shown()));
}

/** Runs a button's work. Excel greys the buttons until `completed` is called, so it is called whatever happens. */
async function run(
  event: Office.AddinCommands.Event,
  deed: RibbonDeed,
  work: () => Promise<Result<unknown>>,
): Promise<void> {
  try {
    const problem = isExcelRecentEnough()
      ? await work().then((result) => (result.ok ? null : result.problem))
      : problems.oldExcel();
    if (problem) await tell(problem.message);
    else tellPane(deed);
  } finally {
    event.completed();
  }
}

/** Ribbon button 核查本表. */
export function checkSheet(event: Office.AddinCommands.Event): Promise<void> {
  return run(event, 'checked', () => check({ scope: 'sheet' }));
}

/** Ribbon button 清除标记. */
export function clearAllMarks(event: Office.AddinCommands.Event): Promise<void> {
  return run(event, 'cleared', () => clearMarks());
}

if (location.hash.startsWith(MESSAGE)) {
  document.body.textContent = decodeURIComponent(location.hash.slice(MESSAGE.length));
} else {
  void Office.onReady(() => {
    Office.actions.associate('checkSheet', (event: Office.AddinCommands.Event) => void checkSheet(event));
    Office.actions.associate('clearMarks', (event: Office.AddinCommands.Event) => void clearAllMarks(event));
  });
}
