import { describe, expect, test } from 'vitest';

import { formatDateInterval } from '../../../../src/schema/dates.ts';
import { readTimes } from './read-sentence.ts';

describe('without a day of publication', () => {
  test.each([
    ['They spoke on Wednesday.', 'Wednesday', { weekday: 3 }],
    ['They spoke on Wednesday morning.', 'Wednesday morning', { weekday: 3 }],
    ['They spoke on Dec. 7.', 'Dec. 7', { month: 12, day: 7 }],
    ['They spoke in October.', 'October', { month: 10 }],
    ['They spoke yesterday.', 'yesterday', undefined],
    ['They spoke last week.', 'last week', undefined],
    ['They spoke at 3:35 p.m. and hung up.', '3:35 p.m.', undefined],
  ])('%s keeps what its words say', (sentence, text, partial) => {
    const [time] = readTimes(sentence);
    expect(time?.text).toBe(text);
    expect(time?.value).toBeUndefined();
    expect(time?.interval).toBeUndefined();
    expect(time?.partial).toEqual(partial);
  });

  test('dates that are whole have their value', () => {
    const values = readTimes('It began on March 3, 2014. Two days later, it ended.').map(
      ({ value }) => value,
    );
    expect(values).toEqual(['2014-03-03', '2014-03-05']);
  });

  test('amounts have their value and no interval', () => {
    const [time] = readTimes('Prices rose over the past two weeks.');
    expect(time).toMatchObject({ kind: 'duration', value: 'P2W' });
    expect(time?.interval).toBeUndefined();
  });
});

describe('datelines', () => {
  test('are read without tokens and do not move the story', () => {
    const [stated, later] = readTimes('> Friday, July 21, 2017\nHe died three days later.', '2017-07-21');
    expect(stated).toMatchObject({ text: 'Friday, July 21, 2017', value: '2017-07-21', kind: 'date' });
    expect(stated?.firstToken).toBe(stated?.endToken);
    expect(later?.text).toBe('three days later');
    expect(later?.value).toBeUndefined();
  });
});

describe('tokens of a time', () => {
  test('begin and end with its words', () => {
    const [time] = readTimes('The call began at 3:35 p.m. Eastern time on Thursday.', '2021-12-30');
    expect(time?.text).toBe('3:35 p.m. Eastern time');
    expect(time?.firstToken).toBe(4);
    expect(time?.endToken).toBe(8);
  });
});

describe('kinds', () => {
  test.each([
    ['They met on Monday.', 'date'],
    ['They met at 6 p.m. sharp.', 'time'],
    ['They met on Monday night.', 'time'],
    ['They met for six hours.', 'duration'],
    ['They meet every week.', 'set'],
  ])('%s %s', (sentence, kind) => {
    expect(readTimes(sentence, '2020-02-20').map((time) => time.kind)).toEqual([kind]);
  });
});

describe('a date without a year', () => {
  // The verb decides only where the calendar leaves room: a nearby date may lie on its other side.
  test.each([
    ['2005-10-15', 'The jet, which landed in Lima, returns on October 25.', '2005-10-25'],
    ['2005-12-20', 'The board approved the merger on February 27.', '2005-02-27'],
    ['2005-12-20', 'The board will approve the merger on February 27.', '2006-02-27'],
    ['2005-01-05', 'The board approved the merger on December 30.', '2004-12-30'],
    ['2005-12-28', 'The board plans to approve the merger on January 3.', '2006-01-03'],
    ['2016-03-01', 'The leap day was February 29.', '2016-02-29'],
  ])('%s %s', (published, sentence, value) => {
    expect(readTimes(sentence, published).map((time) => time.value)).toEqual([value]);
  });
});

describe('across the turn of the year', () => {
  test.each([
    ['2022-01-02', 'It happened last week.', '2021-12-20/2021-12-26', '2021-W51'],
    ['2021-01-03', 'It happened last month.', '2020-12', '2020-12'],
    ['2021-01-03', 'It happened this week.', '2020-12-28/2021-01-03', '2020-W53'],
    ['2021-02-15', 'It happened last quarter.', '2020-10-01/2020-12-31', '2020-Q4'],
    ['2020-02-29', 'It happened a year ago.', '2019', '2019'],
  ])('%s %s', (published, sentence, interval, value) => {
    const [time] = readTimes(sentence, published);
    expect(time?.value).toBe(value);
    expect(time?.interval && formatDateInterval(time.interval)).toBe(interval);
  });
});
