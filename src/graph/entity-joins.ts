import type { CoreferenceLink } from '../document/coreference-document.ts';
import type { ExtractedDocument } from '../document/extracted-document.ts';
import type { Mention } from '../document/mention-document.ts';
import type { ClusterRef, Entity } from '../document/resolved-corpus.ts';
import type { EntityJoin } from '../schema/graph.ts';
import { isJoinRule } from '../schema/join-rules.ts';
import type { JoinRule } from '../schema/join-rules.ts';
import { compareText } from '../schema/order.ts';

/** Kept on a node: the most frequent ones. */
const MOST_JOINS = 32;
const LONGEST_TEXT = 80;

/** Finds why each of an entity's mentions is taken for it: one entry for the same words joined by the same rule. */
export type JoinFinder = (entity: Entity) => EntityJoin[];

/** A mention with why it is taken for its entity. */
type JoinedMention = Omit<EntityJoin, 'count'>;

/** @param entities those that will be asked about */
export function createJoinFinder(
  documents: readonly ExtractedDocument[],
  entities: readonly Entity[],
): JoinFinder {
  const joinedOf = explainClusters(documents, entities);
  return (entity) => {
    const found = new Map<string, EntityJoin>();
    for (const ref of entity.clusters) {
      for (const joined of joinedOf.get(ref) ?? []) {
        const key = `${joined.text}\n${joined.rule}\n${joined.to ?? ''}`;
        const known = found.get(key);
        if (known === undefined) found.set(key, { ...joined, count: 1 });
        else known.count += 1;
      }
    }
    return [...found.values()]
      .sort((a, b) => b.count - a.count || compareText(a.text, b.text) || compareText(a.rule, b.rule))
      .slice(0, MOST_JOINS);
  };
}

/** The mentions of every cluster. Goes document by document: an entity's clusters stand all over the corpus. */
function explainClusters(
  documents: readonly ExtractedDocument[],
  entities: readonly Entity[],
): ReadonlyMap<ClusterRef, readonly JoinedMention[]> {
  const clustersOf = documents.map((): { readonly ref: ClusterRef; readonly name: string }[] => []);
  for (const { clusters, name } of entities)
    for (const ref of clusters) clustersOf[ref.document]?.push({ ref, name });
  const joinedOf = new Map<ClusterRef, readonly JoinedMention[]>();
  for (const [index, document] of documents.entries()) {
    const { article, clusters, mentions } = document;
    const trace = traceLinks(document);
    for (const { ref, name } of clustersOf[index] ?? []) {
      const own = (clusters[ref.cluster]?.mentions ?? []).flatMap((at) => mentions[at] ?? []);
      joinedOf.set(
        ref,
        own.map((mention) => {
          const { rule, to } = explain(document, trace, mention, ref, name);
          const first = { article: article.id, start: mention.start, end: mention.end };
          return { text: wordsOf(document, mention), rule, ...(to !== undefined && { to }), first };
        }),
      );
    }
  }
  return joinedOf;
}

/** The link by which a mention was joined; none for the one that others were joined to. */
type LinkTrace = (mention: number) => CoreferenceLink | undefined;

function traceLinks({ mentions, links }: ExtractedDocument): LinkTrace {
  // A number for each mention, not an object: a corpus has millions.
  const linkOf = new Uint32Array(mentions.length);
  for (const [index, { mention }] of links.entries()) if (linkOf[mention] === 0) linkOf[mention] = index + 1;
  return (mention) => links[(linkOf[mention] ?? 0) - 1];
}

function explain(
  document: ExtractedDocument,
  trace: LinkTrace,
  mention: Mention,
  cluster: Pick<ClusterRef, 'joinedBy'>,
  name: string,
): { readonly rule: JoinRule; readonly to?: string } {
  const { joinedBy } = cluster;
  const words = wordsOf(document, mention);
  if (words === name) return { rule: 'own-name' };
  if (mention.kind === 'adjectival') return { rule: 'adjective', to: name };
  if (mention.metonym === true) return { rule: 'metonym', to: name };
  const link = trace(mention.index);
  const antecedent = document.mentions[link?.antecedent ?? -1];
  if (link === undefined || antecedent === undefined) {
    if (joinedBy !== undefined) return { rule: joinedBy, to: name };
    return { rule: mention.kind === 'named' ? 'known-name' : 'same-head', to: name };
  }
  if (link.rule !== 'same-name')
    return { rule: toRule(link.rule), to: wordsOf(document, skipPronouns(document, trace, antecedent)) };
  // Said again: why it was taken for this when it was said first.
  return wordsOf(document, antecedent) === words
    ? explain(document, trace, antecedent, cluster, name)
    : { rule: joinedBy ?? 'known-name', to: name };
}

/** What a chain of pronouns begins with; links lead only backwards. */
function skipPronouns(document: ExtractedDocument, trace: LinkTrace, mention: Mention): Mention {
  if (mention.kind !== 'pronominal') return mention;
  const before = document.mentions[trace(mention.index)?.antecedent ?? -1];
  return before === undefined || before.index >= mention.index
    ? mention
    : skipPronouns(document, trace, before);
}

/** Of pronouns the rule tells all features; what matters most to a reader is whether it was the subject. */
function toRule(rule: string): JoinRule {
  if (isJoinRule(rule)) return rule;
  if (rule.startsWith('pronoun: bound')) return 'pronoun-bound';
  return /\brole 0\.9/u.test(rule) ? 'pronoun-subject' : 'pronoun';
}

/** In one line; of a pronoun the same at the beginning of a sentence. */
function wordsOf({ article }: ExtractedDocument, { start, end, kind }: Mention): string {
  const text = article.text.slice(start, end).replace(/\s+/gu, ' ').trim();
  const words = kind === 'pronominal' && text !== 'I' ? text.toLowerCase() : text;
  return words.length > LONGEST_TEXT ? `${words.slice(0, LONGEST_TEXT - 1)}…` : words;
}
