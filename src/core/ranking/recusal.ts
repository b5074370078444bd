import { foldName } from '../text/similarity';

const DEPARTMENT = /^.{0,12}(?:部|科|处|室|车间|分厂|中心|工会|班组|分公司|分院|院区)$/;

/** Whether two unit names mean the same body: equal but for spelling, or one is a department of the other. */
export function sameUnit(a: string | null, b: string | null): boolean {
  if (a === null || b === null) return false;
  const [short, long] = [foldName(a), foldName(b)].sort((x, y) => x.length - y.length) as [string, string];
  if (short.length < 4) return short !== '' && short === long;
  return short === long || (long.startsWith(short) && DEPARTMENT.test(long.slice(short.length)));
}
