import { Button, Input, makeStyles, Text, tokens } from '@fluentui/react-components';
import { useId, useState } from 'react';
import type { Scheme } from '../../core/scheme/schema';
import { boundUnits } from '../../core/scheme/units';
import type { CheckReport } from '../../excel';
import type { SheetUnits } from './quota-words';
import { sheetUnits } from './quota-words';

const useStyles = makeStyles({
  item: { display: 'grid', gap: tokens.spacingVerticalXS, justifyItems: 'start' },
  row: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS, alignItems: 'center' },
  muted: { color: tokens.colorNeutralForeground3 },
  box: { minWidth: '0', width: '200px' },
});

interface Props {
  readonly report: CheckReport;
  readonly disabled: boolean;
  /** null: forget what was said. */
  readonly onSay: (sheetId: string, unit: string | null) => void;
}

/** Who submits the tables that do not say: asked where nobody knows, told and changeable where a name or the clerk said it. */
export function UnitQuestions({ report, disabled, onSay }: Props) {
  return sheetUnits(report).map((one) => (
    <UnitQuestion
      key={`${one.sheetId} ${one.told?.unit ?? ''}`}
      sheet={one}
      scheme={report.scheme}
      isOnly={report.tables.every(({ sheetId }) => sheetId === one.sheetId)}
      disabled={disabled}
      onSay={(unit) => onSay(one.sheetId, unit)}
    />
  ));
}

interface QuestionProps {
  readonly sheet: SheetUnits;
  readonly scheme: Scheme;
  readonly isOnly: boolean;
  readonly disabled: boolean;
  readonly onSay: (unit: string | null) => void;
}

const FROM = { clerk: '是您填的', sheetName: '取自工作表的名称', fileName: '取自文件名' } as const;

function UnitQuestion({ sheet, scheme, isOnly, disabled, onSay }: QuestionProps) {
  const styles = useStyles();
  const [label, choices] = [useId(), useId()];
  const { told, unnamed, sheetName } = sheet;
  const [isAsking, setAsking] = useState(told === null);
  const [unit, setUnit] = useState('');
  const name = isOnly ? '本表' : `“${sheetName}”`;
  const units = boundUnits(scheme);
  return (
    <div className={styles.item} role="group" aria-label={`${name}的申报单位`}>
      <Text size={200} id={label}>
        {told
          ? `${name}没有写明申报单位，按“${told.unit}”计（${FROM[told.from]}）。`
          : `${name}有 ${unnamed} 项没有写明申报单位。${name}是哪个单位报的？`}
      </Text>
      {isAsking ? (
        <div className={styles.row}>
          <Input
            size="small"
            className={styles.box}
            aria-labelledby={label}
            placeholder={units.length > 0 ? '选择或填写单位' : '填写单位'}
            list={choices}
            value={unit}
            disabled={disabled}
            onChange={(_, { value }) => setUnit(value)}
          />
          <datalist id={choices}>
            {units.map((one) => (
              <option key={one} value={one} />
            ))}
          </datalist>
          <Button
            size="small"
            appearance="primary"
            disabledFocusable={disabled || unit.trim() === ''}
            onClick={() => onSay(unit.trim())}
          >
            确定
          </Button>
        </div>
      ) : (
        <div className={styles.row}>
          <Button size="small" disabledFocusable={disabled} onClick={() => setAsking(true)}>
            换一个单位
          </Button>
          {told?.from === 'clerk' && (
            <Button size="small" appearance="subtle" disabledFocusable={disabled} onClick={() => onSay(null)}>
              不按这个单位计
            </Button>
          )}
        </div>
      )}
    </div>
  );
}
