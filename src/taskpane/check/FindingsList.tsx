import { makeStyles, Text, tokens } from '@fluentui/react-components';
import { defaultRangeExtractor, useVirtualizer } from '@tanstack/react-virtual';
import { useEffect, useRef, useState, type KeyboardEvent, type RefObject } from 'react';
import type { Description } from '../../core/check/describe';
import type { Finding } from '../../core/findings';
import type { DecisionKind, TableReport } from '../../excel';
import { FindingItem } from './FindingItem';
import { EntryHeading, OutsideHeading, TableHeading } from './Headings';
import type { ListItem } from './list-model';
import { FILTER_HEIGHT } from './VerdictFilters';

const useStyles = makeStyles({
  list: { position: 'relative', width: '100%' },
  line: { position: 'absolute', top: 0, left: 0, width: '100%' },
  empty: { display: 'block', padding: tokens.spacingHorizontalM },
});

interface Props {
  readonly items: readonly ListItem[];
  readonly describe: (finding: Finding) => Description;
  readonly activeKey: string | null;
  readonly onActivate: (key: string) => void;
  readonly onSelectCell: (table: TableReport, address: string) => void;
  readonly onAdopt: (table: TableReport, finding: Finding) => void;
  readonly onDecide: (table: TableReport, finding: Finding, kind: DecisionKind) => void;
  readonly onWithdraw: (table: TableReport, finding: Finding) => void;
  /** What to say when there is nothing to list. */
  readonly emptyText: string;
  readonly disabled: boolean;
  readonly scrollRef: RefObject<HTMLDivElement | null>;
  /** What stands above the list in the same scrolling page; its height moves the list. */
  readonly aboveRef: RefObject<HTMLDivElement | null>;
}

/**
 * The findings, row by row. Only the visible lines are in the page. One Tab stop: arrow keys, Home and End move
 * between lines, Enter selects the line's cell and unfolds it, Tab goes on to the unfolded line's buttons.
 */
export function FindingsList(props: Props) {
  const { items, activeKey, onActivate, scrollRef, aboveRef } = props;
  const styles = useStyles();
  const list = useRef<HTMLDivElement>(null);
  // The key of the line the focus is on its way to: a render may come before that line is the active one.
  const wantsFocus = useRef<string | null>(null);
  const margin = useOffsetTop(list, aboveRef);
  const activeIndex = items.findIndex((item) => item.key === activeKey);
  // When the chosen line is gone (mended), the line now in its place is next.
  const [lastIndex, setLastIndex] = useState(0);
  if (activeIndex >= 0 && activeIndex !== lastIndex) setLastIndex(activeIndex);
  const tabStop = activeIndex >= 0 ? activeIndex : Math.min(lastIndex, items.length - 1);
  const virtualizer = useVirtualizer({
    count: items.length,
    getScrollElement: () => scrollRef.current,
    estimateSize: (index) => (items[index]?.type === 'finding' ? 76 : 36),
    getItemKey: (index) => items[index]?.key ?? index,
    scrollMargin: margin,
    scrollPaddingStart: FILTER_HEIGHT,
    overscan: 6,
    useFlushSync: false,
    // The line that has the focus stays in the page, else scrolling it away would lose the focus.
    rangeExtractor: (range) => withIndex(defaultRangeExtractor(range), activeIndex),
  });

  useEffect(() => {
    if (activeIndex < 0) return;
    virtualizer.scrollToIndex(activeIndex, { align: 'auto' });
  }, [activeIndex, activeKey, virtualizer]);
  useEffect(() => {
    if (wantsFocus.current === null || wantsFocus.current !== activeKey) return;
    const line = list.current?.querySelector<HTMLElement>(`[data-index="${activeIndex}"] [data-line]`);
    if (!line) return;
    wantsFocus.current = null;
    line.focus();
  });

  if (items.length === 0) {
    return (
      <Text className={styles.empty} role="status">
        {props.emptyText}
      </Text>
    );
  }

  const onKeyDown = (event: KeyboardEvent<HTMLElement>) => {
    if (!(event.target as HTMLElement).matches('[data-line]')) return;
    const next = nextIndex(event.key, tabStop, items.length);
    const item = next === null ? undefined : items[next];
    if (!item) return;
    event.preventDefault();
    wantsFocus.current = item.key;
    onActivate(item.key);
  };

  return (
    <div
      ref={list}
      role="list"
      aria-label="核查结果"
      className={styles.list}
      style={{ height: virtualizer.getTotalSize() }}
      onKeyDown={onKeyDown}
    >
      {virtualizer.getVirtualItems().map(({ index, key, start }) => {
        const item = items[index];
        if (!item) return null;
        return (
          <div
            key={key}
            ref={virtualizer.measureElement}
            data-index={index}
            role="listitem"
            aria-setsize={items.length}
            aria-posinset={index + 1}
            className={styles.line}
            style={{ transform: `translateY(${start - margin}px)` }}
          >
            <Line
              {...props}
              item={item}
              isActive={index === activeIndex}
              tabIndex={index === tabStop ? 0 : -1}
            />
          </div>
        );
      })}
    </div>
  );
}

function Line(props: Props & { item: ListItem; isActive: boolean; tabIndex: 0 | -1 }) {
  const { item, isActive, tabIndex, onActivate, onSelectCell } = props;
  const choose = (table: TableReport, address: string) => {
    onActivate(item.key);
    onSelectCell(table, address);
  };
  if (item.type === 'table') return <TableHeading table={item.table} tabIndex={tabIndex} />;
  if (item.type === 'outside') return <OutsideHeading tabIndex={tabIndex} />;
  if (item.type === 'entry') {
    return <EntryHeading item={item} isActive={isActive} tabIndex={tabIndex} onChoose={choose} />;
  }
  const { table, finding } = item;
  return (
    <FindingItem
      table={table}
      finding={finding}
      decision={item.decision}
      description={props.describe(finding)}
      isActive={isActive}
      tabIndex={tabIndex}
      disabled={props.disabled}
      onChoose={() => choose(table, finding.cell)}
      onAdopt={() => props.onAdopt(table, finding)}
      onDecide={(kind) => props.onDecide(table, finding, kind)}
      onWithdraw={() => props.onWithdraw(table, finding)}
    />
  );
}

function nextIndex(key: string, index: number, count: number): number | null {
  if (key === 'ArrowDown') return Math.min(index + 1, count - 1);
  if (key === 'ArrowUp') return Math.max(index - 1, 0);
  if (key === 'Home') return 0;
  if (key === 'End') return count - 1;
  return null;
}

function withIndex(range: number[], index: number): number[] {
  if (index < 0 || range.includes(index)) return range;
  return [...range, index].sort((a, b) => a - b);
}

/** Where the list begins in the scrolling page, kept true while what stands above it grows and shrinks. */
function useOffsetTop(list: RefObject<HTMLElement | null>, above: RefObject<HTMLElement | null>): number {
  const [offset, setOffset] = useState(0);
  useEffect(() => {
    const measure = () => setOffset(list.current?.offsetTop ?? 0);
    measure();
    const observer = new ResizeObserver(measure);
    if (above.current) observer.observe(above.current);
    return () => observer.disconnect();
  }, [list, above]);
  return offset;
}
