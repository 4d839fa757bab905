import type { IngestIssue } from '../schema/issues.ts';

/** Where something was found: a file, and what in it if it holds more than one article. */
export type InputPlace = Pick<IngestIssue, 'file' | 'place'>;

/** What metadata may state about an article; what it does not state stays missing. */
export interface ArticleMetadata {
  readonly title?: string;
  /** As the metadata has it; `readDay` (see `days.ts`) says which day that is. */
  readonly publishedAt?: string;
  /** As the metadata has them: names of persons, but of newsrooms and agencies too. */
  readonly authors?: readonly string[];
  readonly publisher?: string;
  /** Where it was published; only http and https. */
  readonly url?: string;
}

/** An article as it was found, before anything is known about its parts. */
export interface ArticleSource extends ArticleMetadata {
  readonly id: string;
  /** Of a text file: decoded, otherwise untouched, only a byte order mark is not text. Of other formats: their running text. */
  readonly text: string;
  readonly file: string;
  /** Where in the file, if it holds more than one article: `line 3`. */
  readonly place?: string;
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
