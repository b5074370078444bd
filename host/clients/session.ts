/** One open workbook with the dispatcher before it: what every kind of client talks to. */
import { Dispatcher } from '../dispatch/dispatcher';
import { HostError } from '../dispatch/error';
import { HostObject } from '../dispatch/host-object';
import type { RequestBody, ResponseBody } from '../dispatch/wire';
import type { Book } from '../model/book';
import { Range } from '../model/range';
import { Workbook } from '../model/workbook';

/** What went over the wire since the host was opened or `reset` was called. */
export class Traffic {
  roundTrips = 0;
  bytesUp = 0;
  bytesDown = 0;
  /** Bytes of the largest request and answer. */
  largestUp = 0;
  largestDown = 0;
  /** Actions that changed a format: fills, fonts, borders, widths, conditional formats. */
  formatCalls = 0;

  reset(): void {
    Object.assign(this, new Traffic());
  }
}

/** What office.js itself asks of the host once, when it starts in a browser. */
class AddinInternalService extends HostObject {
  readonly className = 'AddinInternalService';
  notifyActionHandlerReady(): void {}
}

const bytesOf = (text: string): number => new TextEncoder().encode(text).length;

const FORMATTING = /Format|Fill|Font|Border/;

export class Session {
  readonly traffic = new Traffic();
  readonly workbook: Workbook;
  private readonly dispatcher: Dispatcher;
  private queue: Promise<unknown> = Promise.resolve();

  constructor(readonly book: Book) {
    this.workbook = new Workbook(book);
    this.dispatcher = new Dispatcher({
      root: this.workbook,
      create: (name) => (name.endsWith('AddinInternalService') ? new AddinInternalService() : undefined),
      settle: () => this.settle(),
      onKeep: (target) => target instanceof Range && book.kept.add(target),
      onRelease: (target) => target instanceof Range && book.kept.delete(target),
    });
  }

  /** Objects the client still holds; 0 after every `Excel.run` that tidied up. */
  get references(): number {
    return this.dispatcher.referenceCount;
  }

  /** Shows a sheet, if it exists and is visible. */
  activateSheet(id: string): void {
    const sheet = this.workbook.worksheets.getItemOrNullObject(id);
    if (sheet?.visibility === 'Visible') sheet.activate();
  }

  /** Resolves when no request is being answered. */
  get answered(): Promise<unknown> {
    return this.queue;
  }

  /** Answers one request body (an object or its JSON). Requests are answered one after another. */
  process(body: RequestBody | string): Promise<string> {
    return this.next(() => this.answer(body));
  }

  /** Does something the user does: never in the middle of a request. */
  async asUser(act: () => unknown): Promise<void> {
    await this.next(() => Promise.resolve(act()));
  }

  private next<T>(act: () => Promise<T>): Promise<T> {
    const done = this.queue.then(act);
    this.queue = done.catch(() => undefined);
    return done;
  }

  /** What happens while a request waits for calculation is not the add-in's doing. */
  private async settle(): Promise<void> {
    this.book.pending.flush();
    const settled = this.book.settling.settle();
    if (!settled) return;
    this.book.events.fromAddIn = false;
    await settled;
    this.book.events.fromAddIn = true;
  }

  /** Resolves when nothing is asked any more: `Excel.run` lets go of its ranges by a request after it has resolved. */
  async finished(): Promise<void> {
    let last: unknown;
    do {
      last = this.queue;
      await this.queue;
      await new Promise((resolve) => setTimeout(resolve, 0));
    } while (last !== this.queue);
  }

  private async answer(given: RequestBody | string): Promise<string> {
    const text = typeof given === 'string' ? given : JSON.stringify(given);
    const body = typeof given === 'string' ? (JSON.parse(given) as RequestBody) : given;
    const response = JSON.stringify(await this.run(body, bytesOf(text)));
    this.count(body, bytesOf(text), bytesOf(response));
    return response;
  }

  private async run(body: RequestBody, bytes: number): Promise<ResponseBody> {
    const { events, faults } = this.book;
    try {
      faults.check(bytes);
    } catch (error) {
      if (!(error instanceof HostError)) throw error;
      const { code: Code, message: Message, httpStatusCode: HttpStatusCode } = error;
      return { Results: [], Error: { Code, Message, Location: '', ActionIndex: 0, HttpStatusCode } };
    }
    events.fromAddIn = true;
    try {
      return await this.dispatcher.run(body);
    } finally {
      this.book.pending.flush();
      events.fromAddIn = false;
    }
  }

  private count(body: RequestBody, up: number, down: number): void {
    const { traffic } = this;
    traffic.roundTrips++;
    traffic.bytesUp += up;
    traffic.bytesDown += down;
    traffic.largestUp = Math.max(traffic.largestUp, up);
    traffic.largestDown = Math.max(traffic.largestDown, down);
    traffic.formatCalls += body.Actions.filter(
      ({ ActionType, ObjectPathId }) =>
        (ActionType === 3 || ActionType === 4) && FORMATTING.test(body.ObjectPaths[ObjectPathId]?.Name ?? ''),
    ).length;
  }
}
