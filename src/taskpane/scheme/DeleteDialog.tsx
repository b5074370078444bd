import {
  Button,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
} from '@fluentui/react-components';

interface Props {
  readonly name: string;
  readonly onDelete: () => void;
  readonly onClose: () => void;
}

/** Asks before a scheme is taken out of the workbook: that cannot be undone. */
export function DeleteDialog({ name, onDelete, onClose }: Props) {
  return (
    <Dialog open onOpenChange={(_, data) => !data.open && onClose()}>
      <DialogSurface>
        <DialogBody>
          <DialogTitle>删除方案“{name}”？</DialogTitle>
          <DialogContent>删除后不能恢复。以后还要用的，请先导出。</DialogContent>
          <DialogActions>
            <Button appearance="primary" onClick={onDelete}>
              删除
            </Button>
            <Button onClick={onClose}>取消</Button>
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  );
}
