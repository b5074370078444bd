import fc from 'fast-check';
import {
  BATCH_BYTES,
  MAX_CELLS_A_READ,
  MAX_PAYLOAD_BYTES,
  chunksToWrite,
  rowsPerRead,
  wireBytes,
} from '../../src/excel/limits';

test('bytes are counted as JSON in UTF-8', () => {
  expect(wireBytes('五小')).toBe(8);
  expect(wireBytes([['a', 1, null]])).toBe('[["a",1,null]]'.length);
});

test('a read never asks for more bytes or cells than Excel gives', () => {
  fc.assert(
    fc.property(
      fc.double({ min: 1, max: 1e7, noNaN: true }),
      fc.integer({ min: 1, max: 16_384 }),
      (bytes, columns) => {
        const rows = rowsPerRead(bytes, columns);
        expect(rows).toBeGreaterThanOrEqual(1);
        expect(rows * columns).toBeLessThanOrEqual(Math.max(columns, MAX_CELLS_A_READ));
        expect(rows * bytes).toBeLessThanOrEqual(Math.max(bytes, MAX_PAYLOAD_BYTES));
      },
    ),
  );
});

test('writing is split below the limit and loses no row', () => {
  const long = '说明'.repeat(5000);
  const rows = Array.from({ length: 400 }, (_, i) => ({ id: i, text: long }));
  const chunks = [...chunksToWrite(rows)];
  expect(chunks.length).toBeGreaterThan(1);
  expect(chunks.flatMap((chunk) => chunk.rows)).toEqual(rows);
  expect(chunks.map((chunk) => chunk.rows[0]!.id)).toEqual(chunks.map((chunk) => chunk.start));
  for (const chunk of chunks) expect(wireBytes(chunk.rows)).toBeLessThan(BATCH_BYTES * 1.01);
});
