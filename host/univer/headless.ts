import type { IWorkbookData, Plugin, PluginCtor } from '@univerjs/core';
import { LocaleType, LogLevel, Univer } from '@univerjs/core';
import { FUniver } from '@univerjs/core/facade';
import { UniverDataValidationPlugin } from '@univerjs/data-validation';
import { UniverFormulaEnginePlugin } from '@univerjs/engine-formula';
import { UniverSheetsPlugin } from '@univerjs/sheets';
import { UniverSheetsConditionalFormattingPlugin } from '@univerjs/sheets-conditional-formatting';
import { UniverSheetsDataValidationPlugin } from '@univerjs/sheets-data-validation';
import { UniverSheetsFilterPlugin } from '@univerjs/sheets-filter';
import { UniverSheetsFormulaPlugin } from '@univerjs/sheets-formula';
import { UniverSheetsHyperLinkPlugin } from '@univerjs/sheets-hyper-link';
import { UniverSheetsNotePlugin } from '@univerjs/sheets-note';
import { UniverSheetsNumfmtPlugin } from '@univerjs/sheets-numfmt';
import { UniverSheetsSortPlugin } from '@univerjs/sheets-sort';
import { UniverSheetsTablePlugin } from '@univerjs/sheets-table';
import { asyncScheduler } from 'rxjs';
import type { Services } from '../model/book';
import './facades';

const PLUGINS: readonly PluginCtor<Plugin>[] = [
  UniverFormulaEnginePlugin,
  UniverSheetsPlugin,
  UniverSheetsFormulaPlugin,
  UniverSheetsNumfmtPlugin,
  UniverDataValidationPlugin,
  UniverSheetsDataValidationPlugin,
  UniverSheetsConditionalFormattingPlugin,
  UniverSheetsFilterPlugin,
  UniverSheetsSortPlugin,
  UniverSheetsTablePlugin,
  UniverSheetsNotePlugin,
  UniverSheetsHyperLinkPlugin,
];

/**
 * Univer keeps timers of rxjs going until it is disposed of. They must not keep Node from ending when somebody, such as
 * a test that failed half-way, did not close the workbook.
 */
function letNodeEnd(): void {
  interface TimedAction {
    requestAsyncId: (this: unknown, ...args: unknown[]) => unknown;
  }
  const action = asyncScheduler.schedule(() => undefined);
  const timed = Object.getPrototypeOf(action) as TimedAction;
  action.unsubscribe();
  const request = timed.requestAsyncId;
  timed.requestAsyncId = function (...args) {
    const timer = request.apply(this, args) as { unref?: () => void } | undefined;
    timer?.unref?.();
    return timer;
  };
}
letNodeEnd();

export interface OpenUniver {
  readonly api: FUniver;
  readonly services: Services;
  dispose(): void;
}

/** Opens a workbook in a Univer that draws nothing. */
export function openUniver(snapshot: IWorkbookData): OpenUniver {
  const univer = new Univer({
    locale: LocaleType.ZH_CN,
    locales: { [LocaleType.ZH_CN]: {} },
    logLevel: LogLevel.ERROR,
  });
  for (const plugin of PLUGINS) univer.registerPlugin(plugin);
  const api = FUniver.newAPI(univer);
  api.createWorkbook(snapshot);
  return { api, services: univer.__getInjector(), dispose: () => univer.dispose() };
}
