import type { IWorksheetData } from '@univerjs/core';
import { HostObject } from '../dispatch/host-object';
import type { PageSetup } from '../xlsx/page-setup';
import type { SheetStore } from './sheet-store';

interface Zoom {
  readonly horizontalFitToPages?: number;
  readonly verticalFitToPages?: number;
  readonly scale?: number;
}

/** `Excel.PageLayout`: how a sheet is printed. Kept beside Univer's data, which knows nothing of printing. */
export class PageLayout extends HostObject {
  readonly className = 'PageLayout';

  constructor(private readonly store: SheetStore) {
    super();
  }

  get orientation(): string {
    return this.setup.landscape ? 'Landscape' : 'Portrait';
  }
  set orientation(name: string) {
    this.change({ landscape: name === 'Landscape' });
  }
  get zoom(): Zoom {
    const { fitToWidth, fitToHeight } = this.setup;
    if (fitToWidth === undefined && fitToHeight === undefined) return { scale: 100 };
    return { horizontalFitToPages: fitToWidth ?? 0, verticalFitToPages: fitToHeight ?? 0 };
  }
  set zoom({ horizontalFitToPages, verticalFitToPages }: Zoom) {
    this.change({ fitToWidth: horizontalFitToPages ?? 0, fitToHeight: verticalFitToPages ?? 0 });
  }
  get centerHorizontally(): boolean {
    return this.setup.centred ?? false;
  }
  set centerHorizontally(centred: boolean) {
    this.change({ centred });
  }

  private get config(): Partial<IWorksheetData> {
    return this.store.core.getConfig();
  }
  private get setup(): PageSetup {
    return (this.config.custom?.['pageSetup'] as PageSetup | undefined) ?? {};
  }
  private change(part: PageSetup): void {
    this.store.assertWritable();
    this.config.custom = { ...this.config.custom, pageSetup: { ...this.setup, ...part } };
  }
}
