import { z } from 'zod';

import { readYamlVocabulary } from './load.ts';

const words = z
  .union([z.array(z.string()), z.string().transform((text) => text.split(',').map((word) => word.trim()))])
  .transform((list): ReadonlySet<string> => new Set(list.filter((word) => word !== '')));

const predicatesSchema = z
  .strictObject({
    report: words,
    allege: words,
    transparent: words,
    negative: words,
    plan: words,
    expect: words,
    possible: words,
    seem: words,
    objectControl: words,
    nounPlan: words,
    nounPossible: words,
    nounAllege: words,
    nounDeny: words,
    nounReport: words,
    light: words,
    lightPassive: words,
    occur: words,
    scheduled: words,
    alleged: words,
    planned: words,
    hypothetical: words,
    probable: words,
    possibleAdverb: words,
    negator: words,
    modalFuture: words,
    modalWould: words,
    modalPossible: words,
    modalObligation: words,
    conditional: words,
    utterance: words,
    group: words,
    response: words,
    averting: words,
    arranging: words,
    doubting: words,
    withoutWords: words,
    mental: words,
    spokesperson: words,
    envoy: words,
    tried: words,
    permit: words,
    helping: words,
    hearsay: words,
    guess: words,
    reportsOf: words,
    everyday: words,
    hinting: words,
    performing: words,
    firstPerson: words,
    reasoned: words,
    impersonal: words,
    wrong: words,
    placePreposition: words,
    topicPreposition: words,
    contentPreposition: words,
    reportPreposition: words,
    occasionPreposition: words,
    during: words,
    boundsTime: words,
    meanwhile: words,
    alongside: words,
    datingPreposition: words,
    occasionOfDate: words,
    rescheduling: words,
    reschedulingPreposition: words,
    sequence: words,
    causal: words,
    coming: words,
    responding: words,
    ordinal: words,
    counting: words,
    further: words,
    definite: words,
    ranking: words,
    negativeNoun: words,
    relative: words,
    ruler: words,
    publicBody: words,
  })
  .readonly();

/** Classes of words that bear on other predicates; what each means is said in `data/predicates.yaml`. */
export type PredicateClasses = z.output<typeof predicatesSchema>;

/** @throws {VocabularyError} for malformed data */
export function loadPredicateClasses(): PredicateClasses {
  return readYamlVocabulary('predicates', predicatesSchema);
}
