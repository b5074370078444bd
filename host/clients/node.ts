/** The host for Node, Jest and the headless command: the real office.js client before it, Univer without a screen behind it. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { Book } from '../model/book';
import type { Faults } from '../model/faults';
import type { Look } from '../model/look';
import { lookOf } from '../model/look';
import { letRulesFollow } from '../model/rules-follow';
import type { Worksheet } from '../model/worksheet';
import { openUniver } from '../univer/headless';
import type { WorkbookFile } from '../xlsx/workbook-file';
import type { Traffic } from './session';
import { Session } from './session';

export interface Host {
  /** The workbook's own objects, for tests that look behind the client. */
  readonly session: Session;
  readonly faults: Faults;
  readonly traffic: Traffic;
  /** `Excel.run`. */
  readonly run: typeof Excel.run;
  /** What a user (or with `remote` a co-author) types. Fires events like an edit in Excel; resolves when they are delivered. */
  userEdit(
    sheet: string,
    address: string,
    values: unknown,
    options?: { readonly remote?: boolean },
  ): Promise<void>;
  /** Any other change by the user: sorting, inserting rows, deleting a sheet. */
  userDoes(
    change: (workbook: Session['workbook']) => unknown,
    options?: { readonly remote?: boolean },
  ): Promise<void>;
  select(sheet: string, address: string): Promise<void>;
  /** How cells look, conditional formats applied; row by row. */
  look(sheet: string, address: string): Promise<Look[][]>;
  /** Resolves when formulas are calculated and events delivered. */
  idle(): Promise<void>;
  /** The workbook as it stands, to be written or compared. */
  snapshot(): WorkbookFile;
  /** Waits until the client has let go of its ranges and formulas are calculated, then closes the workbook. */
  close(): Promise<void>;
}

interface BridgeMessage {
  readonly id: number;
  readonly type: number;
  readonly flags: number;
  readonly message: { readonly url: string; readonly body: string };
}

interface Bridge {
  sendMessageToHost(text: string): void;
  onMessageFromHost?: (text: string) => void;
}

let current: Session | null = null;
let bridge: Bridge | null = null;

/**
 * Opens a workbook and makes it the one that the global `Excel` speaks to. One host is open at a time; opening another
 * takes its place. Call `close` when done.
 */
export async function openHost(file: WorkbookFile): Promise<Host> {
  loadClient();
  const copy = structuredClone(file);
  const univer = openUniver(copy.snapshot);
  const session = new Session(new Book(univer.api, univer.services, copy.extras));
  letRulesFollow(session.book);
  session.activateSheet(copy.extras.activeSheetId);
  current = session;
  session.book.events.onDelivery((entries) => {
    if (current === session) bridge?.onMessageFromHost?.(JSON.stringify({ type: 3, message: { entries } }));
  });
  await session.book.settling.settle();
  return hostOf(session, () => univer.dispose());
}

function hostOf(session: Session, dispose: () => void): Host {
  const { book, workbook } = session;
  const idle = async (): Promise<void> => {
    await book.settling.settle();
    await book.events.delivered();
  };
  const userDoes: Host['userDoes'] = async (change, options = {}) => {
    // A user's change amid the add-in's batch would pass for the add-in's own.
    await session.answered;
    await session.asUser(async () => {
      book.events.source = options.remote ? 'Remote' : 'Local';
      try {
        await change(workbook);
      } finally {
        book.events.source = 'Local';
      }
    });
    await idle();
  };
  const sheetNamed = (name: string): Worksheet => workbook.worksheets.getItem(name);
  return {
    session,
    faults: book.faults,
    traffic: session.traffic,
    run: Excel.run,
    userDoes,
    userEdit: (sheet, address, values, options) =>
      userDoes(() => {
        sheetNamed(sheet).getRange(address).values = values;
      }, options),
    select: (sheet, address) => userDoes(() => sheetNamed(sheet).getRange(address).select()),
    look: async (sheet, address) => {
      const range = sheetNamed(sheet).getRange(address);
      return lookOf(range.sheet.store, range.region);
    },
    idle,
    snapshot: () => structuredClone(book.snapshot()),
    close: async () => {
      await session.finished();
      // Univer must not be calculating when it is disposed of.
      await book.settling.settle();
      if (current === session) current = null;
      dispose();
    },
  };
}

/** Loads office.js once and joins it to the current session. */
function loadClient(): void {
  if (bridge) return;
  standInForBrowser();
  // Indirect eval: the client declares globals, and must share the realm of the code that calls it.
  (0, eval)(readFileSync(clientPath(), 'utf8'));
  const made: Bridge = {
    sendMessageToHost: (text) => void answer(made, JSON.parse(text) as BridgeMessage),
  };
  bridge = made;
  (OfficeExtension as unknown as { HostBridge: { init(bridge: Bridge): void } }).HostBridge.init(made);
  standInForOffice();
}

async function answer(to: Bridge, { id, flags, message }: BridgeMessage): Promise<void> {
  const body = current
    ? await current.process(message.body)
    : JSON.stringify({
        Results: [],
        Error: { Code: 'GeneralException', Message: 'No workbook is open.', ActionIndex: 0 },
      });
  to.onMessageFromHost?.(
    JSON.stringify({ id, type: 2, flags, message: { statusCode: 200, headers: {}, body } }),
  );
}

/** The client as npm delivers it. OFFICE_JS names another copy. */
function clientPath(): string {
  const given = process.env['OFFICE_JS'];
  if (given) return given;
  const require = createRequire(join(process.cwd(), 'package.json'));
  return require.resolve('@microsoft/office-js/dist/excel-web-16.00.debug.js');
}

/** The few things of a page that the client touches while it loads. */
function standInForBrowser(): void {
  const page = globalThis as unknown as Record<string, unknown>;
  const location = {
    protocol: 'https:',
    href: 'https://host/',
    origin: 'https://host',
    hash: '',
    search: '',
  };
  const define = (name: string, value: unknown): void => {
    if (page[name] === undefined)
      Object.defineProperty(page, name, { value, configurable: true, writable: true });
  };
  define('window', globalThis);
  define('location', location);
  define('navigator', { userAgent: 'Node' });
  define('addEventListener', () => undefined);
  define('removeEventListener', () => undefined);
  define('document', {
    getElementsByTagName: () => [],
    createElement: () => ({}),
    addEventListener: () => undefined,
    cookie: '',
    URL: location.href,
  });
}

/** Highest version of each requirement set the host claims, as in the browser. */
const SETS: Readonly<Record<string, number>> = { ExcelApi: 1.15, RichApiRuntime: 1.1 };

function standInForOffice(): void {
  const office = (globalThis as unknown as { Office?: Record<string, unknown> }).Office ?? {};
  const context = {
    host: 'Excel',
    platform: 'OfficeOnline',
    displayLanguage: 'zh-CN',
    contentLanguage: 'zh-CN',
    requirements: {
      isSetSupported: (name: string, version: string | number = '1.1') => {
        const highest = SETS[name];
        return highest !== undefined && minor(version) <= minor(highest);
      },
    },
  };
  const info = { host: 'Excel', platform: 'OfficeOnline' };
  const onReady = (callback?: (given: typeof info) => void): Promise<typeof info> => {
    callback?.(info);
    return Promise.resolve(info);
  };
  const actions = { associate: () => undefined };
  // The client's own Office object is sealed and waits for a browser; ours stands before it.
  const standIn = Object.create(
    office,
    Object.getOwnPropertyDescriptors({ context, onReady, actions }),
  ) as unknown;
  Object.defineProperty(globalThis, 'Office', { value: standIn, configurable: true, writable: true });
}

/** 1.14 → 14: versions of requirement sets are not decimals. */
const minor = (version: string | number): number => Number(String(version).split('.')[1] ?? 0);
