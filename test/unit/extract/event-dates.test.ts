import { describe, expect, test } from 'vitest';

import { formatDateInterval } from '../../../src/schema/dates.ts';
import { extractText, findEvent } from './extracted.ts';

/** Body, trigger and date; published on Thursday, 4 March 2021. */
const ROWS: readonly (readonly [text: string, trigger: string, date: string | undefined])[] = [
  // What a clause or noun takes over from what it belongs to.
  ['Chile’s president spoke at a ceremony attended by 5,000 guests on Tuesday.', 'attended', '2021-03-02'],
  ['Norway held a summit on Monday where Peru’s president criticised Chile.', 'criticised', '2021-03-01'],
  ['There was a glitch on the flight. The flight took off on Feb. 11.', 'glitch', '2021-02-11'],
  ['Yesterday, at this year’s conference, Airbus unveiled a new jet.', 'conference', '2021-03-03'],
  [
    'Airbus unveiled a new jet at a Tuesday event. The event drew crowds. Boeing spoke at the event.',
    'spoke',
    '2021-03-02',
  ],
  ['The jet landed on Tuesday after a test flight.', 'flight', '2021-03-02'],
  ['The president visited Peru on Tuesday after the war.', 'war', undefined],
  // Times that stand elsewhere than at their predicate.
  ['The delivery of the jets was delayed until October 2022.', 'delivery', '2022-10'],
  ['The delivery of the jets was delayed until October 2022.', 'delayed', '2021-03-04'],
  ['Critics imposed fines; more pressure for Russia’s Crimea annexation in 2014.', 'annexation', '2014'],
  ['The store in February passed its rival.', 'passed', '2021-02'],
  // What is told as news.
  ['One jet is flying to Peru; the other will be carrying mail.', 'flying', '2021-03-04'],
  ['Boeing delivered ten jets. This brings the number to 30.', 'brings', '2021-03-04'],
  ['Peru expelled two envoys, although Chile praised Peru.', 'praised', '2021-03-04'],
  ['Peru expelled two envoys, although Chile had praised Peru.', 'praised', undefined],
  ['Peru warned of war, while Chile has accused Peru of lying.', 'accused', '2021-03-04'],
  // What lies ahead.
  ['Peru will meet Chile in the next few days.', 'meet', '2021-03-04/2021-03-11'],
  ['Peru has met Chile over the next few days.', 'met', '2021-03-04'],
  ['Peru will use the days ahead of the talks on March 10 to consult Chile.', 'use', '2021-03-04/2021-03-10'],
  ['Peru used the call on Tuesday to warn Chile.', 'warn', '2021-03-02'],
  // News is not history.
  ['Boeing has unveiled a new jet. Boeing unveiled a first jet in February 2000.', 'unveiled', '2021-03-04'],
];

describe('when it happened', () => {
  test.each(ROWS)('%s (%s)', (text, trigger, date) => {
    const event = findEvent(extractText(text), trigger);
    expect(event, 'an event is found').toBeDefined();
    expect(event?.date && formatDateInterval(event.date)).toBe(date);
  });

  test('a headline is of the day of which the first sentence tells', () => {
    const document = extractText('Chile expels two envoys\n\nOn Tuesday, Chile told two envoys to leave.');
    const event = findEvent(document, 'expels');
    expect(event?.date && formatDateInterval(event.date)).toBe('2021-03-02');
  });
});

describe('what is one event', () => {
  test('what does and what is done are two', () => {
    const { events, eventLinks } = extractText('The new agreement replaces the 1991 agreement.');
    const joined = eventLinks.filter(({ type }) => type === 'SAME');
    expect(events.map(({ trigger }) => trigger.text)).toContain('agreement');
    expect(joined).toEqual([]);
  });
});
