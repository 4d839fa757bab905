import type { AnnotatedDocument } from '../document/annotated-document.ts';
import type { GazetteerEntry } from '../vocabulary/gazetteer.ts';
import type { Knowledge } from '../vocabulary/knowledge.ts';
import { joinTokens } from './name-candidate.ts';

/** An adjective or noun of nationality, and the country or region it speaks of. */
export interface NationalityMention {
  readonly firstToken: number;
  readonly endToken: number;
  readonly entry: GazetteerEntry;
  /** A noun for people ("Russians", "a Briton") rather than an adjective. */
  readonly people: boolean;
}

/** "Russian officials", "North Korean", "the Russians": one or two tokens each. */
export function findNationalities(
  document: AnnotatedDocument,
  { gazetteer }: Knowledge,
): NationalityMention[] {
  const { tokens } = document;
  const found: NationalityMention[] = [];
  for (let first = 0; first < tokens.length; first++) {
    for (let end = Math.min(first + 2, tokens.length); end > first; end--) {
      const words = joinTokens(tokens, first, end);
      const last = tokens[end - 1];
      if (last === undefined || last.sentence !== tokens[first]?.sentence) continue;
      const people = gazetteer.findCitizens(words);
      const adjective = gazetteer.findAdjective(words);
      const entry = last.tag === 'NNS' || last.tag === 'NNPS' ? (people ?? adjective) : (adjective ?? people);
      if (entry === undefined) continue;
      found.push({
        firstToken: first,
        endToken: end,
        entry,
        people: entry === people && entry !== adjective,
      });
      first = end - 1;
      break;
    }
  }
  return found;
}
