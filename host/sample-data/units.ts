import type { Random } from './random';
import { SECTORS } from './sectors';
import type { Sector, SectorId } from './sectors';

const TRADE_NAMES = [
  '恒岳',
  '兴禾',
  '瑞川',
  '明昌',
  '启泰',
  '金垅',
  '远帆',
  '同乐',
  '宏岭',
  '天浔',
  '安浦',
  '盛垚',
  '博晟',
  '汇川源',
  '嘉禾泰',
  '永旺',
  '德盛',
  '华垦',
  '晨曦',
  '锦程',
  '鸿昌',
  '旭阳',
  '信合',
  '万联',
  '四海',
  '东篱',
  '三友',
  '百川',
  '合泰',
  '正源',
  '富民',
  '振华',
  '亿隆',
  '佳和',
  '顺达',
  '鑫源',
  '广茂',
  '新纪元',
  '众诚',
  '联创',
];

export interface Unit {
  readonly name: string;
  /** As the name plainly tells: a 供电公司 or 医院 is public, other firms may be either. */
  readonly nature: 'public' | 'firm';
}

/** Invents units of a place ("赣州", province "江西"), no private one twice. */
export function unitsFrom(random: Random, place: string, province: string): (sector: SectorId) => Unit {
  const used = new Set<string>();
  const firm = (sector: Sector): string => {
    for (;;) {
      const name = place + random.pick(TRADE_NAMES) + random.pick(sector.firms);
      if (!used.has(name)) {
        used.add(name);
        return name;
      }
    }
  };
  return (id) => {
    const sector: Sector = SECTORS[id];
    const publicly = sector.firms.length === 0 || (sector.publicUnits.length > 0 && random.below(3) > 0);
    if (!publicly) return { name: firm(sector), nature: 'firm' };
    const name = random.pick(sector.publicUnits).replaceAll('{地}', place).replaceAll('{省}', province);
    return { name, nature: 'public' };
  };
}
