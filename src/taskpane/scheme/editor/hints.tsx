import {
  Button,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
  Link,
  MessageBar,
  MessageBarBody,
} from '@fluentui/react-components';
import { fieldWord } from '../../../core/fields';
import { placeWords } from '../../../core/scheme/labels';
import { pathText } from '../../../core/scheme/load';
import { asList, asText, withKey, type JsonObject } from './draft';
import { pathsNaming, type LostField } from './lookouts';

/** Says which rules and shares are left without their column. */
export function LostFields({ fields }: { fields: readonly LostField[] }) {
  if (fields.length === 0) return null;
  return (
    <MessageBar intent="warning" layout="multiline">
      <MessageBarBody>
        {fields.map(({ field, users }) => (
          <div key={field}>
            去掉“{fieldWord(field)}”一列后，{users.map((one) => `“${one}”`).join('、')}没有列可看。
          </div>
        ))}
        请停用或删去这些内容，或补回这一列。
      </MessageBarBody>
    </MessageBar>
  );
}

const TOLD = 6;

interface FormerProps {
  readonly initial: JsonObject;
  readonly draft: JsonObject;
  readonly onGoTo: (path: string) => void;
}

/** Leads to the texts that still name a category the scheme had before: headers, gists, notes. */
export function FormerCategories({ initial, draft, onGoTo }: FormerProps) {
  const now = asList(draft.categories).map(asText);
  const former = asList(initial.categories)
    .map(asText)
    .filter((one) => !now.some((category) => category.includes(one)));
  const paths = former.length === 0 ? [] : pathsNaming(withKey(draft, 'categories', undefined), former);
  if (paths.length === 0) return null;
  return (
    <MessageBar intent="warning" layout="multiline">
      <MessageBarBody>
        {former.map((one) => `“${one}”`).join('、')}已不是项目类别，但下面 {paths.length}{' '}
        处还写着，请一并改正：
        {paths.slice(0, TOLD).map((path) => (
          <div key={pathText(path)}>
            <Link as="button" type="button" inline onClick={() => onGoTo(pathText(path))}>
              {placeWords(path)}
            </Link>
          </div>
        ))}
        {paths.length > TOLD && <div>另有 {paths.length - TOLD} 处。</div>}
      </MessageBarBody>
    </MessageBar>
  );
}

/** Asks before a changed draft is thrown away. */
export function LeaveDialog({ onLeave, onStay }: { onLeave: () => void; onStay: () => void }) {
  return (
    <Dialog open onOpenChange={(_, data) => !data.open && onStay()}>
      <DialogSurface>
        <DialogBody>
          <DialogTitle>放弃修改？</DialogTitle>
          <DialogContent>改过的内容还没有保存，放弃后不能恢复。</DialogContent>
          <DialogActions>
            <Button appearance="primary" onClick={onStay}>
              继续修改
            </Button>
            <Button onClick={onLeave}>放弃</Button>
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  );
}
