import { isMaskedUnitName, isShortUnitName, plainOwnership, unitKind } from '../../../src/core/text/unit';

test('a name with 某, XX or ×× in place of a part is masked', () => {
  const names = ['镇江某机械有限公司', '杭州某某科技有限公司', 'XX公司', '××厂', '某公司'];
  expect(names.filter((name) => !isMaskedUnitName(name))).toEqual([]);
  expect(['云山机械有限公司', 'XXL服饰有限公司', 'TCL电子'].filter(isMaskedUnitName)).toEqual([]);
});

test('a university’s hospital is a hospital, not a university', () => {
  expect(unitKind('云山医科大学附属友好医院')).toBe('affiliatedHospital');
  expect(unitKind('云山大学第三医院')).toBe('affiliatedHospital');
  expect(unitKind('云山大学')).toBe('higherEducation');
});

test('what people call a body among themselves is no full name', () => {
  expect(
    [
      '二院',
      '市一中',
      '采油三队',
      '二分处',
      '机修分处',
      '三车队',
      '本矿机电队',
      '机务段',
      '市医院',
      '电厂',
      '公交三公司',
      '掘进二班',
      '本剧院',
      '我馆',
    ].filter((name) => !isShortUnitName(name)),
  ).toEqual([]);
  const full = [
    '镇江市京口区好帮手家电维修服务部',
    '鹰潭市第一中学',
    '杭州市拱墅区阿毛修车铺（个体工商户）',
    '江南剪纸艺术工作室',
    '杭州良渚实验剧团',
    '镇江监狱',
    '景德镇陶瓷工坊',
  ];
  expect(full.filter(isShortUnitName)).toEqual([]);
});

test('a firm of Taiwan’s or Hong Kong’s merchants is private', () => {
  expect(['台商独资企业江西某电子厂', '港商投资的鞋厂'].map(plainOwnership)).toEqual(['private', 'private']);
});

test('a union of one’s own shop is no full name, and 南里小区 is a neighbourhood', () => {
  expect(['本车间分会', '我厂工会'].filter((name) => !isShortUnitName(name))).toEqual([]);
  expect(['云山区总工会', '中国机械冶金建材工会'].filter(isShortUnitName)).toEqual([]);
  expect(unitKind('云山区设计院南里小区物业服务中心')).not.toBe('designInstitute');
});

test('who owns a unit is told by remarks in its name and by what such bodies are', () => {
  const publicOnes = ['云山公交集团有限公司（市国资委全资）', '云山区社区卫生服务中心'];
  expect(publicOnes.map(plainOwnership)).toEqual(['public', 'public']);
  expect(plainOwnership('云山电子有限公司（台港澳法人独资）')).toBe('private');
  const unsaid = ['云山国营路食品有限公司', '云山市民营企业服务中心'];
  expect(unsaid.map(plainOwnership)).toEqual([null, null]);
});
