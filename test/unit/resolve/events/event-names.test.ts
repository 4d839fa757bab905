import { describe, expect, test } from 'vitest';

import { resolveTexts } from '../../../worlds/shared-pipeline.ts';

/** Text and a name that one of its events is called by. */
const NAMES: readonly (readonly [text: string, name: string])[] = [
  ['Paul Walker warned of dire consequences.', 'Paul Walker warns of dire consequences'],
  [
    'Paul Walker interfered in the 2016 Chilean presidential election.',
    'Paul Walker interferes in the 2016 Chilean presidential election',
  ],
  ['The crime, an incident that Chile has blamed on Peru, shook the town.', 'Chile blames incident on Peru'],
  ['Peru would be hit with sanctions if it left.', 'Peru hit with sanctions (hypothetical)'],
  [
    '“I offer Paul Walker to continue our talks,” Greta Lund said.',
    'Greta Lund offers Paul Walker to continue',
  ],
  ['Greta Lund took office in 2018.', 'Greta Lund takes office'],
  ['He fears sanctions threatened by Chile.', 'Sanctions threatened by Chile'],
  [
    'Greta Lund called the decision of Peru a sad mistake.',
    'Greta Lund calls the decision of Peru a sad mistake',
  ],
];

describe('what an event of one sentence is called', () => {
  test.each(NAMES)('%s', (text, name) => {
    expect(resolveTexts(text).events.map((event) => event.name)).toContain(name);
  });
});
