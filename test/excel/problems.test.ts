import { Foreseen, problemOf, problems } from '../../src/excel/problems';

const officeError = (code: string): Error =>
  Object.assign(new Error(`message of ${code}`), { code, debugInfo: { errorLocation: 'Range.values' } });

test.each([
  ['InvalidOperationInCellEditMode', 'cellEditing', /Enter.*Esc/],
  ['AccessDenied', 'protected', /撤销工作表保护/],
  ['ItemNotFound', 'gone', /重新核查/],
  ['RequestPayloadSizeLimitExceeded', 'tooLarge', /拆成/],
  ['GeneralException', 'GeneralException', /保存工作簿/],
])('%s tells the clerk what to do', (code, known, message) => {
  const problem = problemOf(officeError(code));
  expect(problem).toMatchObject({ code: known, message: expect.stringMatching(message) as string });
  expect(problem?.detail).toContain(code);
  expect(problem?.detail).toContain('Range.values');
});

test('an error nobody foresaw is not turned into a message', () => {
  expect(problemOf(new TypeError('x is undefined'))).toBeNull();
  expect(problemOf(officeError('SomethingNew'))).toBeNull();
});

test('a foreseen problem passes through', () => {
  expect(problemOf(new Foreseen(problems.changed()))?.message).toBe('工作簿已变化，请重新核查。');
});
