import type { QueryErrorCode } from '../schema/query.ts';

/** Where in a query something is: both from 1, columns in UTF-16 units. */
export interface QueryPlace {
  readonly line: number;
  readonly column: number;
}

/** A query that was not answered. The message says why and what to write instead; it may quote the query. */
export class QueryError extends Error {
  override readonly name = 'QueryError';
  readonly code: QueryErrorCode;
  readonly place: QueryPlace | undefined;

  constructor(code: QueryErrorCode, message: string, place?: QueryPlace, options?: ErrorOptions) {
    super(place === undefined ? message : `${message} (line ${place.line}, column ${place.column})`, options);
    this.code = code;
    this.place = place;
  }
}

export function placeAt(query: string, offset: number): QueryPlace {
  const before = query.slice(0, offset);
  const lineStart = before.lastIndexOf('\n') + 1;
  return { line: before.split('\n').length, column: offset - lineStart + 1 };
}
