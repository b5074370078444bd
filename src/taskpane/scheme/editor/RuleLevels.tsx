import { useState } from 'react';
import { ruleKind } from '../../../core/check/rules';
import { choiceLabel } from '../../../core/scheme/labels';
import { LEVELS } from '../../../core/findings';
import type { MessageTemplate } from '../../../core/rules/rule';
import { asObject, asText, withKey, type JsonObject } from './draft';
import { ChoiceField } from './fields';
import { Fold } from './Fold';
import { countBelow, useForm } from './form-context';

const levelWord = (level: string): string => choiceLabel('level', level);
const CHOICES = LEVELS.map((id) => ({ id, word: levelWord(id) }));

/** "共{count}字，超过{max}字" → "共…字，超过…字" */
const plainText = ({ text }: MessageTemplate): string => text.replace(/\{\w+\}/g, '…');

interface Props {
  readonly rule: JsonObject;
  readonly path: string;
  readonly onChange: (rule: JsonObject) => void;
}

/** The level of each single thing a rule may say, where it is to differ from the usual one. */
export function RuleLevels({ rule, path, onChange }: Props) {
  const { problems } = useForm();
  const [isOpen, setOpen] = useState(false);
  const messages = Object.entries(ruleKind(asText(rule.rule))?.messages ?? {});
  const set = asObject(rule.levels);
  const wrong = countBelow(problems, `${path}.levels`);
  const count = Object.keys(set).length;
  if (messages.length < 2) return null;
  const choose = (id: string, level: string) => {
    const levels = withKey(set, id, level === '' ? undefined : level);
    onChange(withKey(rule, 'levels', Object.keys(levels).length > 0 ? levels : undefined));
  };
  return (
    <Fold
      title="各种提示的等级"
      isOpen={isOpen || wrong > 0}
      onToggle={() => setOpen(!isOpen)}
      problems={wrong}
      mark={count > 0 ? `另定 ${count} 种` : null}
    >
      {messages.map(([id, template]) => (
        <ChoiceField
          key={id}
          label={plainText(template)}
          path={`${path}.levels.${id}`}
          value={asText(set[id])}
          choices={[{ id: '', word: usual(template) }, ...CHOICES]}
          onChange={(level) => choose(id, level)}
        />
      ))}
    </Fold>
  );
}

/** What holds where nothing is chosen. */
function usual({ level }: MessageTemplate): string {
  return level === 'configured' ? '随这条规则' : `照常（${levelWord(level)}）`;
}
