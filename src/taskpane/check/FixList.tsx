import { Checkbox, makeStyles, tokens } from '@fluentui/react-components';
import { useVirtualizer } from '@tanstack/react-virtual';
import { useMemo, useRef } from 'react';
import type { CellValue } from '../../core/table/grid';
import type { Fix } from '../../excel';

const useStyles = makeStyles({
  box: {
    height: '50vh',
    overflowY: 'auto',
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusMedium,
  },
  list: { position: 'relative', width: '100%' },
  line: { position: 'absolute', top: 0, left: 0, width: '100%' },
  kind: { fontWeight: tokens.fontWeightSemibold },
  single: { paddingLeft: tokens.spacingHorizontalM },
  before: { color: tokens.colorNeutralForeground3, textDecorationLine: 'line-through' },
  text: { overflowWrap: 'anywhere' },
});

interface Props {
  readonly fixes: readonly Fix[];
  readonly chosen: ReadonlySet<string>;
  readonly onChoose: (ids: ReadonlySet<string>) => void;
  readonly manySheets: boolean;
}

type Line = { readonly kind: string; readonly fixes: readonly Fix[] } | { readonly fix: Fix };

/** The planned changes under their kinds, each with a box; a kind's box ticks all of its changes. */
export function FixList({ fixes, chosen, onChoose, manySheets }: Props) {
  const styles = useStyles();
  const box = useRef<HTMLDivElement>(null);
  const lines = useMemo(() => linesOf(fixes), [fixes]);
  const virtualizer = useVirtualizer({
    count: lines.length,
    getScrollElement: () => box.current,
    estimateSize: () => 44,
    overscan: 8,
  });
  const set = (changed: readonly Fix[], on: boolean) => {
    const next = new Set(chosen);
    for (const { id } of changed) {
      if (on) next.add(id);
      else next.delete(id);
    }
    onChoose(next);
  };
  return (
    <div ref={box} className={styles.box}>
      <div
        role="list"
        aria-label="将要改动的单元格"
        className={styles.list}
        style={{ height: virtualizer.getTotalSize() }}
      >
        {virtualizer.getVirtualItems().map(({ index, start }) => {
          const line = lines[index];
          if (!line) return null;
          return (
            <div
              key={index}
              ref={virtualizer.measureElement}
              data-index={index}
              role="listitem"
              aria-setsize={lines.length}
              aria-posinset={index + 1}
              className={styles.line}
              style={{ transform: `translateY(${start}px)` }}
            >
              {'fix' in line ? (
                <Checkbox
                  className={styles.single}
                  checked={chosen.has(line.fix.id)}
                  onChange={(_, data) => set([line.fix], data.checked === true)}
                  label={<Change fix={line.fix} manySheets={manySheets} />}
                />
              ) : (
                <Checkbox
                  className={styles.kind}
                  checked={stateOf(line.fixes, chosen)}
                  onChange={(_, data) => set(line.fixes, data.checked === true)}
                  label={`${line.kind}（${line.fixes.length} 处）`}
                />
              )}
            </div>
          );
        })}
      </div>
    </div>
  );
}

function Change({ fix, manySheets }: { fix: Fix; manySheets: boolean }) {
  const styles = useStyles();
  return (
    <span className={styles.text}>
      {manySheets && `${fix.sheetName} `}
      {fix.cell}：<span className={styles.before}>{visible(fix.before) || '（空）'}</span>
      {' → '}
      <span>{visible(fix.after) || '（清空）'}</span>
    </span>
  );
}

function linesOf(fixes: readonly Fix[]): Line[] {
  const kinds = new Map<string, Fix[]>();
  for (const fix of fixes) {
    const members = kinds.get(fix.kind);
    if (members) members.push(fix);
    else kinds.set(fix.kind, [fix]);
  }
  return [...kinds].flatMap(([kind, members]) => [
    { kind, fixes: members },
    ...members.map((fix) => ({ fix })),
  ]);
}

function stateOf(fixes: readonly Fix[], chosen: ReadonlySet<string>): boolean | 'mixed' {
  const count = fixes.filter((fix) => chosen.has(fix.id)).length;
  if (count === 0) return false;
  return count === fixes.length ? true : 'mixed';
}

/** White space is most of what gets mended, so it is made visible. */
function visible(value: CellValue): string {
  return String(value ?? '')
    .replace(/\r?\n/g, '↵')
    .replace(/\s/g, '␣');
}
