/** Folder `scheme`: showing, editing and exchanging schemes. It holds no rule logic. */
import {
  Button,
  Field,
  makeStyles,
  MessageBar,
  MessageBarActions,
  MessageBarBody,
  Select,
  Spinner,
  tokens,
  useRestoreFocusTarget,
} from '@fluentui/react-components';
import { ArrowLeft20Regular } from '@fluentui/react-icons';
import { lazy, Suspense, useRef, useState } from 'react';
import type { Scheme } from '../../core/scheme/schema';
import type { AddIn } from '../addin';
import { unexpected } from '../check/use-check';
import { ProblemBar } from '../Problems';
import { BlankTableDialog } from './BlankTableDialog';
import { DeleteDialog } from './DeleteDialog';
import { copyOf, freeId, freshFrom } from './editor/draft';
import { SchemeDetails } from './SchemeDetails';
import { downloadScheme, readSchemeFile, type SchemeFile } from './scheme-file';
import type { Editing, SchemeBook } from './use-schemes';

const SchemeEditor = lazy(() =>
  import('./editor/SchemeEditor').then((part) => ({ default: part.SchemeEditor })),
);

const useStyles = makeStyles({
  panel: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr)',
    gap: tokens.spacingVerticalM,
    padding: tokens.spacingHorizontalM,
    // A list is else as wide as its longest choice.
    '& .fui-Field': { gridTemplateColumns: 'minmax(0, 1fr)' },
    '& .fui-Select, & select': { minWidth: 0, textOverflow: 'ellipsis' },
  },
  actions: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
  top: { display: 'flex', justifyContent: 'space-between' },
  problems: { margin: 0, paddingLeft: tokens.spacingHorizontalL },
});

interface Props {
  readonly addIn: AddIn;
  readonly book: SchemeBook;
  readonly initial: string | null;
  readonly onUse: (id: string) => void;
  readonly onBack: () => void;
}

/** Built-in schemes to be read, the union's own to be made, changed, sent on; and empty tables from either. */
export function SchemePanel({ addIn, book, initial, onUse, onBack }: Props) {
  const styles = useStyles();
  const focusTarget = useRestoreFocusTarget();
  const { schemes, own, editing } = book;
  const [id, setId] = useState(initial ?? schemes[0]?.id ?? '');
  const [asking, setAsking] = useState<'delete' | 'blank' | null>(null);
  const [notice, setNotice] = useState<string | null>(null);
  const [refused, setRefused] = useState<Extract<SchemeFile, { ok: false }> | null>(null);
  const file = useRef<HTMLInputElement>(null);
  const scheme = schemes.find((one) => one.id === id) ?? schemes[0];
  const isOwn = own.schemes.some((one) => one.id === scheme?.id);
  const builtIn = schemes.filter((one) => !own.schemes.includes(one));
  const covered = addIn.schemes.find((one) => isOwn && one.id === scheme?.id);
  if (!scheme) return null;

  const edit = (next: Omit<Editing, 'initial'>) => {
    setNotice(null);
    setRefused(null);
    book.edit({ ...next, initial: next.draft });
  };
  const startNew = async () => {
    const guess = await addIn.guessScheme('sheet').catch(unexpected);
    const nearest = (guess.ok && schemes.find((one) => one.id === guess.value.candidates[0]?.id)) || scheme;
    edit({
      title: '新建方案',
      hint: `表格和核查内容取自“${nearest.shortName}”；提到它的地名或日期的规则已停用，请对照新通知逐条核对。`,
      draft: freshFrom(nearest, freeId(schemes)),
      replaces: null,
    });
  };
  const save = async (saved: Scheme) => {
    if (!(await book.save(saved))) return;
    if (editing?.replaces && editing.replaces !== saved.id) await book.remove(editing.replaces);
    book.edit(null);
    setId(saved.id);
    setNotice(`方案“${saved.shortName}”已存入这个工作簿，同事打开时也能用。`);
  };
  const importFile = async (chosen: File) => {
    const read = readSchemeFile(chosen.name, await chosen.text());
    setNotice(null);
    setRefused(read.ok ? null : read);
    if (!read.ok) return;
    const same = schemes.find((one) => one.id === read.scheme.id);
    const isUpdate = same !== undefined && same.name === read.scheme.name && own.schemes.includes(same);
    const taken = same && !isUpdate ? { ...read.scheme, id: freeId(schemes) } : read.scheme;
    if (!(await book.save(taken))) return;
    setId(taken.id);
    const moved = same && !isUpdate ? `代号“${same.id}”已被“${same.shortName}”用了，改为“${taken.id}”。` : '';
    setNotice(`已导入“${taken.shortName}”${isUpdate ? '，替换了原来的同名方案' : ''}。${moved}`);
  };
  const makeTable = async (tableId: string, rows: number) => {
    setAsking(null);
    const made = await addIn.makeBlankTable(scheme, tableId, rows).catch(unexpected);
    if (made.ok) setNotice(`已生成工作表“${made.value.sheetName}”。`);
    else book.tell(made.problem);
  };

  const problem = book.problem && <ProblemBar problem={book.problem} onDismiss={() => book.tell(null)} />;
  if (editing) {
    return (
      <div className={styles.panel}>
        <Suspense fallback={<Spinner label="正在打开…" />}>
          <SchemeEditor
            title={editing.title}
            {...(editing.hint && { hint: editing.hint })}
            initial={editing.initial}
            draft={editing.draft}
            onChange={(draft) => book.edit({ ...editing, draft })}
            taken={schemes.map((one) => one.id).filter((one) => one !== editing.replaces)}
            disabled={book.isBusy}
            onSave={(saved) => void save(saved)}
            onCancel={() => book.edit(null)}
          />
        </Suspense>
        {problem}
      </div>
    );
  }
  return (
    <div className={styles.panel}>
      <div className={styles.top}>
        <Button appearance="subtle" icon={<ArrowLeft20Regular />} onClick={onBack} autoFocus>
          返回
        </Button>
        <div className={styles.actions}>
          <Button size="small" onClick={() => void startNew()}>
            新建
          </Button>
          <Button size="small" onClick={() => file.current?.click()}>
            导入
          </Button>
        </div>
      </div>
      <input
        ref={file}
        type="file"
        accept=".json,application/json"
        hidden
        aria-label="方案文件"
        onChange={(event) => {
          const chosen = event.target.files?.[0];
          event.target.value = '';
          if (chosen) importFile(chosen).catch((cause) => book.tell(unexpected(cause).problem));
        }}
      />
      {problem}
      {notice && (
        <MessageBar intent="success" layout="multiline" role="status">
          <MessageBarBody>{notice}</MessageBarBody>
        </MessageBar>
      )}
      {refused && <RefusedFile refused={refused} />}
      {[...own.broken].map(([broken, problem]) => (
        <BrokenScheme key={broken} message={problem.message} onDelete={() => void book.remove(broken)} />
      ))}
      <Field label="查看方案">
        <Select value={scheme.id} onChange={(_, data) => setId(data.value)}>
          <optgroup label="自带的方案">
            {builtIn.map((one) => (
              <option key={one.id} value={one.id}>
                {one.name}
              </option>
            ))}
          </optgroup>
          {own.schemes.length > 0 && (
            <optgroup label="这个工作簿里的方案">
              {own.schemes.map((one) => (
                <option key={one.id} value={one.id}>
                  {one.name}
                </option>
              ))}
            </optgroup>
          )}
        </Select>
      </Field>
      <div className={styles.actions}>
        <Button size="small" appearance="primary" onClick={() => onUse(scheme.id)}>
          按此方案核查
        </Button>
        <Button {...focusTarget} size="small" onClick={() => setAsking('blank')}>
          生成空白汇总表
        </Button>
        {isOwn && (
          <Button
            size="small"
            onClick={() =>
              edit({
                title: `修改“${scheme.shortName}”`,
                draft: copyOf(scheme, scheme.id),
                replaces: scheme.id,
              })
            }
          >
            修改
          </Button>
        )}
        <Button
          size="small"
          onClick={() =>
            edit({
              title: `以“${scheme.shortName}”为底新建`,
              draft: {
                ...copyOf(scheme, freeId(schemes)),
                name: `${scheme.name}（改）`,
                shortName: `${scheme.shortName}（改）`,
              },
              replaces: null,
            })
          }
        >
          复制并修改
        </Button>
        <Button size="small" onClick={() => downloadScheme(scheme)}>
          导出
        </Button>
        {isOwn && (
          <Button {...focusTarget} size="small" onClick={() => setAsking('delete')}>
            删除
          </Button>
        )}
      </div>
      {covered && (
        <MessageBar intent="info" layout="multiline">
          <MessageBarBody>
            插件自带的“{covered.shortName}
            ”与它代号相同，这个工作簿仍按它自己的核查。要改用自带的，请先导出，再删除它。
          </MessageBarBody>
        </MessageBar>
      )}
      <SchemeDetails scheme={scheme} />
      {asking === 'blank' && (
        <BlankTableDialog
          scheme={scheme}
          onMake={(tableId, rows) => void makeTable(tableId, rows)}
          onClose={() => setAsking(null)}
        />
      )}
      {asking === 'delete' && (
        <DeleteDialog
          name={scheme.shortName}
          onDelete={() => {
            setAsking(null);
            void book.remove(scheme.id).then((gone) => gone && setNotice(`已删除“${scheme.shortName}”。`));
          }}
          onClose={() => setAsking(null)}
        />
      )}
    </div>
  );
}

const TOLD = 8;

function RefusedFile({ refused }: { refused: Extract<SchemeFile, { ok: false }> }) {
  const styles = useStyles();
  const { message, problems } = refused;
  return (
    <MessageBar intent="error" layout="multiline" role="alert">
      <MessageBarBody>
        {message}
        {problems.length > 0 && (
          <ul className={styles.problems}>
            {problems.slice(0, TOLD).map(({ path, place, message: what }) => (
              <li key={`${path} ${what}`} title={path}>
                {place}：{what}
              </li>
            ))}
            {problems.length > TOLD && <li>另有 {problems.length - TOLD} 处。</li>}
          </ul>
        )}
      </MessageBarBody>
    </MessageBar>
  );
}

function BrokenScheme({ message, onDelete }: { message: string; onDelete: () => void }) {
  return (
    <MessageBar intent="warning" layout="multiline">
      <MessageBarBody>{message}</MessageBarBody>
      <MessageBarActions>
        <Button onClick={onDelete}>删除</Button>
      </MessageBarActions>
    </MessageBar>
  );
}
