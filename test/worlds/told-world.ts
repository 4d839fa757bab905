import type { Token } from '../../src/document/annotated-document.ts';
import type { Article } from '../../src/document/article.ts';
import type { CoreferenceCluster } from '../../src/document/coreference-document.ts';
import type {
  Argument,
  EventLink,
  EventMention,
  ExtractedDocument,
  RelationMention,
  TimeMention,
} from '../../src/document/extracted-document.ts';
import type { Mention, MentionType } from '../../src/document/mention-document.ts';
import type { ClusterRef, Entity } from '../../src/document/resolved-corpus.ts';
import { parseDateInterval } from '../../src/schema/dates.ts';
import type { EdgeType } from '../../src/schema/edge-types.ts';
import type { EventType, Role } from '../../src/schema/event-types.ts';
import type { Factuality } from '../../src/schema/factuality.ts';
import { slugify } from '../../src/schema/ids.ts';
import { compareText, sortedBy } from '../../src/schema/order.ts';

/** One sentence with what is extracted from it. Words are found in the text, the first that fits. */
export interface SentenceSpec {
  readonly text: string;
  readonly events?: readonly EventSpec[];
  readonly relations?: readonly RelationSpec[];
}

export interface EventSpec {
  readonly type: EventType;
  /** The word of the sentence that evokes it. */
  readonly trigger: string;
  readonly lemma?: string;
  readonly status?: Factuality;
  /** Roles with the words that fill them; words that are a name of the world are that entity. */
  readonly roles?: readonly (readonly [role: Role, words: string])[];
  /** ISO date, or a partial one of an undated article. */
  readonly date?: string;
  readonly partial?: { readonly weekday?: number; readonly month?: number; readonly day?: number };
  /** The date is the article's own: no time expression stands behind it. */
  readonly isNewsOfTheDay?: boolean;
  readonly salient?: boolean;
  /** Penn tag of the trigger; a noun unless said. */
  readonly tag?: string;
  /** Marks the event for links of the article. */
  readonly label?: string;
}

export interface RelationSpec {
  readonly type: EdgeType;
  readonly source: string;
  readonly target: string;
  readonly status?: Factuality;
  readonly role?: string;
  readonly event?: string;
}

export interface ArticleSpec {
  readonly id: string;
  readonly published?: string;
  readonly authors?: readonly string[];
  readonly sentences: readonly SentenceSpec[];
  readonly links?: readonly (readonly [type: EventLink['type'], source: string, target: string])[];
}

/** Names of a small world and what they are; every other filler is unnamed. */
export type Names = Readonly<Record<string, MentionType>>;

export interface ToldWorld {
  readonly documents: readonly ExtractedDocument[];
  readonly entities: readonly Entity[];
  readonly entityOf: readonly (readonly string[])[];
}

/** Builds documents word by word, with entities joined by name: the smallest corpus that the later stages take. */
export function createToldWorld(names: Names, articles: readonly ArticleSpec[]): ToldWorld {
  const documents = sortedBy(
    articles.map((article) => createDocument(names, article)),
    (document) => document.article.id,
  );
  const clustersOf = new Map<string, ClusterRef[]>();
  const entityOf = documents.map((document, index) =>
    document.clusters.map((cluster) => {
      const named = Object.hasOwn(names, cluster.name);
      const id = named
        ? `${cluster.type.toLowerCase()}:${slugify(cluster.name)}`
        : `unnamed:${document.article.id}-${String(cluster.index)}`;
      clustersOf.set(id, [...(clustersOf.get(id) ?? []), { document: index, cluster: cluster.index }]);
      return id;
    }),
  );
  const entities = [...clustersOf].map(([id, clusters]): Entity => {
    const [first] = clusters;
    const cluster = documents[first?.document ?? 0]?.clusters[first?.cluster ?? 0];
    const name = cluster?.name ?? '';
    return {
      id,
      type: cluster?.type ?? 'Other',
      name,
      aliases: [],
      roles: [],
      clusters,
      named: Object.hasOwn(names, name),
    };
  });
  return { documents, entities: entities.sort((a, b) => compareText(a.id, b.id)), entityOf };
}

function createDocument(names: Names, spec: ArticleSpec): ExtractedDocument {
  const byline = spec.authors === undefined ? '' : `By ${spec.authors.join(' and ')}\n`;
  const text = byline + spec.sentences.map((sentence) => sentence.text).join(' ');
  const builder = new DocumentBuilder(names, text, spec.published);
  let start = byline.length;
  for (const sentence of spec.sentences) {
    builder.addSentence(sentence, start);
    start += sentence.text.length + 1;
  }
  const zones: Article['zones'] = [
    ...(byline === '' ? [] : [{ kind: 'byline', start: 0, end: byline.length - 1, reason: 'test' } as const]),
    { kind: 'body', start: byline.length, end: text.length, reason: 'test' },
  ];
  const article: Article = {
    id: spec.id,
    text,
    zones,
    authors: spec.authors ?? [],
    ...(spec.published === undefined ? {} : { published: { value: spec.published, source: 'metadata' } }),
  };
  return builder.build(article, spec.links ?? []);
}

class DocumentBuilder {
  readonly #names: Names;
  readonly #text: string;
  readonly #published: string | undefined;
  readonly #tokens: Token[] = [];
  readonly #sentences: ExtractedDocument['sentences'][number][] = [];
  readonly #mentions: Mention[] = [];
  readonly #clusterOf: number[] = [];
  readonly #clusters: CoreferenceCluster[] = [];
  readonly #times: TimeMention[] = [];
  readonly #events: EventMention[] = [];
  readonly #relations: RelationMention[] = [];
  readonly #labels = new Map<string, number>();

  constructor(names: Names, text: string, published: string | undefined) {
    this.#names = names;
    this.#text = text;
    this.#published = published;
  }

  addSentence(spec: SentenceSpec, start: number): void {
    const index = this.#sentences.length;
    const firstToken = this.#tokens.length;
    const end = start + spec.text.length;
    for (const match of spec.text.matchAll(/[\p{L}\p{N}]+(?:[-.’'][\p{L}\p{N}]+)*|[^\s\p{L}\p{N}]/gu)) {
      const at = start + match.index;
      this.#tokens.push({
        index: this.#tokens.length,
        start: at,
        end: at + match[0].length,
        text: match[0],
        lemma: match[0].toLowerCase(),
        tag: tagOf(match[0]),
        dep: 'dep',
        head: firstToken,
        sentence: index,
        quoted: false,
      });
    }
    const endToken = this.#tokens.length;
    this.#sentences.push({ index, start, end, firstToken, endToken, zone: 'body', paragraph: 0 });
    for (const name of Object.keys(this.#names)) {
      if (spec.text.includes(name)) this.#findCluster(name, start, true);
    }
    for (const event of spec.events ?? []) this.#addEvent(event, index, start);
    for (const relation of spec.relations ?? []) this.#addRelation(relation, index, { start, end });
  }

  build(article: Article, links: NonNullable<ArticleSpec['links']>): ExtractedDocument {
    return {
      article,
      tokens: this.#tokens,
      sentences: this.#sentences,
      recognized: [],
      mentions: this.#mentions,
      clusters: this.#clusters,
      clusterOf: this.#clusterOf,
      links: [],
      times: this.#times,
      events: this.#events,
      relations: this.#relations,
      eventLinks: links.map(([type, source, target]) => ({
        type,
        source: this.#labelled(source),
        target: this.#labelled(target),
        rule: 'test',
      })),
    };
  }

  #addEvent(spec: EventSpec, sentence: number, from: number): void {
    const trigger = this.#locate(spec.trigger, from);
    const index = this.#events.length;
    if (spec.label !== undefined) this.#labels.set(spec.label, index);
    const token = this.#tokenAt(trigger.start);
    const word = this.#tokens[token];
    if (word !== undefined) this.#tokens[token] = { ...word, tag: spec.tag ?? 'NN' };
    // What stands right before a noun modifies it: "the second call".
    const modifier = this.#tokens[token - 1];
    if (modifier !== undefined) this.#tokens[token - 1] = { ...modifier, head: token };
    if (spec.tag === undefined) this.#attachPhrase(token, from, spec.roles ?? []);
    const date = spec.date === undefined ? undefined : parseDateInterval(spec.date);
    const isTimed = spec.partial !== undefined || (date !== undefined && spec.isNewsOfTheDay !== true);
    const time = isTimed ? this.#addTime(spec.partial, trigger) : undefined;
    this.#events.push({
      index,
      type: spec.type,
      lemma: spec.lemma ?? spec.trigger.toLowerCase(),
      trigger: { ...trigger, token, text: spec.trigger },
      sentence,
      arguments: (spec.roles ?? []).map(([role, words]): Argument => {
        const span = this.#locate(words, from);
        const cluster = this.#findCluster(words, from, Object.hasOwn(this.#names, words));
        return { ...span, role, text: words, head: this.#tokenAt(span.start), cluster };
      }),
      status: spec.status ?? 'actual',
      polarity: spec.status === 'negated' ? 'negative' : 'positive',
      certainty: 'certain',
      tense: 'past',
      future: false,
      attributions: [],
      ...(time === undefined ? {} : { time }),
      ...(date === undefined ? {} : { date }),
      score: 0.8,
      rule: 'test',
      salient: spec.salient ?? true,
    });
  }

  /** What follows a noun up to its last filler belongs to it: "the poisoning of Mira Solt". */
  #attachPhrase(noun: number, from: number, roles: NonNullable<EventSpec['roles']>): void {
    const end = Math.max(0, ...roles.map(([, words]) => this.#locate(words, from).end));
    for (const token of this.#tokens) {
      if (token.index > noun && token.end <= end) this.#tokens[token.index] = { ...token, head: noun };
    }
  }

  #addTime(partial: TimeMention['partial'], span: { start: number; end: number }): number {
    const index = this.#times.length;
    const token = this.#tokenAt(span.start);
    this.#times.push({
      index,
      ...span,
      text: 'Wednesday',
      firstToken: token,
      endToken: token + 1,
      kind: 'date',
      ...(partial === undefined ? {} : { partial }),
    });
    return index;
  }

  #addRelation(spec: RelationSpec, sentence: number, evidence: { start: number; end: number }): void {
    this.#relations.push({
      type: spec.type,
      source: this.#findCluster(spec.source, evidence.start, Object.hasOwn(this.#names, spec.source)),
      target: this.#findCluster(spec.target, evidence.start, Object.hasOwn(this.#names, spec.target)),
      status: spec.status ?? 'actual',
      evidence,
      sentence,
      rule: 'test',
      score: 0.8,
      attributions: [],
      ...(spec.role === undefined ? {} : { role: spec.role }),
      ...(spec.event === undefined ? {} : { event: this.#labelled(spec.event) }),
    });
  }

  /** The cluster of a name, or of unnamed words at this place; adds a mention unless it has one there. */
  #findCluster(name: string, from: number, named: boolean): number {
    const span = this.#locate(name, from);
    const known = this.#mentions.find((mention) => mention.start === span.start && mention.end === span.end);
    if (known !== undefined) return this.#clusterOf[known.index] ?? 0;
    const index = this.#mentions.length;
    const type = named ? (this.#names[name] ?? 'Other') : 'Other';
    const firstToken = this.#tokenAt(span.start);
    this.#mentions.push({
      index,
      ...span,
      kind: named ? 'named' : 'nominal',
      type,
      firstToken,
      endToken: firstToken + name.split(' ').length,
      head: firstToken,
      text: name,
      name,
      gender: 'unknown',
      number: 'singular',
      score: 0.9,
      rule: 'test',
      roles: [],
      quoted: false,
    });
    const cluster = named ? this.#clusters.find((candidate) => candidate.name === name) : undefined;
    if (cluster !== undefined) {
      this.#clusters[cluster.index] = { ...cluster, mentions: [...cluster.mentions, index] };
      this.#clusterOf.push(cluster.index);
      return cluster.index;
    }
    this.#clusters.push({
      index: this.#clusters.length,
      mentions: [index],
      representative: index,
      type,
      name,
      gender: 'unknown',
      number: 'singular',
      members: [],
    });
    this.#clusterOf.push(this.#clusters.length - 1);
    return this.#clusters.length - 1;
  }

  #locate(words: string, from: number): { readonly start: number; readonly end: number } {
    const start = this.#text.indexOf(words, from);
    if (start < 0)
      throw new RangeError(`“${words}” is not in the text (published ${this.#published ?? 'never'})`);
    return { start, end: start + words.length };
  }

  #tokenAt(start: number): number {
    return Math.max(
      0,
      this.#tokens.findIndex((token) => token.end > start),
    );
  }

  #labelled(label: string): number {
    const event = this.#labels.get(label);
    if (event === undefined) throw new RangeError(`no event is labelled “${label}”`);
    return event;
  }
}

/** Good enough for content words: capitals are names, digits numbers, short words grammar. */
function tagOf(word: string): string {
  if (/^\p{Lu}/u.test(word)) return 'NNP';
  if (/^\p{N}/u.test(word)) return 'CD';
  if (!/^\p{L}/u.test(word)) return '.';
  return word.length <= 3 ? 'IN' : 'NN';
}
