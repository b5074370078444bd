/**
 * What Excel takes at once, and the share of it we use.
 * PAYLOAD and CELLS: Microsoft Learn, "Resource limits and performance optimization for Office Add-ins", section Excel add-ins.
 */

/** Excel on the web refuses a request or an answer above 5 MB. */
export const MAX_PAYLOAD_BYTES = 5 * 1024 * 1024;

/** Excel on the web gives no more than five million cells a read. */
export const MAX_CELLS_A_READ = 5_000_000;

/** What one batch may carry: room is left for the envelope (object paths, ids, escaped quotes). */
export const BATCH_BYTES = 4 * 1024 * 1024;

/** Rows read before anything is known of their size: 500 rows of 16 full cells (32,767 characters) do not occur in a summary table. */
export const FIRST_CHUNK_ROWS = 500;

/** Characters one cell holds ("Excel specifications and limits", support.microsoft.com). */
export const MAX_CELL_CHARACTERS = 32_767;

/** Columns of a sheet (same source). */
export const MAX_COLUMNS = 16_384;

/** Characters of a sheet's name (same source). */
export const MAX_SHEET_NAME = 31;

const encoder = new TextEncoder();

/** Bytes a value takes on the wire, as JSON in UTF-8. */
export function wireBytes(value: unknown): number {
  return encoder.encode(JSON.stringify(value)).length;
}

/**
 * Rows the next read may ask for, given that rows so far took `bytesPerRow`. A third is kept in hand because later
 * rows may be longer than earlier ones.
 */
export function rowsPerRead(bytesPerRow: number, columns: number): number {
  const byBytes = Math.floor(BATCH_BYTES / (1.33 * Math.max(1, bytesPerRow)));
  const byCells = Math.floor(MAX_CELLS_A_READ / Math.max(1, columns));
  return Math.max(1, Math.min(byBytes, byCells));
}

/** Splits rows to be written into runs of at most `BATCH_BYTES` each, in order. */
export function* chunksToWrite<Row>(
  rows: readonly Row[],
): Generator<{ start: number; rows: readonly Row[] }> {
  let start = 0;
  let bytes = 0;
  for (let end = 0; end < rows.length; end++) {
    const size = wireBytes(rows[end]);
    if (bytes + size > BATCH_BYTES && end > start) {
      yield { start, rows: rows.slice(start, end) };
      start = end;
      bytes = 0;
    }
    bytes += size;
  }
  if (start < rows.length) yield { start, rows: rows.slice(start) };
}
