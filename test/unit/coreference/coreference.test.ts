import { describe, expect, test } from 'vitest';

import { nameReferents, resolveMentions } from './resolved-mentions.ts';

describe('names', () => {
  test.each([
    ['Maria Lopez resigned. Lopez gave no reason.', 'Lopez', ['Maria Lopez']],
    ['The Central Trade Agency closed. The CTA had 40 staff.', 'CTA', ['Central Trade Agency']],
    ['Maria Castellano won. Mr. Castelano cheered.', 'Castelano', ['Maria Castellano']],
    ['Zentrix Holdings grew. Later Zentrix hired.', 'Zentrix', ['Zentrix Holdings']],
    ['John Smith met Mary Smith. Then Smith left.', 'Smith', ['Smith']],
  ])('%s — %s', (text, words, expected) => {
    expect(nameReferents(text, words)).toEqual(expected);
  });
});

describe('descriptions', () => {
  test.each([
    // Apposition, on either side.
    ['Ryanair, an Irish airline, cut fares.', 'an Irish airline', ['Ryanair']],
    ['Maria Lopez, a former minister, agreed.', 'a former minister', ['Maria Lopez']],
    // Roles, with the country that the phrase names.
    [
      'Kenyan President William Ruto met Ugandan President Yoweri Museveni. The Kenyan president smiled.',
      'The Kenyan president',
      ['William Ruto'],
    ],
    [
      'Kenyan President William Ruto met Ugandan President Yoweri Museveni. The Ugandan leader smiled.',
      'The Ugandan leader',
      ['Yoweri Museveni'],
    ],
    [
      'U.S. President Joe Biden met his Russian counterpart, Vladimir Putin. The Russian president smiled.',
      'The Russian president',
      ['Vladimir Putin'],
    ],
    ['Former President Ann Lee met Joe Ray. The president left.', 'The president', []],
    // Kinds: companies are no governments, and a ministry needs its word.
    ['Nokia praised NATO. The company grew.', 'The company', ['Nokia']],
    ['Nokia sued. The ministry agreed.', 'The ministry', []],
    ['The Fisheries Ministry sued Nokia. The ministry won.', 'The ministry', ['Fisheries Ministry']],
    ['Troops left Geneva. The force was small.', 'The force', []],
    ['He spoke of Kenyan exports. That country grows tea.', 'That country', ['Kenya']],
    // A modifier says that another one is meant.
    ['Nokia grew. The rival company shrank.', 'The rival company', []],
    [
      'Ann Ramirez won. Ramirez spoke. The Ramirez administration began. The Carter administration had ended. The administration grew.',
      'The administration',
      ['Ramirez administration'],
    ],
  ])('%s — %s', (text, words, expected) => {
    expect(nameReferents(text, words)).toEqual(expected);
  });
});

describe('pronouns', () => {
  test.each([
    ['Maria Lopez met John Ray. She smiled.', 'She', ['Maria Lopez']],
    ['Maria Lopez met John Ray. He smiled.', 'He', ['John Ray']],
    ['Nokia said it would grow.', 'it', ['Nokia']],
    ['A browser crashed near Nokia. It was old.', 'It', []],
    ['Maria Lopez hurt herself.', 'herself', ['Maria Lopez']],
    ['Maria Lopez praised her.', 'her', []],
    // The opening clause refers ahead.
    ['Speaking of his plans, Prime Minister John Ray smiled.', 'his', ['John Ray']],
    // Quotations.
    ['“I will stay,” Maria Lopez said.', 'I', ['Maria Lopez']],
    ['Maria Lopez resigned in a letter, stating, “I am tired.”', 'I', ['Maria Lopez']],
    ['Nokia chief executive Maria Lopez said, “We grow.”', 'We', ['Nokia']],
    ['John Ray met Ann Lee. “I would ask him,” Joe Poe said.', 'him', ['John Ray']],
    // What is set beside a subject is not nearer than the subject.
    ['Tom Poe won. John Ray, a former clerk, took office after beating Poe. He smiled.', 'He', ['John Ray']],
    ['Nokia sued Philips and told the Dutch company to pay.', 'the Dutch company', ['Philips']],
    ['The Finnish group Nokia left. The Dutch company paid.', 'The Dutch company', []],
    [
      'The European Commission met. Critics say the Commission is slow.',
      'Commission',
      ['European Commission'],
    ],
    // Who threatens does not pay, and a counterpart is of the same office.
    ['John Ray slammed Tom Poe. Ray threatened that he would pay for it.', 'he', ['Tom Poe']],
    [
      'President Ray met Chilean President Tom Poe. Poe thanked his Peruvian counterpart.',
      'his Peruvian counterpart',
      ['Ray'],
    ],
    ['The head of the spy agency, the ANS, was held.', 'the spy agency', ['ANS']],
    // "You" is nobody in particular, and "he" is never "you".
    ['“You know me,” she said. He left.', 'He', []],
  ])('%s — %s', (text, words, expected) => {
    expect(nameReferents(text, words)).toEqual(expected);
  });
});

describe('plurals', () => {
  const story =
    'Kenya warned Uganda. Kenya and Uganda closed their border. Uganda complained. Aid reached Chad. ';
  test.each([
    [`${story}The two countries will talk.`, 'The two countries', ['Kenya', 'Uganda']],
    ['Ties between Peru and Chile are bad, while both sides talk.', 'both sides', ['Peru', 'Chile']],
    [`${story}Tensions between the two countries over Chad grew.`, 'the two countries', ['Kenya', 'Uganda']],
    ['Ann Lee met Joe Ray. The two leaders smiled.', 'The two leaders', ['Ann Lee', 'Joe Ray']],
    ['Ann Lee spoke. The two leaders smiled.', 'The two leaders', []],
    ['NATO saw Ann Lee praise Joe Ray at their summit.', 'their', ['Ann Lee', 'Joe Ray']],
    ['NATO praised Ann Lee at their summit.', 'their', []],
    [
      'Chilean President Ann Lee met Peruvian President Joe Ray. Kenya and Uganda watched. The two leaders spoke of talks between the countries.',
      'the countries',
      ['Chile', 'Peru'],
    ],
  ])('%s — %s', (text, words, expected) => {
    expect(nameReferents(text, words).toSorted()).toEqual(expected.toSorted());
  });
});

test('a description does not change what a name is', () => {
  const { clusters } = resolveMentions(
    'Leeds, a company town, grew. The company town is old. It is a nice company.',
  );
  expect(clusters.find(({ name }) => name === 'Leeds')?.type).toBe('Place');
});

test('every link says why', () => {
  const { links } = resolveMentions('Maria Lopez, a minister, left. She was tired. Lopez won.');
  expect(links.map(({ rule }) => rule.split(':')[0])).toEqual(
    expect.arrayContaining(['apposition', 'part-of-name', 'pronoun']),
  );
  for (const { score } of links) expect(score > 0 && score <= 1).toBe(true);
});
