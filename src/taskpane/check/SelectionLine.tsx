import { makeStyles, Text, tokens } from '@fluentui/react-components';
import type { SelectedCell } from '../../excel';
import type { TableReport } from '../../excel';
import { levelWord } from '../words';

const useStyles = makeStyles({
  line: { display: 'block', color: tokens.colorNeutralForeground3 },
});

/** One line about the cell chosen in the sheet, told to screen readers too. */
export function SelectionLine({
  selected,
  tables,
}: {
  selected: SelectedCell | null;
  tables: readonly TableReport[];
}) {
  const styles = useStyles();
  return (
    <Text size={200} className={styles.line} role="status">
      {selected ? describeSelection(selected, tables) : ''}
    </Text>
  );
}

function describeSelection({ sheetId, address, row }: SelectedCell, tables: readonly TableReport[]): string {
  const here = tables.filter((table) => table.sheetId === sheetId);
  const count = here.flatMap((table) => table.findings).filter((finding) => finding.cell === address).length;
  if (count > 0) return `所选单元格 ${address}：${count} 个问题`;
  for (const { table, verdicts } of here) {
    const index = table.entries.findIndex((entry) => entry.first <= row && row <= entry.last);
    const verdict = verdicts[index];
    if (verdict) return `所选第 ${row} 行：${levelWord(verdict)}，${address} 没有发现问题`;
  }
  return '';
}
