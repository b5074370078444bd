import * as z from 'zod';
import { isEmptyValue, quote } from '../text/normalize';
import { readTimeRanges } from '../text/timeRange';
import type { RuleKind } from './rule';

const options = z.strictObject({
  field: z.string().min(1).default('questionSource'),
  /** How long a video may be. */
  maxMinutes: z.number().positive(),
  /** 'length' for a column that tells how long the video is, rather than a place in it. */
  tells: z.enum(['place', 'length']).default('place'),
});
type Options = z.infer<typeof options>;

/** A time in the video that a question's source cites, or the video's own length: no longer than videos may be. */
export const questionSource: RuleKind<Options> = {
  id: 'question-source',
  title: '视频时间',
  options,
  messages: {
    beyond: {
      level: 'configured',
      text: '“{time}”超过{minutes}分钟，视频须在{minutes}分钟以内',
      advice: '请核对时间；视频过长的请剪短',
    },
    backwards: { level: 'configured', text: '“{time}”的结束时间不晚于开始时间', advice: '请核对时间' },
    impossible: { level: 'configured', text: '“{time}”不是正确的时间', advice: '请写成“00:07-00:35”的样子' },
    noTime: { level: 'hint', text: '引用视频而没有写起止时间', advice: '建议写明，如“视频00:07-00:35”' },
  },
  needs: ({ field }) => [field],
  create({ field, maxMinutes, tells }, { table, report }) {
    const values = table.values[field] ?? [];
    return {
      check(line) {
        const value = values[line] ?? null;
        if (typeof value === 'number' && tells === 'length' && secondsOf(value) > maxMinutes * 60)
          return report(line, field, 'beyond', { time: clock(secondsOf(value)), minutes: maxMinutes });
        if (typeof value !== 'string' || isEmptyValue(value)) return;
        const told = tells === 'length' ? value.replace(OTHER_FILM, '') : value;
        if (
          tells === 'length' &&
          /(?:超过|超|多于|大于)\s*\d/.test(told) &&
          !/(?:不|未|没有?|勿)超/.test(told)
        )
          return report(line, field, 'beyond', { time: quote(value), minutes: maxMinutes });
        const times =
          tells === 'place' && (isDocument(value) || SOUND.test(value)) ? [] : readTimeRanges(told);
        if (times.length === 0) {
          if (tells === 'place' && /视频(?!简介|介绍|说明|文稿|脚本)/.test(value))
            report(line, field, 'noTime');
          return;
        }
        for (const { source: time, from, to, ok } of times) {
          const args = { time, minutes: maxMinutes };
          if (!ok) return report(line, field, 'impossible', args);
          if (Math.max(from, to ?? 0) > maxMinutes * 60) return report(line, field, 'beyond', args);
          if (to !== null && to <= from) return report(line, field, 'backwards', args);
        }
      },
    };
  },
};

/** A film beside the result's own, of any length: 另附工匠个人宣传片9分钟. */
const OTHER_FILM = /[^，,；;。（(]*(?:工匠|个人宣传|花絮|完整版|素材|原片|母带)[^，,；;。]*/g;

/** A recording of sound has no limit. */
const SOUND = /音频|录音/;

/** A document cited by its name, such as 《值班制度》（08:00-20:00）: its times are of no video. */
function isDocument(value: string): boolean {
  return /《[^《》]+》/.test(value) && !/视频|微课|录像|影片|片段/.test(value);
}

/** A number is minutes, below 1 a time of Excel's; 4:50 typed into a cell becomes four hours and fifty minutes there. */
function secondsOf(value: number): number {
  if (value >= 1) return value * 60;
  const seconds = Math.round(value * 86_400);
  return seconds >= 3600 ? Math.round(seconds / 60) : seconds;
}

function clock(seconds: number): string {
  const rest = Math.round(seconds % 60);
  return `${Math.floor(seconds / 60)}分${rest > 0 ? `${rest}秒` : '钟'}`;
}
