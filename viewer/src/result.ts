import { RequestFailure } from './data-source.ts';

/** What came of a request. */
type Result<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly code: string; readonly message: string };

/** Loads each thing once and keeps it; what failed is kept too, until it is forgotten. */
export interface Loader<T> {
  /** Always the same promise for one id, as React's `use` asks for; it never rejects. */
  readonly load: (id: string) => Promise<Result<T>>;
  readonly forget: (id: string) => void;
}

export function createLoader<T>(fetchOne: (id: string) => Promise<T>): Loader<T> {
  const known = new Map<string, Promise<Result<T>>>();
  return {
    load(id) {
      const before = known.get(id);
      if (before !== undefined) return before;
      const result = fetchOne(id).then(
        (value): Result<T> => ({ ok: true, value }),
        (error: unknown): Result<T> => toFailure(error),
      );
      known.set(id, result);
      return result;
    },
    forget(id) {
      known.delete(id);
    },
  };
}

function toFailure(error: unknown): Result<never> {
  if (error instanceof RequestFailure) return { ok: false, code: error.code, message: error.message };
  const message = error instanceof Error ? error.message : String(error);
  return { ok: false, code: 'unknown', message };
}
