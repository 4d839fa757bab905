import { describe, expect, test } from 'vitest';

import { extractText } from './extracted.ts';

describe('links between events', () => {
  test.each([
    ['RESPONSE_TO', 'Iran attacked Iraq after Iraq bombed Kuwait.', 'attacked', 'bombed'],
    ['RESPONSE_TO', 'Iran expelled two envoys in response to the sanctions.', 'expelled', 'sanctions'],
    ['RESPONSE_TO', 'The invasion came after Iran threatened Iraq.', 'invasion', 'threatened'],
    ['PART_OF', 'During the summit, Japan warned Korea.', 'warned', 'summit'],
    ['PART_OF', 'Ito Sato praised Korea in an interview.', 'praised', 'interview'],
    ['PART_OF', 'Japan used the summit to warn Korea.', 'warn', 'summit'],
    ['ABOUT', 'Iran threatened to attack Iraq.', 'threatened', 'attack'],
    ['ABOUT', 'Iran condemned the bombing of Iraq.', 'condemned', 'bombing'],
    ['SAME', 'Iran and Iraq held talks in Oman.', 'talks', 'held'],
    ['SAME', 'Turkey invaded Syria. The invasion shocked Jordan.', 'invasion', 'invaded'],
    ['SAME', 'Iran flew a drone over Iraq to gather intelligence.', 'gather', 'flew'],
    ['SAME', 'Iran flew a spy plane over Oman. The flight was to gather intelligence.', 'gather', 'flight'],
    ['SAME', 'Ito Sato met Li Wei to discuss Korea.', 'discuss', 'met'],
    [
      'SAME',
      'He recalled the bombing of Japan. The U.S. bombing of Hiroshima was later.',
      'bombing',
      'bombing',
    ],
    [
      'SAME',
      'A report by U.S. intelligence laid out Iran’s plans. The director of intelligence, Ito Sato, issued a report that Iran lied.',
      'report',
      'report',
    ],
    ['SAME', 'Iran has massed troops. Iran has deployed tanks and guns.', 'deployed', 'massed'],
    [
      'SAME',
      'Paul Walker gave an interview to Peter Lund. Walker and Lund also discussed Peru.',
      'discussed',
      'interview',
    ],
  ])('%s: %s', (type, text, source, target) => {
    const { events, eventLinks } = extractText(text);
    const found = eventLinks.map((link) => [
      link.type,
      events[link.source]?.trigger.text,
      events[link.target]?.trigger.text,
    ]);
    expect(found).toContainEqual([type, source, target]);
  });

  test.each([
    ['two days', 'Iran met Iraq on Monday. Iran met Iraq on Tuesday.'],
    ['two objects', 'Iran attacked Iraq. Iran attacked Kuwait.'],
    ['what happened and what may', 'Iran attacked Iraq. Iran may attack Iraq.'],
    [
      'the first flight and another',
      'Iran flew another drone over Iraq. The first flight over Iraq was on Monday.',
    ],
    [
      'sanctions for two killings',
      'The sanctions over the killing of Greta Lund ended. The sanctions over the killing of Paul Walker remain.',
    ],
    [
      'a talk with another than the interviewer',
      'The interview of Paul Walker by Peter Lund was on Monday. Walker and Li Wei discussed Peru.',
    ],
    ['a saying in a saying', 'Ito Sato said that Ito Sato told Li Wei about Korea.'],
    ['a call and what something is called', 'Li Wei called the plan a mistake. The call with Japan failed.'],
  ])('not the same: %s', (_, text) => {
    expect(extractText(text).eventLinks.filter(({ type }) => type === 'SAME')).toEqual([]);
  });
});

describe('interactions', () => {
  test.each([
    ['Germany expelled two Russian diplomats.', 'Germany', 'EXPELLED', 'Russia', 'actual'],
    ['Iran did not attack Iraq.', 'Iran', 'ATTACKED', 'Iraq', 'negated'],
    ['Iran may attack Iraq.', 'Iran', 'ATTACKED', 'Iraq', 'hypothetical'],
    ['Oman said that Iran invaded Iraq.', 'Iran', 'INVADED', 'Iraq', 'actual'],
    ['Mexico claimed that Guatemala attacked Belize.', 'Mexico', 'ACCUSED', 'Guatemala', 'actual'],
    ['Greece urged Italy to leave Malta.', 'Greece', 'URGED', 'Italy', 'actual'],
    ['Alice Walker was arrested by Spain.', 'Spain', 'ARRESTED', 'Alice Walker', 'actual'],
    ['Chile’s ambassador to Peru was recalled.', 'Chile', 'REDUCED_RELATIONS_WITH', 'Peru', 'actual'],
    ['Angela Merkel met Emmanuel Macron.', 'Angela Merkel', 'MET_WITH', 'Emmanuel Macron', 'actual'],
  ])('%s', (text, source, type, target, status) => {
    const { clusters, relations } = extractText(text);
    const found = relations.map((one) => [
      clusters[one.source]?.name,
      one.type,
      clusters[one.target]?.name,
      one.status,
    ]);
    expect(found).toContainEqual([source, type, target, status]);
  });

  test('are not drawn with the country of a firm that is bought, nor are months marches', () => {
    const { clusters, events, relations } = extractText('Siemens bought a Norwegian firm in March.');
    expect(relations.map(({ target }) => clusters[target]?.name)).not.toContain('Norway');
    expect(events.map(({ type }) => type)).not.toContain('PROTEST');
  });

  test('are drawn between those who are known only', () => {
    const { clusters, relations } = extractText('An official met Joe Biden.');
    expect(relations.map(({ source, target }) => [clusters[source]?.name, clusters[target]?.name])).toEqual(
      [],
    );
  });
});

test.each([
  ['Ito Sato quit just days after Korea fell.', { least: 1, most: 7 }],
  ['Ito Sato quit two weeks after the vote.', { least: 14, most: 14 }],
  ['Ito Sato quit after the vote.', undefined],
])('how long after: %s', (text, lag) => {
  const { eventLinks } = extractText(text);
  expect(eventLinks.find(({ type }) => type === 'RESPONSE_TO')?.lag).toEqual(lag);
});

test('who does something at a meeting of two others does not take part in it', () => {
  const { clusters, events } = extractText(
    'Paul Walker and Greta Lund held a call. During the call, NATO made demands to Lund.',
  );
  const parties = events
    .filter(({ trigger }) => trigger.text === 'call')
    .flatMap(({ arguments: all }) => all.flatMap(({ cluster }) => clusters[cluster ?? -1]?.name ?? []));
  expect(parties).toContain('Paul Walker');
  expect(parties).not.toContain('NATO');
});
