import { anyOf } from './pattern';

/** What in a text is no plain text. */
export type NotPlain = 'picture' | 'garbled' | 'link' | 'markup';

const PICTURE =
  /DISPIMG\s*\(|\ufffc|[[【(（]\s*(?:图片|截图|照片|图)\s*[\]】)）]|[[【]\s*插入图片[^\]】]{0,12}[\]】]|!\[[^\]]*\]\(|[[【]\s*(?:附|配)?图\s*\d+\s*[\]】]/i;
const GARBLED = /\ufffd|[\ue000-\uf8ff]|锟斤拷|(?:烫烫烫)|Ã.|â€/;
const LINK = /https?:\/\/|www\.[a-z0-9-]+\.|pan\.baidu\.com/i;
const MARKUP =
  /<\/?(?:br|p|div|span|b|strong|img|table|td|tr|font|ul|li|a)(?:\s[^<>]*)?\/?>|&(?:nbsp|lt|gt|amp|quot);/i;
/** Nothing but a word that the text stands in another place. */
const ELSEWHERE = anyOf(
  [
    /^[^，。；]{0,10}(?:写不下|放不下|太长|较多|较长|过长|篇幅有限)[^，。；]{0,4}[，,]?(?:详?见(?!缝)|看|参见)[^。；]{1,14}$/,
    /^(?:请)?看(?:后面|附|另)[^，。；]{0,10}$/,
    /^(?:具体|内容|资料|名称|题目|简介)?请?(?:详?见|参见|详情见|另附|附在|见于)(?:[^，。；]{0,12}(?:附件|附表|附后|申[报请][表书]|报告|[推提][荐名][表书]|材料|简介|文档|文件|材料|压缩包|文件夹|word|pdf|网盘|平台|视频|照片)\S{0,8})?$/,
    /^(?:具体|内容|请)?(?:详?见|参见|参照|同)[^，。；]{0,10}(?:介绍|简介|背景|创新点|效益|备注|说明|前文|上文|下文|前述|一栏|那栏|末段|首段|[上下前后左右]一?[列格栏段项])[^，,]{0,4}(?:[，,]不[再另]\S{0,4})?$/,
    /^(?:详?见)(?:光盘|[Uu]盘|优盘|硬盘|邮件|邮箱)\S{0,4}$/,
    /^同(?:课程|项目|成果|序号)[一二三四五六七八九十\d]{1,2}(?:[，,].{0,10})?$/,
    /^(?:附件|附后|另附|已另附|另行提交)\S{0,6}$/,
    /^(?:名称|题目|单位|姓名)?见(?:盖章|公章|签字|落款)处?$/,
    /^详?见(?:附件)?[^，。；]{0,6}(?:提名|申报|推荐|申请)[书表][，,](?:此处)?略$/,
    /^同上(?:申报|一)?(?:项目|成果|名称)$/,
    /^[^，。；]{0,10}(?:都|全)?在(?:提名|申报|推荐|申请)[书表](?:里|中|内|上)[，,]?[^，。；]{0,8}(?:不|略)[^，。；]{0,6}$/,
    /^同(?:项目|成果)?(?:申报|提名|推荐|申请)[书表][，,]?(?:不再?(?:赘述|重复|另写|细写))?$/,
    /^同(?:上表|附件|附表|申报[表书])\S{0,4}$/,
    /^同(?:项目|成果|课程)?(?:名称|题目)$/,
    /^同第?\d{1,3}题$/,
  ],
  'i',
);

/** The worst that makes a text no plain text, or null: an embedded picture, garbled characters, a link or markup. */
export function notPlain(text: string): NotPlain | null {
  if (PICTURE.test(text)) return 'picture';
  if (GARBLED.test(text)) return 'garbled';
  if (LINK.test(text)) return 'link';
  if (MARKUP.test(text)) return 'markup';
  return null;
}

/** The cell holds nothing but a word that its text stands in another place: 详见申报书, 见附件, 另附. */
export function pointsElsewhere(text: string): boolean {
  if (text.length > 40 || !/[见附同看在]/.test(text)) return false;
  const bare = text.replace(/[\s()（）【】[\]《》“”"。.]/g, '');
  return bare.length <= 30 && ELSEWHERE.test(bare);
}
