import { describe, expect, test } from 'vitest';
import { edgeFamily } from '../../../src/schema/edge-types.ts';
import { extractText } from '../../worlds/shared-pipeline.ts';

/** Standing relations of a text as "source TYPE target", sorted. */
function listRelations(text: string): string[] {
  const document = extractText(text);
  const name = (cluster: number): string => document.clusters[cluster]?.name ?? '?';
  return [
    ...new Set(
      document.relations
        .filter((relation) => edgeFamily(relation.type) === 'standing')
        .map((relation) => `${name(relation.source)} ${relation.type} ${name(relation.target)}`),
    ),
  ].sort();
}

const said: readonly (readonly [text: string, ...relations: string[]])[] = [
  ['French President Emmanuel Macron spoke in Paris.', 'Emmanuel Macron HOLDS_OFFICE France'],
  ['Elysee spokesman Gabriel Attal declined to comment.', 'Gabriel Attal SPOKESPERSON_OF Elysee'],
  [
    'The German ambassador to Poland, Thomas Bagger, was summoned.',
    'Thomas Bagger AMBASSADOR_TO Poland',
    'Thomas Bagger REPRESENTS Germany',
  ],
  ['Reuters correspondent Maria Lopez reported from the scene.', 'Maria Lopez WORKS_FOR Reuters'],
  ['Tim Cook, the chief executive of Apple, unveiled the phone.', 'Tim Cook HEAD_OF Apple'],
  [
    'Barack Obama and his wife, Michelle Robinson, live in Chicago.',
    'Michelle Robinson FAMILY_OF Barack Obama',
  ],
  ['The meeting will be held in Geneva, Switzerland, next week.', 'Geneva LOCATED_IN Switzerland'],
  [
    'The Chinese Embassy in Berlin issued a statement.',
    'Chinese Embassy in Berlin LOCATED_IN Berlin',
    'Chinese Embassy in Berlin PART_OF China',
  ],
  ["Japan's Finance Ministry published new figures.", 'Finance Ministry PART_OF Japan'],
  ['Halden Energy, a British wind-farm developer, was sold.', 'Halden Energy BASED_IN United Kingdom'],
  ['Norway is a member of NATO.', 'Norway MEMBER_OF NATO'],
  ['Jane Okafor was a former CIA officer.', 'Jane Okafor WORKS_FOR Central Intelligence Agency'],
  ['Poland closed its border with Belarus on Friday.', 'Poland BORDERS Belarus'],
  ['Airbus, based in Toulouse, cut jobs.', 'Airbus BASED_IN Toulouse'],
  ['WhatsApp, owned by Facebook, sued a rival.', 'Facebook OWNS WhatsApp'],
  ['Tesla was founded by Martin Eberhard.', 'Martin Eberhard FOUNDED Tesla'],
  ['The Iraqi city of Mosul was rebuilt.', 'Mosul LOCATED_IN Iraq'],
  ['Nissan sued French carmaker Renault.', 'Renault BASED_IN France'],
  [
    'Secretary of State Antony Blinken said the United States would leave.',
    'Antony Blinken HOLDS_OFFICE United States',
  ],
  [
    'Kenya is a regional power, a member of the African Union and a player in Somalia.',
    'Kenya ACTIVE_IN Somalia',
    'Kenya MEMBER_OF African Union',
  ],
  ["Japan's Finance Ministry figures surprised analysts.", 'Finance Ministry PART_OF Japan'],
];

describe('findStandingRelations', () => {
  test.each(said)('%s', (text, ...relations) => {
    expect(listRelations(text)).toEqual(expect.arrayContaining(relations));
  });

  test('a former office is not a current one', () => {
    const { relations } = extractText('Former Italian Prime Minister Mario Draghi gave a speech.');
    expect(relations.find((relation) => relation.type === 'HOLDS_OFFICE')).toMatchObject({
      tense: 'former',
      role: 'prime minister',
    });
  });

  test('a list of places is no place within a place', () => {
    expect(listRelations('Protests were held in Lyon, Marseille, and Nice.')).toEqual([]);
  });

  test('an envoy called home is not accredited there', () => {
    const relations = listRelations(
      'Russia recalled the ambassador to Moscow. The Russian ambassador in Berlin, Ivan Petrov, left Germany.',
    );
    expect(relations.filter((relation) => relation.includes('AMBASSADOR_TO'))).toEqual([
      'Ivan Petrov AMBASSADOR_TO Germany',
    ]);
  });

  test("what is said of a country's deed is not said of the place it is done to", () => {
    const relations = listRelations("Russia's Crimea annexation drew protests.");
    expect(relations.filter((relation) => relation.includes('LOCATED_IN'))).toEqual([]);
  });

  test('evidence slices to the words that name both ends', () => {
    const text = 'Kremlin aide Yuri Ushakov briefed reporters.';
    const document = extractText(text);
    const [relation] = document.relations.filter(({ type }) => type === 'WORKS_FOR');
    expect(text.slice(relation?.evidence.start, relation?.evidence.end)).toBe('Kremlin aide Yuri Ushakov');
  });
});
