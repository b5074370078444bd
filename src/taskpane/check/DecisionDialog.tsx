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
  Textarea,
  tokens,
} from '@fluentui/react-components';
import { useState, type FormEvent } from 'react';
import type { Finding } from '../../core/findings';
import type { Decision, DecisionKind } from '../../excel';

const useStyles = makeStyles({ content: { display: 'grid', gap: tokens.spacingVerticalM } });

const WORDS = {
  verified: { title: '标为已核实', example: '例如：已电话核对，两项成果不同', submit: '标为已核实' },
  ignored: { title: '忽略此项', example: '例如：单位全称如此，无须修改', submit: '忽略' },
} as const;

interface Props {
  readonly kind: DecisionKind;
  readonly finding: Finding;
  readonly text: string;
  readonly onDecide: (decision: Decision) => void;
  readonly onClose: () => void;
}

/** Asks for the reason of a decision, and who made it. It is kept in the workbook. */
export function DecisionDialog({ kind, finding, text, onDecide, onClose }: Props) {
  const styles = useStyles();
  const [reason, setReason] = useState('');
  const [who, setWho] = useState('');
  const [missing, setMissing] = useState(false);
  const words = WORDS[kind];
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (reason.trim() === '') return setMissing(true);
    onDecide({ kind, reason: reason.trim(), ...(who.trim() ? { who: who.trim() } : {}) });
  };
  return (
    <Dialog open onOpenChange={(_, data) => !data.open && onClose()}>
      <DialogSurface>
        <form onSubmit={submit} noValidate>
          <DialogBody>
            <DialogTitle>{words.title}</DialogTitle>
            <DialogContent className={styles.content}>
              <div>
                {finding.cell}：{text}
              </div>
              <Field
                label="理由"
                required
                hint="随工作簿保存，重新核查和换人后仍有效；这一格改动后自动失效。"
                {...(missing ? { validationMessage: '请写明理由。' } : {})}
              >
                <Textarea
                  value={reason}
                  placeholder={words.example}
                  onChange={(_, data) => (setReason(data.value), setMissing(false))}
                />
              </Field>
              <Field label="处理人（可不填）">
                <Input value={who} onChange={(_, data) => setWho(data.value)} />
              </Field>
            </DialogContent>
            <DialogActions>
              <Button appearance="primary" type="submit">
                {words.submit}
              </Button>
              <Button onClick={onClose}>取消</Button>
            </DialogActions>
          </DialogBody>
        </form>
      </DialogSurface>
    </Dialog>
  );
}
