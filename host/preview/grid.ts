import '@univerjs/preset-sheets-conditional-formatting/lib/index.css';
import '@univerjs/preset-sheets-core/lib/index.css';
import '@univerjs/preset-sheets-data-validation/lib/index.css';
import '@univerjs/preset-sheets-filter/lib/index.css';
import '@univerjs/preset-sheets-hyper-link/lib/index.css';
import '@univerjs/preset-sheets-note/lib/index.css';
import '@univerjs/preset-sheets-sort/lib/index.css';
import '@univerjs/preset-sheets-table/lib/index.css';
import { UniverSheetsConditionalFormattingPreset } from '@univerjs/preset-sheets-conditional-formatting';
import conditionalFormattingZh from '@univerjs/preset-sheets-conditional-formatting/locales/zh-CN';
import { UniverSheetsCorePreset } from '@univerjs/preset-sheets-core';
import coreZh from '@univerjs/preset-sheets-core/locales/zh-CN';
import { UniverSheetsDataValidationPreset } from '@univerjs/preset-sheets-data-validation';
import dataValidationZh from '@univerjs/preset-sheets-data-validation/locales/zh-CN';
import { UniverSheetsFilterPreset } from '@univerjs/preset-sheets-filter';
import filterZh from '@univerjs/preset-sheets-filter/locales/zh-CN';
import { UniverSheetsHyperLinkPreset } from '@univerjs/preset-sheets-hyper-link';
import hyperLinkZh from '@univerjs/preset-sheets-hyper-link/locales/zh-CN';
import { UniverSheetsNotePreset } from '@univerjs/preset-sheets-note';
import noteZh from '@univerjs/preset-sheets-note/locales/zh-CN';
import { UniverSheetsSortPreset } from '@univerjs/preset-sheets-sort';
import sortZh from '@univerjs/preset-sheets-sort/locales/zh-CN';
import { UniverSheetsTablePreset } from '@univerjs/preset-sheets-table';
import tableZh from '@univerjs/preset-sheets-table/locales/zh-CN';
import type { IWorkbookData } from '@univerjs/presets';
import { createUniver, LocaleType, LogLevel, mergeLocales } from '@univerjs/presets';
import type { OpenUniver } from '../univer/headless';

/** Draws a workbook as a spreadsheet (Chinese toolbar) inside the element with the given id. */
export function openGrid(snapshot: IWorkbookData, container: string): OpenUniver {
  const { univer, univerAPI } = createUniver({
    locale: LocaleType.ZH_CN,
    logLevel: LogLevel.ERROR,
    locales: {
      [LocaleType.ZH_CN]: mergeLocales(
        coreZh,
        conditionalFormattingZh,
        dataValidationZh,
        filterZh,
        hyperLinkZh,
        noteZh,
        sortZh,
        tableZh,
      ),
    },
    presets: [
      UniverSheetsCorePreset({ container }),
      UniverSheetsConditionalFormattingPreset(),
      UniverSheetsDataValidationPreset(),
      UniverSheetsFilterPreset(),
      UniverSheetsSortPreset(),
      UniverSheetsTablePreset(),
      UniverSheetsNotePreset(),
      UniverSheetsHyperLinkPreset(),
    ],
  });
  univerAPI.createWorkbook(snapshot);
  return { api: univerAPI, services: univer.__getInjector(), dispose: () => univer.dispose() };
}
