import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { TableReport } from '../../excel';
import { LevelIcon, levelWord } from '../words';
import { cellAddress } from '../../core/table/grid';
import type { ListItem } from './list-model';

const useStyles = makeStyles({
  table: {
    padding: `${tokens.spacingVerticalM} ${tokens.spacingHorizontalM} ${tokens.spacingVerticalXS}`,
    fontSize: tokens.fontSizeBase400,
    fontWeight: tokens.fontWeightSemibold,
  },
  entry: {
    display: 'flex',
    alignItems: 'center',
    gap: tokens.spacingHorizontalXS,
    width: '100%',
    minHeight: '36px',
    padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalM}`,
    border: 'none',
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorNeutralBackground2,
    color: tokens.colorNeutralForeground1,
    font: 'inherit',
    textAlign: 'start',
    cursor: 'pointer',
    ':hover': { backgroundColor: tokens.colorNeutralBackground2Hover },
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '-2px' },
  },
  active: { backgroundColor: tokens.colorNeutralBackground2Selected },
  rows: { color: tokens.colorNeutralForeground3, whiteSpace: 'nowrap' },
  name: {
    flexGrow: 1,
    overflow: 'hidden',
    textOverflow: 'ellipsis',
    whiteSpace: 'nowrap',
    fontWeight: tokens.fontWeightSemibold,
  },
  plain: { cursor: 'default' },
});

/** Rows as clerks say them: 第5行, 第5–7行. */
export const rowWords = (first: number, last: number): string =>
  first === last ? `第${first}行` : `第${first}–${last}行`;

export function TableHeading({ table, tabIndex }: { table: TableReport; tabIndex: 0 | -1 }) {
  const styles = useStyles();
  return (
    <div role="heading" aria-level={2} className={styles.table} tabIndex={tabIndex} data-line>
      {table.sheetName}
    </div>
  );
}

/** Over findings that belong to no entry, such as the date of filling above the table. */
export function OutsideHeading({ tabIndex }: { tabIndex: 0 | -1 }) {
  const styles = useStyles();
  return (
    <div
      role="heading"
      aria-level={3}
      className={mergeClasses(styles.entry, styles.plain)}
      tabIndex={tabIndex}
      data-line
    >
      <span className={styles.name}>表格整体与表头信息</span>
    </div>
  );
}

interface EntryProps {
  readonly item: Extract<ListItem, { type: 'entry' }>;
  readonly isActive: boolean;
  readonly tabIndex: 0 | -1;
  readonly onChoose: (table: TableReport, address: string) => void;
}

/** One nominated result: its rows, name and verdict. Choosing it selects its first cell. */
export function EntryHeading({ item, isActive, tabIndex, onChoose }: EntryProps) {
  const styles = useStyles();
  const { table, first, last, name, verdict } = item;
  const column = table.table.columnOf.projectName ?? table.table.firstColumn;
  return (
    <button
      type="button"
      data-line
      tabIndex={tabIndex}
      className={mergeClasses(styles.entry, isActive && styles.active)}
      title={name}
      onClick={() => onChoose(table, cellAddress(first, column))}
    >
      <span className={styles.rows}>{rowWords(first, last)}</span>
      <span className={styles.name}>{name || '（没有项目名称）'}</span>
      <LevelIcon level={verdict} label={levelWord(verdict)} />
    </button>
  );
}
