import type { EventMention, RelationMention } from '../../document/extracted-document.ts';
import type { Mention } from '../../document/mention-document.ts';
import type { RelationVerb } from '../../vocabulary/relation-verbs.ts';
import { clusterOf } from '../entity-arguments.ts';
import type { ExtractionContext } from '../extraction-context.ts';
import type { Slot } from '../slots.ts';
import { findVerbSlots } from '../verb-slots.ts';

const SCORE = 0.8;

/**
 * Standing relations that a verb or participle states between its places, with the status and the sources of the event it also
 * is: "Acme, based in Paris", "if Ukraine joins NATO".
 */
export function findVerbRelations(
  events: readonly EventMention[],
  verbs: ReadonlyMap<string, readonly RelationVerb[]>,
  context: ExtractionContext,
): RelationMention[] {
  return events.flatMap((event) => {
    const at = event.trigger.token;
    const specs = context.isVerb(at) ? (verbs.get(context.lemma(at)) ?? []) : [];
    if (specs.length === 0) return [];
    const slots = findVerbSlots(at, context);
    return specs.flatMap((spec) => relate(event, spec, slots, context));
  });
}

function relate(
  event: EventMention,
  spec: RelationVerb,
  slots: readonly Slot[],
  context: ExtractionContext,
): RelationMention[] {
  const sources = findFillers(slots, spec.source, spec.sourceTypes, context);
  const targets = findFillers(slots, spec.target, spec.targetTypes, context);
  return sources.flatMap((source) =>
    targets.flatMap((target): RelationMention[] => {
      const ends = [clusterOf(source, context), clusterOf(target, context)] as const;
      if (ends[0] === undefined || ends[1] === undefined || ends[0] === ends[1]) return [];
      const spans = [source, target, event.trigger].filter(
        ({ start }) => start >= sentenceStart(event, context),
      );
      return [
        {
          type: spec.edge,
          source: ends[0],
          target: ends[1],
          status: event.status,
          evidence: {
            start: Math.min(...spans.map(({ start }) => start)),
            end: Math.max(...spans.map(({ end }) => end)),
          },
          sentence: event.sentence,
          rule: `verb:${spec.verb}`,
          score: SCORE,
          attributions: event.attributions,
        },
      ];
    }),
  );
}

function sentenceStart({ sentence }: EventMention, { document }: ExtractionContext): number {
  return document.sentences[sentence]?.start ?? 0;
}

/** Mentions in one of the places whose referent is of one of the types. */
function findFillers(
  slots: readonly Slot[],
  places: ReadonlySet<string>,
  types: ReadonlySet<string>,
  context: ExtractionContext,
): readonly Mention[] {
  const { clusters, clusterOf: clusterAt } = context.document;
  return slots
    .filter(({ name }) => places.has(name))
    .flatMap(({ head }) => {
      const mention = context.mentionAt(head);
      if (mention?.head !== head) return [];
      return types.has(clusters[clusterAt[mention.index] ?? -1]?.type ?? mention.type) ? [mention] : [];
    });
}
