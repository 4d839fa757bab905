import { describe, expect, test } from 'vitest';

import { findMentions, listNames } from './found-mentions.ts';

test.each([
  // Gazetteer, demonyms and acronyms.
  ['Kenya and Tanzania signed it in Nairobi.', ['Country: Kenya', 'Country: Tanzania', 'Place: Nairobi']],
  ['The OSCE sent observers to the Balkans.', ['Organization: OSCE', 'Place: Balkans']],
  // Bodies by their words.
  ['The Ministry of Fisheries said nothing.', ['Organization: Ministry of Fisheries']],
  ['She left the National Academy of Sciences in May.', ['Organization: National Academy of Sciences']],
  ['He led the Communist Party of China then.', ['Organization: Communist Party of China']],
  ['Crowds stood at the Kenyan Embassy in London.', ['Organization: Kenyan Embassy in London']],
  ['Two pilots of Air Tanzania resigned.', ['Organization: Air Tanzania']],
  ['Voters like the Ramirez administration.', ['Organization: Ramirez administration']],
  // Bodies before a role before a name, and departments that belong to a title.
  [
    'Nordwave Chief Executive Ingrid Solberg and Halden spokesman Jan Berg met.',
    ['Organization: Nordwave', 'Person: Ingrid Solberg', 'Organization: Halden', 'Person: Jan Berg'],
  ],
  ['Marketing Director Al Smith left.', ['Person: Al Smith']],
  ['Defence Secretary John Healey spoke.', ['Person: John Healey']],
  // A body that bears the name of another country's.
  ['Peru’s Congress voted.', ['Country: Peru', 'Organization: Congress']],
  // Places by their words, unless a person bears one.
  ['Their flight left Wexford International Airport.', ['Place: Wexford International Airport']],
  ['Singer Chris Lane was there.', ['Person: Chris Lane']],
  // Things: models, and what a noun beside a name calls them.
  ['The carrier bought an Airbus A350 and a Boeing 787.', ['Other: Airbus A350', 'Other: Boeing 787']],
  ['She opened the browser Safari at once.', ['Other: Safari']],
  // Persons: titles stay outside, and hyphened names are whole.
  ['Spokeswoman Sandy Angers thanked Mr. Okafor.', ['Person: Sandy Angers', 'Person: Okafor']],
  ['President Kim Dae-jung met Wong Kwok-hing.', ['Person: Kim Dae-jung', 'Person: Wong Kwok-hing']],
  ['Valeska Paris, an Australian woman, sued. Paris won.', ['Person: Valeska Paris', 'Person: Paris']],
  // Names that the model runs together.
  [
    'Jeff Rathke, the State Department spokesman, and Apple’s C.E.O. spoke.',
    ['Person: Jeff Rathke', 'Organization: State Department', 'Organization: Apple'],
  ],
  // The words of a longer name are no names.
  ['Qatar Airways flies from Doha.', ['Organization: Qatar Airways', 'Place: Doha']],
  ['Air Tanzania Flight 574 was lost.', ['Organization: Air Tanzania', 'Other: Flight 574']],
])('names of "%s"', (text, names) => {
  expect(listNames(text)).toEqual(names);
});

describe('the document votes', () => {
  test('an officer makes a company of what looks like a person', () => {
    const text =
      'Ryanair cut fares. Ryanair CEO Michael O’Leary said that Ryanair, an Irish airline, would grow.';
    expect(listNames(text).filter((name) => name.includes('Ryanair'))).toEqual([
      'Organization: Ryanair',
      'Organization: Ryanair',
      'Organization: Ryanair',
    ]);
  });

  test('a surname follows the full name, a misspelling too', () => {
    const text = 'Maria Castellano resigned. Castellano will stay until May, friends of Castelano said.';
    expect(listNames(text)).toEqual(['Person: Maria Castellano', 'Person: Castellano', 'Person: Castelano']);
  });
});

test.each([
  ['Moscow rebuffed the offer.', 'Moscow', true],
  ['Ties between Beijing and Ottawa are strained.', 'Beijing', true],
  ['It warned Tehran, Damascus and other countries.', 'Tehran', true],
  ['He flew to Moscow on Monday.', 'Moscow', false],
  ['Moscow’s mayor spoke.', 'Moscow', false],
])('in "%s" %s stands for a government: %s', (text, name, acts) => {
  const mention = findMentions(text).mentions.find((found) => found.text === name);
  expect(mention).toMatchObject(acts ? { type: 'Country', metonym: true } : { type: 'Place' });
});

test.each([
  ['Russian officials met two Britons.', ['Russian: Russia', 'Britons: United Kingdom']],
  ['The Dutch and the South Korean teams won.', ['Dutch: Netherlands', 'South Korean: South Korea']],
])('nationalities of "%s"', (text, expected) => {
  const found = findMentions(text).mentions.filter(({ kind }) => kind === 'adjectival');
  expect(found.map(({ text: words, name }) => `${words}: ${name}`)).toEqual(expected);
});

test.each([
  ['It is clear that they lost.', ['they']],
  ['It is time to leave.', []],
  ['It would be a mistake that costs lives.', []],
  ['It lost money.', ['It']],
])('pronouns of "%s"', (text, expected) => {
  const found = findMentions(text).mentions.filter(({ kind }) => kind === 'pronominal');
  expect(found.map(({ text: words }) => words)).toEqual(expected);
});

test.each([
  ['a country’s own', 'Congress voted on Monday.', 'United States Congress'],
  ['another country’s', 'Peru’s Congress met. Congress voted on Monday.', 'Congress'],
])('a body known by a common word: %s', (_, text, name) => {
  const bodies = findMentions(text).mentions.filter(({ type }) => type === 'Organization');
  expect([...new Set(bodies.map((body) => body.name))]).toEqual([name]);
});
