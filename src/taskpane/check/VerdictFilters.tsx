import { makeStyles, SearchBox, ToggleButton, tokens } from '@fluentui/react-components';
import { useMemo } from 'react';
import type { Verdict } from '../../core/findings';
import type { SelectedCell } from '../../excel';
import type { TableReport } from '../../excel';
import { LevelIcon, levelWord, VERDICTS } from '../words';
import { countVerdicts } from './list-model';
import { SelectionLine } from './SelectionLine';

/** Height the list keeps free for this bar, which stays at the top while the list scrolls. */
export const FILTER_HEIGHT = 128;

const useStyles = makeStyles({
  bar: {
    position: 'sticky',
    top: 0,
    zIndex: 1,
    backgroundColor: tokens.colorNeutralBackground1,
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM}`,
    display: 'grid',
    gap: tokens.spacingVerticalS,
  },
  counts: { display: 'grid', gridTemplateColumns: 'repeat(4, 1fr)', gap: tokens.spacingHorizontalXS },
  button: { minWidth: 0, padding: `${tokens.spacingVerticalXS} 0` },
  content: { display: 'grid', justifyItems: 'center', fontSize: tokens.fontSizeBase200 },
  number: { display: 'flex', alignItems: 'center', gap: '2px', fontSize: tokens.fontSizeBase400 },
  search: { maxWidth: 'none' },
});

interface Props {
  readonly tables: readonly TableReport[];
  readonly chosen: ReadonlySet<Verdict>;
  readonly onChoose: (verdicts: ReadonlySet<Verdict>) => void;
  readonly search: string;
  readonly onSearch: (text: string) => void;
  readonly selected: SelectedCell | null;
}

/** How many rows have each verdict; each count is a toggle that narrows the list. */
export function VerdictFilters({ tables, chosen, onChoose, search, onSearch, selected }: Props) {
  const styles = useStyles();
  const counts = useMemo(() => countVerdicts(tables), [tables]);
  const toggle = (verdict: Verdict) => {
    const next = new Set(chosen);
    if (!next.delete(verdict)) next.add(verdict);
    onChoose(next);
  };
  return (
    <div className={styles.bar}>
      <div className={styles.counts} role="group" aria-label="按结论筛选">
        {VERDICTS.map((verdict) => (
          <ToggleButton
            key={verdict}
            className={styles.button}
            checked={chosen.has(verdict)}
            onClick={() => toggle(verdict)}
            aria-label={`${levelWord(verdict)} ${counts[verdict]} 项`}
          >
            <span className={styles.content}>
              <span className={styles.number}>
                <LevelIcon level={verdict} />
                {counts[verdict]}
              </span>
              {levelWord(verdict)}
            </span>
          </ToggleButton>
        ))}
      </div>
      <SearchBox
        className={styles.search}
        size="small"
        placeholder="搜索项目、单元格、内容"
        aria-label="搜索核查结果"
        value={search}
        onChange={(_, data) => onSearch(data.value)}
      />
      <SelectionLine selected={selected} tables={tables} />
    </div>
  );
}
