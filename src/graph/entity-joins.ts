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

export function createJoinFinder(documents: readonly ExtractedDocument[]): JoinFinder {
  const traces = documents.map(traceLinks);
  return (entity) => {
    const found = new Map<string, EntityJoin>();
    for (const ref of entity.clusters) {
      const document = documents[ref.document];
      const trace = traces[ref.document];
      for (const at of document?.clusters[ref.cluster]?.mentions ?? []) {
        const mention = document?.mentions[at];
        if (document === undefined || mention === undefined || trace === undefined) continue;
        const text = wordsOf(document, mention);
        const { rule, to } = explain(document, trace, mention, ref, entity.name);
        const key = `${text}\n${rule}\n${to ?? ''}`;
        const { start, end } = mention;
        const known = found.get(key);
        if (known !== undefined) known.count += 1;
        else
          found.set(key, {
            text,
            rule,
            ...(to !== undefined && { to }),
            count: 1,
            first: { article: document.article.id, start, end },
          });
      }
    }
    return [...found.values()]
      .sort((a, b) => b.count - a.count || compareText(a.text, b.text) || compareText(a.rule, b.rule))
      .slice(0, MOST_JOINS);
  };
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
