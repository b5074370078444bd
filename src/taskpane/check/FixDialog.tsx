import {
  Button,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
  makeStyles,
  Text,
  tokens,
} from '@fluentui/react-components';
import { useState } from 'react';
import type { Fix } from '../../excel';
import { FixList } from './FixList';

const useStyles = makeStyles({
  surface: { padding: tokens.spacingHorizontalL },
  content: { display: 'grid', gap: tokens.spacingVerticalS },
});

interface Props {
  readonly fixes: readonly Fix[];
  readonly manySheets: boolean;
  readonly onApply: (fixes: readonly Fix[]) => void;
  readonly onClose: () => void;
}

/** 一键规范: every change is shown before it is made; all are chosen to begin with. */
export function FixDialog({ fixes, manySheets, onApply, onClose }: Props) {
  const styles = useStyles();
  const [chosen, setChosen] = useState<ReadonlySet<string>>(() => new Set(fixes.map(({ id }) => id)));
  return (
    <Dialog open onOpenChange={(_, data) => !data.open && onClose()}>
      <DialogSurface className={styles.surface}>
        <DialogBody>
          <DialogTitle>一键规范</DialogTitle>
          <DialogContent className={styles.content}>
            {fixes.length === 0 && <Text>没有可以规范的内容。</Text>}
            {fixes.length > 0 && (
              <>
                <Text size={200}>只改勾选的单元格，改后可以撤销。“␣”是空格，“↵”是换行。</Text>
                <FixList fixes={fixes} chosen={chosen} onChoose={setChosen} manySheets={manySheets} />
              </>
            )}
          </DialogContent>
          <DialogActions fluid>
            {fixes.length > 0 && (
              <Button
                appearance="primary"
                disabled={chosen.size === 0}
                onClick={() => onApply(fixes.filter((fix) => chosen.has(fix.id)))}
              >
                应用 {chosen.size} 处
              </Button>
            )}
            <Button onClick={onClose}>{fixes.length > 0 ? '取消' : '关闭'}</Button>
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  );
}
