import type { Random } from './random';

const SURNAMES = [
  ...'王李张刘陈杨黄赵吴周徐孙马朱胡郭何林高罗郑梁谢宋唐许韩邓冯曹彭曾肖田董潘袁蔡蒋余于杜叶程魏苏吕丁任卢姚沈钟姜崔谭陆范汪廖石金韦贾夏付方邹熊白孟秦邱侯江尹薛闫段雷龙黎史陶贺毛郝顾龚邵万覃武钱戴严莫孔向常汤赖康',
];
const FIRST = [
  ...'建国志海永文晓春秋小明家德立新光宏金玉水根庆长世振俊思雪丽红秀爱桂冬凤兰美慧雅佳子宇浩泽一嘉天成',
];
const SECOND = [
  ...'华军平强辉斌勇波峰涛亮鹏飞龙生林森民福荣贵祥兴旺安宁康健伟杰豪毅刚磊鑫燕英芳萍玲娟梅霞琴敏静婷洁颖琳璐瑶怡轩然阳晨源清',
];
const MOBILE = [
  '130',
  '131',
  '132',
  '133',
  '135',
  '136',
  '137',
  '138',
  '139',
  '150',
  '151',
  '152',
  '155',
  '157',
  '158',
  '159',
  '166',
  '176',
  '177',
  '178',
  '180',
  '182',
  '185',
  '186',
  '187',
  '188',
  '189',
  '191',
  '198',
  '199',
];

/** Gives invented names and mobile numbers, none of them twice. */
export interface People {
  name(): string;
  mobile(): string;
}

export function peopleFrom(random: Random): People {
  const used = new Set<string>();
  const fresh = (make: () => string): string => {
    let item = make();
    while (used.has(item)) item = make();
    used.add(item);
    return item;
  };
  const digits = (count: number): string =>
    Array.from({ length: count }, () => String(random.below(10))).join('');
  return {
    name: () =>
      fresh(() => random.pick(SURNAMES) + (random.below(5) ? random.pick(FIRST) : '') + random.pick(SECOND)),
    mobile: () => fresh(() => random.pick(MOBILE) + (1 + random.below(9)) + digits(7)),
  };
}
