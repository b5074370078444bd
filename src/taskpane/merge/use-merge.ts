import { useMemo, useRef, useState } from 'react';
import { detectScheme } from '../../core/scheme/detect';
import type { Scheme } from '../../core/scheme/schema';
import { commonTable, readSource } from '../../core/merge/merge';
import type { SourceRead } from '../../core/merge/merge';
import type { Grid } from '../../core/table/grid';
import type { Problem } from '../../excel';
import type { AddIn } from '../addin';
import type { CheckControl } from '../check/use-check';
import type { FileReading } from './workbook-file';

/** A sheet to merge, or a file that could not be read. */
export interface Source {
  readonly key: string;
  readonly file: string;
  readonly grid: Grid | null;
  readonly message: string | null;
  /** The submitting unit as the clerk says, where neither sheet nor file name one. */
  readonly unit: string;
  readonly isChosen: boolean;
}

export interface Preview {
  readonly source: Source;
  readonly read: SourceRead | null;
}

/** Files and sheets gathered for merging, what is recognised in each, and the merge itself. */
export function useMerge(addIn: AddIn, control: CheckControl, schemes: readonly Scheme[]) {
  const [sources, setSources] = useState<readonly Source[]>([]);
  const [chosenScheme, setScheme] = useState<string | null>(control.report?.schemeId ?? null);
  const [progress, setProgress] = useState<{ done: number; total: number } | null>(null);
  const [problem, setProblem] = useState<Problem | null>(null);
  const abort = useRef<AbortController | null>(null);
  const scheme = useMemo(() => schemeOf(schemes, chosenScheme, sources), [schemes, chosenScheme, sources]);
  const previews = useMemo(
    () => sources.map((source): Preview => ({ source, read: scheme && readOf(scheme, source) })),
    [scheme, sources],
  );
  const chosen = previews.flatMap(({ source, read }) =>
    source.isChosen && read && read.tables.length > 0 ? [read] : [],
  );

  const add = (fresh: readonly Source[]) =>
    setSources((before) => [
      ...before.filter(({ file }) => !fresh.some((one) => one.file === file)),
      ...fresh,
    ]);

  async function addFiles(files: readonly File[]): Promise<void> {
    setProblem(null);
    const { signal } = (abort.current = new AbortController());
    setProgress({ done: 0, total: files.length });
    const { readWorkbookFile } = await import('./workbook-file');
    const names = uniqueNames(files.map(({ name }) => name));
    const fresh: Source[] = [];
    for (const [at, file] of files.entries()) {
      fresh.push(...(await sourcesOf(names[at]!, file, readWorkbookFile)));
      setProgress({ done: at + 1, total: files.length });
      // The page draws and takes input between two files.
      await new Promise((resume) => setTimeout(resume, 0));
      if (signal.aborted) break;
    }
    // What was chosen together is taken together or not at all.
    if (!signal.aborted) add(fresh);
    setProgress(null);
  }

  async function addOpenSheets(): Promise<void> {
    const result = await addIn.readOpenSheets();
    if (!result.ok) return setProblem(result.problem);
    add(result.value.map((grid) => sourceOf(`本工作簿·${grid.sheet}`, grid)));
  }

  /** Answers what was done, or null when it failed. */
  async function merge(): Promise<string | null> {
    const table = commonTable(chosen);
    if (!scheme || table === null) return null;
    setProgress({ done: 0, total: 0 });
    const result = await addIn.writeMerged(scheme, table, chosen);
    setProgress(null);
    if (!result.ok) {
      setProblem(result.problem);
      return null;
    }
    const { sheetId, sheetName, rows, replaced } = result.value;
    const again = replaced.length > 0 ? `，其中 ${replaced.length} 个来源以前合并过，已换成新的` : '';
    await control.checkSheet(sheetId, scheme.id, `已合并到“${sheetName}”，共 ${rows} 行${again}，并已核查。`);
    return sheetName;
  }

  const change = (key: string, part: Partial<Source>) =>
    setSources((before) => before.map((one) => (one.key === key ? { ...one, ...part } : one)));
  return {
    previews,
    scheme,
    progress,
    problem,
    ready: chosen.reduce((sum, { entries }) => sum + entries, 0),
    setScheme,
    addFiles,
    addOpenSheets,
    cancel: () => abort.current?.abort(),
    merge,
    change,
  };
}

function schemeOf(schemes: readonly Scheme[], id: string | null, sources: readonly Source[]): Scheme | null {
  if (id !== null) return schemes.find((one) => one.id === id) ?? null;
  const grids = sources.flatMap(({ grid }) => (grid ? [grid] : []));
  return grids.length === 0 ? null : detectScheme(grids, schemes).best;
}

function readOf(scheme: Scheme, { file, grid, unit }: Source): SourceRead | null {
  if (!grid) return null;
  const told = unit.trim();
  return readSource(scheme, { file, grid, ...(told !== '' && { unit: told }) });
}

function sourceOf(file: string, grid: Grid): Source {
  return { key: `${file}\n${grid.sheet}`, file, grid, message: null, unit: '', isChosen: true };
}

async function sourcesOf(
  name: string,
  file: File,
  read: (name: string, bytes: Uint8Array) => FileReading,
): Promise<Source[]> {
  const bytes = await file.arrayBuffer().catch(() => null);
  const reading = bytes
    ? read(name, new Uint8Array(bytes))
    : { ok: false as const, message: '文件读不出来，可能已被移走或正被占用。' };
  if (reading.ok) return reading.grids.map((grid) => sourceOf(name, grid));
  return [{ key: name, file: name, grid: null, message: reading.message, unit: '', isChosen: false }];
}

/** Files of one name from several folders are told apart by a number. */
export function uniqueNames(names: readonly string[]): string[] {
  const seen = new Map<string, number>();
  return names.map((name) => {
    const count = (seen.get(name) ?? 0) + 1;
    seen.set(name, count);
    return count === 1 ? name : name.replace(/(\.\w+)?$/, `(${count})$1`);
  });
}
