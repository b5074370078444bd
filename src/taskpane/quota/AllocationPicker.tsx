import { Field, makeStyles, Select, tokens } from '@fluentui/react-components';
import { useEffect, useState } from 'react';
import type { CheckReport, NamedSheet } from '../../excel';
import type { AddIn } from '../addin';

const useStyles = makeStyles({
  select: { minWidth: 0, maxWidth: '100%' },
  list: { display: 'grid', gap: tokens.spacingVerticalS, gridTemplateColumns: 'minmax(0, 1fr)' },
});

interface Props {
  readonly addIn: AddIn;
  readonly report: CheckReport;
  readonly disabled: boolean;
  /** `sheetId` null: as the sheets' titles tell. */
  readonly onPick: (allocation: string, sheetId: string | null) => void;
}

/** Which sheets hold the tables of numbers that the notice attaches: found by title, or picked. */
export function AllocationPicker({ addIn, report, disabled, onPick }: Props) {
  const styles = useStyles();
  const { scheme, allocations, tables } = report;
  const [sheets, setSheets] = useState<readonly NamedSheet[]>([]);
  const asked = scheme.allocations.filter(
    ({ table }) => tables.length === 0 || tables.some((one) => one.table.id === table),
  );
  const isAsked = asked.length > 0;
  useEffect(() => {
    let isOpen = true;
    if (isAsked) void addIn.listSheets().then((result) => isOpen && result.ok && setSheets(result.value));
    return () => {
      isOpen = false;
    };
  }, [addIn, isAsked, report]);
  if (!isAsked) return null;
  const checked = new Set(tables.map(({ sheetId }) => sheetId));
  const choices = sheets.filter(({ id }) => !checked.has(id));
  return (
    <div className={styles.list}>
      {asked.map(({ id, name }) => {
        const used = allocations.find((one) => one.id === id)?.sheetName ?? null;
        return (
          <Field
            key={id}
            size="small"
            label={`“${name}”取自`}
            hint={
              used === null
                ? '通知所附的数量分配表还没有找到：请把它（单位、数量两列）粘贴到本工作簿的一张工作表里，再在这里选那张表。'
                : '按这张表里的数量核对各单位报送数。'
            }
          >
            <Select
              className={styles.select}
              size="small"
              disabled={disabled}
              value={choices.find((one) => one.name === used)?.id ?? ''}
              onChange={(_, { value }) => onPick(id, value === '' ? null : value)}
            >
              <option value="">{used === null ? '请选择工作表' : '按标题自动找'}</option>
              {choices.map((one) => (
                <option key={one.id} value={one.id}>
                  {one.name}
                </option>
              ))}
            </Select>
          </Field>
        );
      })}
    </div>
  );
}
