import '@univerjs/sheets-ui/facade';
import { connectPane, openSession } from '../clients/browser';
import type { Session } from '../clients/session';
import { lookOf } from '../model/look';
import type { OpenUniver } from '../univer/headless';
import { readXlsx, writeXlsx } from '../xlsx';
import { named } from '../xlsx/workbook-file';
import { openGrid } from './grid';
import { connectRibbon } from './ribbon';

const SAMPLE = '示例-赣州汇总表.xlsx';

/** One element of the page that is known to be there. */
function element<T extends HTMLElement>(id: string): T {
  const found = document.getElementById(id);
  if (!found) throw new Error(`The page has no element "${id}".`);
  return found as T;
}

interface Opened {
  readonly name: string;
  readonly univer: OpenUniver;
  readonly session: Session;
  readonly disconnect: readonly (() => void)[];
}

let opened: Opened | null = null;

function say(text: string): void {
  element('status').textContent = text;
}

/** A fresh iframe in the place of the old one: the workbook it spoke to is gone. */
function freshFrame(id: string, src: string): HTMLIFrameElement {
  const old = element<HTMLIFrameElement>(id);
  const frame = old.cloneNode(false) as HTMLIFrameElement;
  frame.removeAttribute('src');
  old.replaceWith(frame);
  frame.dataset['src'] = src;
  return frame;
}

/** Shows a workbook in the grid and loads pane and ribbon commands against it. */
async function open(name: string, bytes: Uint8Array): Promise<void> {
  const read = await readXlsx(bytes);
  if (!read.ok) return say(read.message);
  opened?.disconnect.forEach((stop) => stop());
  opened?.univer.dispose();
  element('grid').replaceChildren();
  const univer = openGrid(named(read.file, name).snapshot, 'grid');
  const session = openSession(univer, read.file.extras);
  session.activateSheet(read.file.extras.activeSheetId);
  const frames = [freshFrame('pane', '/addin/taskpane.html'), freshFrame('commands', '/addin/commands.html')];
  const disconnect = frames.map((frame) => connectPane(frame.contentWindow!, session));
  for (const frame of frames) frame.src = frame.dataset['src']!;
  opened = { name, univer, session, disconnect };
  document.title = `${name} · 五小核表预览`;
  say(name);
}

async function save(): Promise<void> {
  if (!opened) return;
  await idle();
  const bytes = await writeXlsx(opened.session.book.snapshot());
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob([bytes as BlobPart]));
  link.download = opened.name.replace(/(\.xlsx)?$/i, '-已核查.xlsx');
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 0);
}

function onFail(error: unknown): void {
  say(`出错了：${String(error)}`);
  throw error;
}

async function start(): Promise<void> {
  connectRibbon(say);
  element<HTMLInputElement>('open').addEventListener('change', (event) => {
    const input = event.target as HTMLInputElement;
    const file = input.files?.[0];
    if (!file) return;
    input.value = '';
    void file
      .arrayBuffer()
      .then((bytes) => open(file.name, new Uint8Array(bytes)), onFail)
      .catch(onFail);
  });
  element('save').addEventListener('click', () => void save().catch(onFail));
  const response = await fetch('/sample.xlsx');
  await open(SAMPLE, new Uint8Array(await response.arrayBuffer()));
}

void start().catch(onFail);

function current(): Opened {
  if (!opened) throw new Error('No workbook is open.');
  return opened;
}

async function idle(): Promise<void> {
  const { book } = current().session;
  await book.settling.settle();
  await book.events.delivered();
}

window.preview = {
  bytes: async () => {
    await idle();
    return writeXlsx(current().session.book.snapshot());
  },
  look: async (address) => {
    const range = current().session.workbook.worksheets.getActiveWorksheet().getRange(address);
    const [row] = await lookOf(range.sheet.store, range.region);
    return row![0]!;
  },
  place: (address) => {
    const rect = current().univer.api.getActiveWorkbook()!.getActiveSheet().getRange(address).getCellRect();
    // The formula bar is a canvas as well; the sheet is the large one.
    const canvases = [...element('grid').querySelectorAll('canvas')].map((one) =>
      one.getBoundingClientRect(),
    );
    const canvas = canvases.reduce((large, one) => (one.height > large.height ? one : large));
    return { x: canvas.left + rect.x + rect.width / 2, y: canvas.top + rect.y + rect.height / 2 };
  },
  userDoes: async (change) => {
    await change(current().session.workbook);
    await idle();
  },
  idle,
};
