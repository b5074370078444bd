/** A union's own scheme for tests: another city, six categories. */
import { loadScheme, schemeById } from '../../src/core/scheme/load';
import type { Scheme } from '../../src/core/scheme/schema';

const CATEGORIES = ['小发明', '小创造', '小革新', '小设计', '小建议', '小窍门'];

export function ownScheme(change: Partial<Scheme> = {}): Scheme {
  const base = schemeById('jiangxi-2023')!;
  const table = base.tables[0]!;
  const loaded = loadScheme({
    ...base,
    id: 'own-1',
    name: '2027年临江市职工“五小”成果征集',
    shortName: '临江2027',
    notice: { issuer: '临江市总工会', title: '关于征集“五小”成果的通知', date: '2027-03-01' },
    window: { from: '2027-03-01', to: '2027-06-30', clause: { section: '三', gist: '6月30日前报送' } },
    categories: CATEGORIES,
    detect: { places: ['临江'], years: ['2027'], words: [] },
    tables: [{ ...table, title: '2027年临江市职工“五小”成果汇总表' }],
    unitGroups: [{ name: '区县', units: ['东城区', '西城区'] }],
    quotas: [
      {
        kind: 'share',
        id: 'non-public',
        name: '非公占比',
        clause: { section: '四', gist: '非公成果不少于三成' },
        per: 'unit',
        table: 'summary',
        field: 'ownership',
        value: 'non-public',
        groups: ['区县'],
        atLeast: 30,
      },
    ],
    ...change,
  });
  if (!loaded.ok) throw new Error(JSON.stringify(loaded.problems));
  return loaded.scheme;
}
