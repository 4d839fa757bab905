import type { Span } from './span.ts';

/** What a stretch of an article is. Only title, subtitle and body are read for mentions, events and relations. */
export type ZoneKind = 'title' | 'subtitle' | 'byline' | 'dateline' | 'body' | 'boilerplate';

/** One paragraph or line of the article. Zones are in order, never overlap, and cover all but white space. */
export interface Zone extends Span {
  readonly kind: ZoneKind;
  /** Why it was taken for this kind: the name of the signal. */
  readonly reason: string;
}

/** A publication date (ISO day) and where it comes from; never invented. */
export interface PublicationDate {
  readonly value: string;
  readonly source: 'metadata' | 'stated' | 'dateline';
}

/** Source text plus metadata. The text is exactly what was read: cleaning marks zones, it does not cut. */
export interface Article {
  readonly id: string;
  readonly text: string;
  readonly zones: readonly Zone[];
  readonly title?: string;
  readonly authors: readonly string[];
  readonly publisher?: string;
  readonly published?: PublicationDate;
  /** Where the dateline says the report was written: "KYIV, Ukraine". */
  readonly datelinePlace?: string;
  /** Where it was published, on the web. */
  readonly url?: string;
}
