import {
  Button,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
  Field,
  Input,
  makeStyles,
  Select,
  tokens,
} from '@fluentui/react-components';
import { useState, type FormEvent } from 'react';
import type { Scheme } from '../../core/scheme/schema';

const useStyles = makeStyles({ content: { display: 'grid', gap: tokens.spacingVerticalM } });
const MOST_ROWS = 500;

interface Props {
  readonly scheme: Scheme;
  readonly onMake: (tableId: string, rows: number) => void;
  readonly onClose: () => void;
}

/** Asks which table and how many rows before a fresh sheet is made. */
export function BlankTableDialog({ scheme, onMake, onClose }: Props) {
  const styles = useStyles();
  const [tableId, setTableId] = useState(scheme.tables[0]?.id ?? '');
  const [rows, setRows] = useState('25');
  const [isWrong, setWrong] = useState(false);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const count = Number(rows);
    if (!Number.isInteger(count) || count < 1 || count > MOST_ROWS) return setWrong(true);
    onMake(tableId, count);
  };
  return (
    <Dialog open onOpenChange={(_, data) => !data.open && onClose()}>
      <DialogSurface>
        <form onSubmit={submit} noValidate>
          <DialogBody>
            <DialogTitle>生成空白汇总表</DialogTitle>
            <DialogContent className={styles.content}>
              <div>
                按“{scheme.shortName}”新建一张工作表，表头、下拉选项和字数提醒都已设好，发给各单位填写。
              </div>
              {scheme.tables.length > 1 && (
                <Field label="表格">
                  <Select value={tableId} onChange={(_, data) => setTableId(data.value)}>
                    {scheme.tables.map(({ id, name }) => (
                      <option key={id} value={id}>
                        {name}
                      </option>
                    ))}
                  </Select>
                </Field>
              )}
              <Field
                label="留多少行"
                {...(isWrong && { validationMessage: `请填 1 到 ${MOST_ROWS} 之间的整数。` })}
              >
                <Input
                  type="number"
                  value={rows}
                  onChange={(_, data) => (setRows(data.value), setWrong(false))}
                />
              </Field>
            </DialogContent>
            <DialogActions>
              <Button appearance="primary" type="submit">
                生成
              </Button>
              <Button onClick={onClose}>取消</Button>
            </DialogActions>
          </DialogBody>
        </form>
      </DialogSurface>
    </Dialog>
  );
}
