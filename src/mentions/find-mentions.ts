import type { AnnotatedDocument, Token } from '../document/annotated-document.ts';
import type { MentionDocument } from '../document/mention-document.ts';
import { createSyntax } from '../document/syntax.ts';
import type { Knowledge } from '../vocabulary/knowledge.ts';
import { findNationalities } from './adjectives.ts';
import { findNames } from './find-names.ts';
import { toNamed, toNationality, toNominal, toPronoun } from './mention-drafts.ts';
import type { MentionDraft } from './mention-drafts.ts';
import type { NameCandidate } from './name-candidate.ts';
import { findNominals } from './nominals.ts';
import { findPronouns } from './pronouns.ts';

/** Creates the stage that finds every reference to a person, body, country or place in a document. */
export function createMentionFinder(knowledge: Knowledge): (document: AnnotatedDocument) => MentionDocument {
  return (document) => {
    const syntax = createSyntax(document.tokens);
    const names = findNames(document, syntax, knowledge);
    const persons = collectPersons(names);
    const named = names.map((name) => toNamed(document, syntax, name, knowledge, persons));
    const nationalities = findNationalities(document, knowledge)
      .filter((found) => !isCovered(found, names))
      .map((found) => toNationality(document, found));
    const taken = collectTaken(document.tokens, [...named, ...nationalities]);
    const others = [
      ...findPronouns(document, syntax, knowledge.nominals).map((found) => toPronoun(document.tokens, found)),
      ...findNominals(document, syntax, knowledge, taken).map((found) =>
        toNominal(document, found, knowledge),
      ),
    ];
    const mentions = [...named, ...nationalities, ...others]
      .sort((a, b) => a.start - b.start || b.end - a.end)
      .map((draft, index) => ({ index, ...draft }));
    return { ...document, mentions };
  };
}

function isCovered(
  found: { readonly firstToken: number; readonly endToken: number },
  names: readonly NameCandidate[],
): boolean {
  return names.some(
    (name) =>
      name.firstToken < found.endToken &&
      found.firstToken < name.endToken &&
      name.type !== 'Other' &&
      name.type !== 'Organization',
  );
}

function collectPersons(names: readonly NameCandidate[]): ReadonlySet<number> {
  const persons = new Set<number>();
  for (const name of names) {
    if (name.type !== 'Person') continue;
    for (let index = name.firstToken; index < name.endToken; index++) persons.add(index);
  }
  return persons;
}

/** Tokens of names and of the titles before them, which are no nominal mentions of their own. */
function collectTaken(tokens: readonly Token[], drafts: readonly MentionDraft[]): ReadonlySet<number> {
  const taken = new Set<number>();
  const byStart = new Map(tokens.map((token) => [token.start, token.index]));
  for (const draft of drafts) {
    for (let index = draft.firstToken; index < draft.endToken; index++) taken.add(index);
    for (const role of draft.roles) {
      if (role.construction !== 'title') continue;
      for (let index = byStart.get(role.start) ?? draft.firstToken; index < draft.firstToken; index++)
        taken.add(index);
    }
  }
  return taken;
}
