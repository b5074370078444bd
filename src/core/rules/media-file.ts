import * as z from 'zod';
import { quote } from '../text/normalize';
import { readMedia } from '../text/media';
import type { RuleKind } from './rule';

const options = z.strictObject({
  field: z.string().min(1),
  /** Accepted formats in capitals, as the notice names them: JPG, MP4, MP3. */
  formats: z.array(z.string().regex(/^[A-Z0-9]+$/)).min(1),
  /** Least dots an inch. */
  minDpi: z.int().positive().optional(),
  /** Least and greatest size of one file, in megabytes. */
  minMegabytes: z.number().positive().optional(),
  maxMegabytes: z.number().positive().optional(),
  /** Least pixels of the longer and the shorter side. */
  pixels: z.strictObject({ long: z.int().positive(), short: z.int().positive() }).optional(),
});
type Options = z.infer<typeof options>;

/** Format, size and sharpness of photos, films and recordings, as far as the cell tells them. */
export const mediaFile: RuleKind<Options> = {
  id: 'media-file',
  title: '文件格式',
  options,
  messages: {
    wrongFormat: {
      level: 'configured',
      text: '写的是{format}格式，通知要求{formats}格式',
      advice: '请转换为{formats}格式后重新提交',
    },
    embedded: {
      level: 'configured',
      text: '“{value}”说文件插在文档里，通知要求单独提交',
      advice: '请把文件单独放进文件夹提交',
    },
    unusable: {
      level: 'configured',
      text: '“{value}”表明文件还不合要求',
      advice: '请转换为{formats}格式后重新提交',
    },
    lowDpi: {
      level: 'configured',
      text: '分辨率只有{dpi}dpi，低于{min}dpi',
      advice: '请换成不低于{min}dpi的文件',
    },
    lowPixels: {
      level: 'configured',
      text: '画面为{pixels}，低于{long}*{short}',
      advice: '请换成{long}*{short}的文件',
    },
    tooSmall: {
      level: 'configured',
      text: '文件大小{size}M，低于{min}M',
      advice: '请换成更清晰的文件，每个不低于{min}M',
    },
    tooLarge: {
      level: 'configured',
      text: '文件大小{size}M，高于{max}M',
      advice: '请压缩后重新提交，每个不高于{max}M',
    },
  },
  needs: ({ field }) => [field],
  create({ field, formats, minDpi, minMegabytes, maxMegabytes, pixels }, { table, report }) {
    const values = table.values[field] ?? [];
    return {
      check(line) {
        const value = values[line] ?? null;
        if (typeof value !== 'string') return;
        if (EMBEDDED.test(value)) return report(line, field, 'embedded', { value: quote(value) });
        if (UNUSABLE.test(value))
          return report(line, field, 'unusable', { value: quote(value), formats: formats.join('、') });
        const media = readMedia(value);
        const format = media.formats.find((one) => !formats.includes(one));
        if (format !== undefined)
          return report(line, field, 'wrongFormat', { format, formats: formats.join('、') });
        const dpi = media.dpi.find((one) => minDpi !== undefined && one < minDpi);
        if (dpi !== undefined) return report(line, field, 'lowDpi', { dpi, min: minDpi! });
        const low = media.resolutions.find(
          ({ long, short }) => pixels !== undefined && (long < pixels.long || short < pixels.short),
        );
        if (low) return report(line, field, 'lowPixels', { pixels: low.source, ...pixels! });
        const small = media.megabytes.find((one) => minMegabytes !== undefined && one < minMegabytes);
        if (small !== undefined)
          return report(line, field, 'tooSmall', { size: rounded(small), min: minMegabytes! });
        const large = media.megabytes.find((one) => maxMegabytes !== undefined && one > maxMegabytes);
        if (large !== undefined)
          report(line, field, 'tooLarge', { size: rounded(large), max: maxMegabytes! });
      },
    };
  },
};

/** Put into a document rather than handed in as files: 已插入申报书Word文档中. */
const EMBEDDED = /(?<!未|没有?|不)(?:插入|嵌入|插在|粘贴|贴在)[^，。；,;]{0,10}(?:文档|word|申报书|表)/i;

/** 微信语音三条，转不出MP3. */
const UNUSABLE = /转不(?:出|了|成)|打不开|没法(?:转|播)|无法(?:转换|播放|打开)/;

function rounded(megabytes: number): string {
  return String(Math.round(megabytes * 100) / 100);
}
