/** What a form's headings for a summary are made of. */
const HEADING_WORDS =
  /成果|项目|背景|技术|原理|性能|指标|创造性|先进性|成熟|程度|适用|范围|领域|岗位|安全性|创新点|创新|解决|实际|问题|经济|社会|效益|推广|应用|价值|主要|内容|关键|实现|什么|存在|简介|情况|目标|知识产权|取得|包括|本|及其?|与|和|是|的/g;
/** Where a new heading begins. */
const PARTS = /[\n\r；;。]+|(?:^|\s)(?=\d{1,2}[.．、)）]|[①-⑩]|[(（][\d一二三四五六七八]{1,2}[)）])/;
const NUMBER = /^\s*(?:\d{1,2}[.．、)）]|[①-⑩]|[(（][\d一二三四五六七八]{1,2}[)）])\s*/;
/** What stands where the text should be. */
const OPEN = /[\s….·。_＿×xX*＊—\-/()（）【】[\]，,、]|万元|字/g;

const LONGEST = 200;
const LONGEST_HEADING = 24;
/** An opening longer than any heading with its number, without a mark that could end one: most texts are past here. */
const RUNNING_TEXT = /^[^:：\n\r；;。\s①-⑩(（]{30}/;

/** Nothing but a form's headings, nothing written under any: 1.适用领域：…… 2.创新点：……. */
export function isHeadingsOnly(text: string): boolean {
  if (text.length > LONGEST || RUNNING_TEXT.test(text)) return false;
  const parts = text
    .split(PARTS)
    .map((part) => part.replace(NUMBER, '').trim())
    .filter((part) => part !== '');
  return parts.length > 1 && parts.every(isOpenHeading) && parts.some((part) => part.length > 3);
}

/** A heading of such words, whatever marks stand behind it. */
function isOpenHeading(part: string): boolean {
  const [heading = '', body = ''] = part.split(/[:：](.*)/s);
  if (heading.length > LONGEST_HEADING) return false;
  return isOpen(heading) && isOpen(body);
}

function isOpen(text: string): boolean {
  return text.replace(HEADING_WORDS, '').replace(OPEN, '') === '';
}
