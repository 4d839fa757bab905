import type { IngestIssue } from '../schema/issues.ts';

/** An article as it was found, before anything is known about its parts. */
export interface ArticleSource {
  readonly id: string;
  /** Decoded, otherwise untouched: line ends and white space are kept; only a byte order mark is not text. */
  readonly text: string;
  readonly file: string;
  /** Where in the file, if it holds more than one article: `line 3`. */
  readonly place?: string;
  readonly title?: string;
  /** As the metadata has it; `readDay` (see `days.ts`) says which day that is. */
  readonly publishedAt?: string;
}

/** What reading yields, one at a time: an article, or what kept one from being read. */
export type ReadResult =
  | { readonly kind: 'source'; readonly source: ArticleSource }
  | { readonly kind: 'issue'; readonly issue: IngestIssue };

/** Thrown inside the reader by what one file or line has wrong; it becomes an issue of the report. */
export class UnusableInputError extends Error {
  readonly issue: IngestIssue;

  constructor(issue: IngestIssue) {
    super(issue.message);
    this.name = 'UnusableInputError';
    this.issue = issue;
  }
}
