import { isMaskedUnitName, unitKind } from '../../../src/core/text/unit';

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
