/** An expected failure: `message` is Chinese and says what to do; `detail` is for whoever mends the program. */
export interface Problem {
  readonly code: string;
  readonly message: string;
  readonly detail?: string;
}

export type Result<T> =
  { readonly ok: true; readonly value: T } | { readonly ok: false; readonly problem: Problem };

export function done<T>(value: T): Result<T> {
  return { ok: true, value };
}

export function failed(problem: Problem): { readonly ok: false; readonly problem: Problem } {
  return { ok: false, problem };
}
