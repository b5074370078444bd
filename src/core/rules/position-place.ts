import type { Table } from '../table/table';

/** The field at whose cell a position is told: its own column where the table has unit and position in two, which were joined for reading. */
export function placeOfPosition(table: Table, field: string): string {
  const isJoined = field === 'unitAndPosition' && table.columnOf[field] === table.columnOf.unit;
  return isJoined && table.columnOf.position !== undefined ? 'position' : field;
}
