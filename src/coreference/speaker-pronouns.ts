import type { Mention } from '../document/mention-document.ts';
import type { PronounSpec } from '../vocabulary/nominals.ts';
import type { GrowingCluster } from './cluster-builder.ts';
import type { PronounContext } from './pronoun-context.ts';

const SPEAKER_SCORE = 0.9;
const SPEAKER_FOR_SCORE = 0.7;

/** "I" in a quotation is who speaks, "we" the body that speaks or that the speaker speaks for. */
export function joinSpeaker(
  pronoun: Mention,
  spec: PronounSpec,
  { document, speakers, builder, mentions }: PronounContext,
): void {
  if (!pronoun.quoted) return;
  const sentence = document.tokens[pronoun.head]?.sentence ?? -1;
  const speaker = speakers.get(sentence);
  const mention = speaker === undefined ? undefined : mentions[speaker];
  if (mention === undefined) return;
  if (spec.plural !== true || builder.clusterOf(mention.index).type === 'Organization') {
    builder.join(pronoun.index, mention.index, 'speaker', SPEAKER_SCORE);
    return;
  }
  const body = findBodyOf(builder.clusterOf(mention.index), mentions);
  if (body !== undefined) builder.join(pronoun.index, body.index, 'speaker-for', SPEAKER_FOR_SCORE);
}

/** "We" of a chief executive or a spokesman is the body in his title. */
function findBodyOf(speaker: GrowingCluster, mentions: readonly Mention[]): Mention | undefined {
  const roles = speaker.mentions.flatMap((mention) => mention.roles);
  return mentions.find(
    ({ kind, type, start, end, nested }) =>
      kind === 'named' &&
      type === 'Organization' &&
      nested !== true &&
      roles.some((role) => role.tense === 'current' && role.start <= start && end <= role.end),
  );
}
