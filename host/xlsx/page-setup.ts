/** Writes how a sheet is printed. What a file already says stays as it is until the add-in says otherwise. */
import { SHEET_ORDER } from './sheet-order';
import { kid, make, replaceKid, setAttrs } from './xml';
import type { Element } from './xml';

export interface PageSetup {
  readonly landscape?: boolean;
  /** Pages; 0: as many as it takes. */
  readonly fitToWidth?: number;
  readonly fitToHeight?: number;
  readonly centred?: boolean;
}

export function writePageSetup(root: Element, setup: PageSetup | undefined): void {
  if (!setup) return;
  const { landscape, fitToWidth, fitToHeight, centred } = setup;
  const page = kid(root, 'pageSetup') ?? make(root, 'pageSetup', { paperSize: 9 });
  setAttrs(page, {
    ...(landscape !== undefined && { orientation: landscape ? 'landscape' : 'portrait' }),
    fitToWidth,
    fitToHeight,
  });
  replaceKid(root, SHEET_ORDER, 'pageSetup', page);
  if (centred !== undefined) {
    const options = kid(root, 'printOptions') ?? make(root, 'printOptions');
    setAttrs(options, { horizontalCentered: centred ? 1 : 0 });
    replaceKid(root, SHEET_ORDER, 'printOptions', options);
  }
  if (fitToWidth === undefined && fitToHeight === undefined) return;
  const properties = kid(root, 'sheetPr') ?? make(root, 'sheetPr');
  replaceKid(
    properties,
    ['tabColor', 'outlinePr', 'pageSetUpPr'],
    'pageSetUpPr',
    make(root, 'pageSetUpPr', { fitToPage: 1 }),
  );
  replaceKid(root, SHEET_ORDER, 'sheetPr', properties);
}
