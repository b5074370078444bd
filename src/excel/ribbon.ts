/** What a button of the ribbon did to the workbook. */
export type RibbonDeed = 'checked' | 'cleared';

interface News {
  readonly workbook: string;
  readonly deed: RibbonDeed;
}

const CHANNEL = 'wuxiao-hebiao-ribbon';

/**
 * Tells a pane that is open on the same workbook what a button did; buttons and pane run in pages of their own. Where
 * the workbook has no address yet, or the browser knows no channels, nobody is told: the pane then shows it when asked.
 */
export function tellPane(deed: RibbonDeed): void {
  const workbook = addressOfWorkbook();
  if (workbook === null || typeof BroadcastChannel === 'undefined') return;
  const channel = new BroadcastChannel(CHANNEL);
  channel.postMessage({ workbook, deed } satisfies News);
  channel.close();
}

/** Calls `listener` for each deed of the ribbon on this workbook. Gives what stops it. */
export function onRibbon(listener: (deed: RibbonDeed) => void): () => void {
  if (typeof BroadcastChannel === 'undefined') return () => undefined;
  const channel = new BroadcastChannel(CHANNEL);
  channel.onmessage = ({ data }: MessageEvent<News>) => {
    if (data.workbook === addressOfWorkbook()) listener(data.deed);
  };
  return () => channel.close();
}

function addressOfWorkbook(): string | null {
  return Office.context.document?.url || null;
}
