import { expect, test } from 'vitest';

import { edgeFamily } from '../../../src/schema/edge-types.ts';
import { extractText } from './extracted.ts';

/** Interactions of a text as "source TYPE target", sorted, each once. */
function listInteractions(text: string): readonly string[] {
  const { clusters, relations } = extractText(text);
  const name = (cluster: number): string => clusters[cluster]?.name ?? '?';
  const found = relations
    .filter(({ type }) => edgeFamily(type) === 'interaction' || type === 'CUSTOMER_OF' || type === 'SUPPLIES')
    .map(({ source, type, target }) => `${name(source)} ${type} ${name(target)}`);
  return [...new Set(found)].sort();
}

test.each([
  ['The United States deployed troops to Poland.', ['United States DEPLOYED_FORCES_IN Poland']],
  ['Qantas bought twelve jets from Airbus.', ['Qantas CUSTOMER_OF Airbus']],
  ['The aircraft were ordered by Congress.', []],
  ['Airbus made deals with Qantas and Ryanair.', ['Airbus AGREED_WITH Qantas', 'Airbus AGREED_WITH Ryanair']],
  ['Israel killed a Hezbollah commander.', ['Israel ATTACKED Hezbollah']],
  [
    'Ethiopia intervened on behalf of President Hassan Sheikh Mohamud.',
    ['Ethiopia SUPPORTED Hassan Sheikh Mohamud'],
  ],
  ['Japan sought to improve ties with China.', ['Japan SOUGHT_COOPERATION_WITH China']],
  ['In an interview with CNN, Emmanuel Macron spoke of reforms.', ['CNN INTERVIEWED Emmanuel Macron']],
  ['Antony Blinken condemned Russia’s planned pipeline to Germany.', ['Antony Blinken CRITICIZED Russia']],
  ['France withdrew its ambassador from Niger.', ['France REDUCED_RELATIONS_WITH Niger']],
  ['Iran told Iraq that talks had failed.', ['Iran TOLD Iraq']],
  [
    'Qatar hosted talks between Iran and Iraq.',
    [
      'Iran CONSULTED_WITH Iraq',
      'Iran MET_WITH Iraq',
      'Qatar CONSULTED_WITH Iran',
      'Qatar CONSULTED_WITH Iraq',
      'Qatar MET_WITH Iran',
      'Qatar MET_WITH Iraq',
    ],
  ],
])('%s', (text, interactions) => {
  expect(listInteractions(text)).toEqual(interactions);
});
