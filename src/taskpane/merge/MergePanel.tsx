/** Folder `merge`: choosing, previewing and merging other units' tables, and their lists of findings. It parses files but writes no cell itself. */
import {
  Button,
  Checkbox,
  Field,
  Input,
  makeStyles,
  ProgressBar,
  Select,
  Text,
  tokens,
} from '@fluentui/react-components';
import { useRef } from 'react';
import { FilesInput } from '../FilesInput';
import type { Scheme } from '../../core/scheme/schema';
import type { AddIn } from '../addin';
import type { CheckControl } from '../check/use-check';
import { ProblemBar } from '../Problems';
import type { Preview, Source } from './use-merge';
import { useMerge } from './use-merge';

const useStyles = makeStyles({
  panel: { display: 'grid', gap: tokens.spacingVerticalS },
  row: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
  bar: { flexGrow: 1 },
  list: { margin: 0, padding: 0, listStyleType: 'none', display: 'grid', gap: tokens.spacingVerticalS },
  item: { display: 'grid', overflowWrap: 'anywhere' },
  bad: { color: tokens.colorPaletteRedForeground1 },
  muted: { color: tokens.colorNeutralForeground3 },
});

interface Props {
  readonly addIn: AddIn;
  readonly control: CheckControl;
  readonly schemes: readonly Scheme[];
  readonly onDone: () => void;
}

/** Many units' files or sheets made into one table: choose, look at what was recognised, merge. */
export default function MergePanel({ addIn, control, schemes, onDone }: Props) {
  const styles = useStyles();
  const merge = useMerge(addIn, control, schemes);
  const input = useRef<HTMLInputElement>(null);
  const isBusy = merge.progress !== null || control.running !== null;
  const unread = merge.previews.filter(({ source, read }) => source.grid === null || read?.problem);
  return (
    <div className={styles.panel} role="region" aria-label="合并汇总表">
      <Text size={200}>
        选择各单位报来的文件，合并成一张表，每行记着来自哪个文件、工作表、行和单位。再次合并同一文件会替换它原来的行。文件只在本机读取。
      </Text>
      <div className={styles.row}>
        <Button size="small" disabledFocusable={isBusy} onClick={() => input.current?.click()}>
          选择文件
        </Button>
        <Button size="small" disabledFocusable={isBusy} onClick={() => void merge.addOpenSheets()}>
          加入本工作簿的工作表
        </Button>
        <FilesInput ref={input} label="要合并的文件" onPick={(files) => void merge.addFiles(files)} />
      </div>
      {merge.progress && <ReadingBar progress={merge.progress} onCancel={merge.cancel} />}
      {merge.problem && <ProblemBar problem={merge.problem} />}
      {merge.previews.length > 0 && (
        <>
          <Field label="按哪份通知识别" size="small">
            <Select
              size="small"
              value={merge.scheme?.id ?? ''}
              onChange={(_, { value }) => merge.setScheme(value === '' ? null : value)}
            >
              {!merge.scheme && <option value="">请选择</option>}
              {schemes.map(({ id, shortName }) => (
                <option key={id} value={id}>
                  {shortName}
                </option>
              ))}
            </Select>
          </Field>
          <Text size={200}>
            共 {merge.previews.length} 个来源，认出 {merge.ready} 项
            {unread.length > 0 ? `；${unread.length} 个没有认出，不会合并` : ''}
          </Text>
          <ul className={styles.list} aria-label="要合并的内容">
            {merge.previews.map((preview) => (
              <PreviewItem
                key={preview.source.key}
                preview={preview}
                onChange={(part) => merge.change(preview.source.key, part)}
              />
            ))}
          </ul>
          <Button
            appearance="primary"
            disabledFocusable={isBusy || merge.ready === 0}
            onClick={() => void merge.merge().then((sheet) => sheet !== null && onDone())}
          >
            合并 {merge.ready} 项
          </Button>
        </>
      )}
    </div>
  );
}

interface BarProps {
  /** `total` 0: the merged sheet is being written, which is not to be stopped half-way. */
  readonly progress: { readonly done: number; readonly total: number };
  readonly onCancel: () => void;
}

function ReadingBar({ progress: { done, total }, onCancel }: BarProps) {
  const styles = useStyles();
  const isReading = total > 0;
  return (
    <div className={styles.row}>
      <Field
        className={styles.bar}
        validationState="none"
        validationMessage={isReading ? `正在读取文件 ${done}/${total}` : '正在写入合并汇总表'}
      >
        <ProgressBar {...(isReading && { value: done / total })} aria-label="合并进度" />
      </Field>
      {isReading && (
        <Button size="small" onClick={onCancel}>
          取消
        </Button>
      )}
    </div>
  );
}

interface ItemProps {
  readonly preview: Preview;
  readonly onChange: (part: Partial<Source>) => void;
}

function PreviewItem({ preview: { source, read }, onChange }: ItemProps) {
  const styles = useStyles();
  const name =
    source.grid && !source.file.startsWith('本工作簿')
      ? `${source.file} · ${source.grid.sheet}`
      : source.file;
  const problem = source.message ?? read?.problem ?? null;
  if (problem !== null || !read)
    return (
      <li className={styles.item}>
        <Text size={200}>{name}</Text>
        <Text size={200} className={styles.bad}>
          {problem ?? '请先选择按哪份通知识别。'}
        </Text>
      </li>
    );
  return (
    <li className={styles.item}>
      <Checkbox
        label={name}
        checked={source.isChosen}
        onChange={(_, { checked }) => onChange({ isChosen: checked === true })}
      />
      <Text size={200}>
        {read.entries} 项；{read.units.length > 0 ? read.units.join('、') : '没有写明申报单位'}
      </Text>
      {(read.units.length === 0 || source.unit !== '') && (
        <Input
          size="small"
          aria-label={`${name}的申报单位`}
          placeholder="填写申报单位"
          value={source.unit}
          onChange={(_, { value }) => onChange({ unit: value })}
        />
      )}
      {read.otherColumns.length > 0 && (
        <Text size={200} className={styles.muted}>
          没有认出的列照抄：{read.otherColumns.join('、')}
        </Text>
      )}
    </li>
  );
}
