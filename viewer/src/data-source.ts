import type { ArticleBody, EdgeBody, NodeBody } from '../../src/schema/api.ts';
import type { PictureColumns } from '../../src/schema/picture-columns.ts';
import type { SentencesBody } from '../../src/schema/sentences.ts';

/** Where the graph comes from: a server, or the page itself. */
export interface DataSource {
  /** Whether there is a program behind it that can answer questions and take corrections. */
  readonly isServed: boolean;
  /** @throws {RequestFailure} as all functions here */
  readonly fetchGraph: () => Promise<PictureColumns>;
  /** All sentences that are evidence, for searching in them. */
  readonly fetchSentences: () => Promise<SentencesBody>;
  readonly fetchNode: (id: string) => Promise<NodeBody>;
  readonly fetchEdge: (id: string) => Promise<EdgeBody>;
  /** @param id the article's document id */
  readonly fetchArticle: (id: string) => Promise<ArticleBody>;
}

/** A request that brought no usable answer; `message` is fit to be shown. */
export class RequestFailure extends Error {
  readonly code: string;
  /** What might help, where something might. */
  readonly hint: string | undefined;

  constructor(code: string, message: string, hint?: string) {
    super(message);
    this.name = 'RequestFailure';
    this.code = code;
    this.hint = hint;
  }
}
