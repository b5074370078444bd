import { tidy } from './normalize';

/** What a cell says of picture, sound or film files. Formats in capitals, JPEG as JPG; sizes in megabytes. */
export interface MediaReading {
  readonly formats: readonly string[];
  readonly dpi: readonly number[];
  readonly megabytes: readonly number[];
  /** Pixels, the longer side first. */
  readonly resolutions: readonly { readonly source: string; readonly long: number; readonly short: number }[];
}

const FORMATS =
  'jpe?g|png|bmp|gif|tiff?|webp|heic|psd|mp4|avi|mov|wmv|flv|mkv|rmvb|mpe?g|m4v|3gp|vob|mp3|wav|m4a|wma|aac|amr|flac|ogg|pdf|docx?|pptx?|wps';
const FORMAT = new RegExp(`(?<![a-z0-9])(?:${FORMATS})(?![a-z0-9])`, 'gi');
const DPI = /(\d{2,5})\s*dpi/gi;
/** A size that belongs to all files together says nothing of one. */
const SIZE = /(?<!共|合计|总计)(?<![\d.])(\d{1,5}(?:\.\d+)?)\s*(m|k|g|兆)b?(?![a-z])/gi;
const PIXELS = /(?<!\d)(\d{3,4})\s*[*x×✕]\s*(\d{3,4})(?!\d)/gi;
const LINES = /(?<![\d.])(\d{3,4})\s*p(?![a-z])/gi;
const MEGABYTES: Readonly<Record<string, number>> = { k: 1 / 1024, m: 1, 兆: 1, g: 1024 };
/** 1080P and the like name the shorter side of a 16∶9 picture. */
const WIDE = 16 / 9;

/** What is not handed in: 原PNG截图已删，不报; 手机原片11分钟. */
const WITHDRAWN =
  /[^，。；,;()]*(?:原|旧|先前)[^，。；,;()]*(?:已(?:删|换|剪|撤|弃)|不报|作废|重拍)[^，。；,;()]*/g;
/** What a file was made from: 由WAV母带转出. */
const MADE_FROM = /(?:由|从|用)[^，。；,;()]{1,8}(?:转出|转换|转成|转为|导出|压成|转码)/g;
/** 三四百K, 几百K: hundreds of kilobytes in words. */
const HUNDREDS = /[一二两三四五六七八九几]?([一二两三四五六七八九几])百多?(?=\s*kb?(?![a-z]))/gi;
const DIGITS = '一二三四五六七八九';
function inDigits(text: string): string {
  return text.replace(
    HUNDREDS,
    (_, digit: string) => `${DIGITS.indexOf(digit.replace('两', '二').replace('几', '九')) + 1}00`,
  );
}

/** Reads formats ("JPG格式", "正面.png"), "300dpi", "2.5M", "1920*1080" and "720P". */
export function readMedia(value: string): MediaReading {
  const text = inDigits(tidy(value).replace(WITHDRAWN, '').replace(MADE_FROM, ''));
  const formats = [...text.matchAll(FORMAT)].map(([word]) => word.toUpperCase().replace('JPEG', 'JPG'));
  const pixels = [...text.matchAll(PIXELS)].map(([source, a, b]) => {
    const [long, short] = [Math.max(Number(a), Number(b)), Math.min(Number(a), Number(b))];
    return { source, long, short };
  });
  const lines = [...text.matchAll(LINES)].map(([source, short]) => {
    return { source, long: Math.round(Number(short) * WIDE), short: Number(short) };
  });
  return {
    formats: [...new Set(formats)],
    dpi: [...text.matchAll(DPI)].map(([, dots]) => Number(dots)),
    megabytes: [...text.matchAll(SIZE)].map(
      ([, size, unit]) => Number(size) * MEGABYTES[unit!.toLowerCase()]!,
    ),
    resolutions: [...pixels, ...lines],
  };
}
