import { describe, expect, test } from 'vitest';

import { formatDateInterval } from '../../../../src/schema/dates.ts';
import { readTimes } from './read-sentence.ts';

/** Day of publication, sentence, and each expression with its value; a third cell is the interval where it says more. */
type Row = readonly [
  published: string,
  sentence: string,
  ...times: readonly (readonly [string, string, string?])[],
];

const dates: readonly Row[] = [
  ['2021-12-30', 'The treaty was signed on December 7, 2021.', ['December 7, 2021', '2021-12-07']],
  [
    '2019-03-04',
    'Voters went to the polls on Sunday, March 3, 2019.',
    ['Sunday, March 3, 2019', '2019-03-03'],
  ],
  ['2021-12-30', 'They spoke on Dec. 7 about the border.', ['Dec. 7', '2021-12-07']],
  ['2021-12-30', 'Talks will be held on Jan. 10 in Vienna.', ['Jan. 10', '2022-01-10']],
  ['2010-01-25', 'The plane first flew on 11 December.', ['11 December', '2009-12-11']],
  ['2018-05-02', 'The bridge opened on the 4th of April 2016.', ['the 4th of April 2016', '2016-04-04']],
  ['2018-05-02', 'The report came out on April 2nd.', ['April 2nd', '2018-04-02']],
  ['2018-11-20', 'The ministers met on February 3 and resigned.', ['February 3', '2018-02-03']],
  ['2014-06-09', 'The summit of June 4-5 ended without a deal.', ['June 4-5', '2014-06-04/2014-06-05']],
  ['2014-06-09', 'Filed 2014-06-08 by the court.', ['2014-06-08', '2014-06-08']],
  ['2012-02-01', 'The visa expired on 12/30/2011.', ['12/30/2011', '2011-12-30']],
  ['2012-02-01', 'The visa expired on 30/12/11.', ['30/12/11', '2011-12-30']],
  ['2009-08-20', 'Sales began in October 2007.', ['October 2007', '2007-10', '2007-10']],
  ['2009-08-20', 'A jet crashed off the coast in June.', ['June', '2009-06']],
  ['2004-11-24', 'Lawmakers rejected the plan in October.', ['October', '2004-10']],
  ['2009-01-14', 'Lawmakers rejected the plan in October.', ['October', '2008-10']],
  ['2009-11-14', 'The factory will close in March.', ['March', '2010-03']],
  ['2009-11-14', 'The factory will close next March.', ['next March', '2010-03']],
  ['2009-11-14', 'He took office last May.', ['last May', '2009-05']],
  ['2009-03-14', 'He took office last May.', ['last May', '2008-05']],
  ['2009-11-14', 'The law passed in December of last year.', ['December of last year', '2008-12']],
  ['2009-11-14', 'The law took effect in mid-October.', ['mid-October', '2009-10']],
  ['2016-09-01', 'The war began in 2014 and still goes on.', ['2014', '2014', '2014']],
  ['2016-09-01', 'The company was founded in early 2009.', ['early 2009', '2009']],
  ['2016-09-01', 'It replaces the 1991 agreement between the firms.', ['1991', '1991']],
  ['2016-09-01', 'He ruled from 1975 to 1979.', ['1975', '1975'], ['1979', '1979']],
  ['2016-09-01', 'She studied there in 2009-10.', ['2009-10', '2009/2010', '2009-01-01/2010-12-31']],
  ['2016-09-01', 'The rules date from the 1990s.', ['the 1990s', '199', '1990-01-01/1999-12-31']],
  ['2016-09-01', "The rules date from the late '80s.", ["the late '80s", '198']],
  ['2016-09-01', 'The castle was built in the 16th century.', ['the 16th century', '15']],
  [
    '2016-09-01',
    'Floods hit the region in the summer of 2009.',
    ['the summer of 2009', '2009-SU', '2009-06-01/2009-08-31'],
  ],
  ['2016-09-01', 'The party lost its majority last spring.', ['last spring', '2016-SP']],
  ['2016-09-01', 'Ships will sail again next summer.', ['next summer', '2017-SU']],
  [
    '2009-01-20',
    'Profits fell in the third quarter of 2008.',
    ['the third quarter of 2008', '2008-Q3', '2008-07-01/2008-09-30'],
  ],
  ['2009-01-20', 'The bank reported a fourth-quarter loss.', ['fourth-quarter', '2008-Q4']],
  ['2009-01-20', 'Exports rose in the first half of 2008.', ['the first half of 2008', '2008-H1']],
  ['2009-01-20', 'Its budget for fiscal 2010 is smaller.', ['fiscal 2010', 'FY2010']],
  ['2010-07-01', 'A deal is expected by the end of the year.', ['the end of the year', '2010']],
  ['2010-07-01', 'A deal is expected at the beginning of 2012.', ['the beginning of 2012', '2012']],
  ['2010-01-07', 'Shops were closed on Christmas Eve.', ['Christmas Eve', '2009-12-24']],
  ['2010-11-29', 'Crowds filled the malls on Thanksgiving.', ['Thanksgiving', '2010-11-25']],
  ['2015-04-08', 'The pope spoke on Easter Sunday.', ['Easter Sunday', '2015-04-05']],
  ['2022-01-10', "The ban began on New Year's Day.", ["New Year's Day", '2022-01-01']],
  ['2014-12-10', 'Stocks closed at a low on Friday, Oct. 10.', ['Friday, Oct. 10', '2014-10-10']],
  ['2016-01-20', 'Prices had peaked on Friday, Oct. 10.', ['Friday, Oct. 10', '2015-10-10']],
  ['2007-03-19', 'The carriers are not due until October.', ['October', '2007-10']],
  ['2007-03-19', 'The 1886 election split the party.', ['1886', '1886']],
  ['2007-03-19', 'Turnout was low in March and April 2006.', ['March', '2006-03'], ['April 2006', '2006-04']],
  [
    '2017-06-14',
    'Exports rose from May 3 to June 4, 1987.',
    ['May 3', '1987-05-03'],
    ['June 4, 1987', '1987-06-04'],
  ],
];

const days: readonly Row[] = [
  ['2021-12-30', 'The leaders talked on Thursday.', ['Thursday', '2021-12-30']],
  ['2021-12-30', 'The leaders talked on Wednesday.', ['Wednesday', '2021-12-29']],
  ['2006-03-28', 'The trial is set to begin on Wednesday.', ['Wednesday', '2006-03-29']],
  ['2015-09-22', 'On Wednesday, the family are to travel to Geneva.', ['Wednesday', '2015-09-23']],
  ['2015-09-22', 'Ministers will meet Friday in Rome.', ['Friday', '2015-09-25']],
  ['2015-09-22', 'The envoy agreed to return on Friday.', ['Friday', '2015-09-25']],
  ['2015-09-22', 'He was arrested last Friday.', ['last Friday', '2015-09-18']],
  ['2015-09-22', 'The hearing is next Monday.', ['next Monday', '2015-09-28']],
  ['2015-09-22', 'The sanctions take effect this Friday.', ['this Friday', '2015-09-25']],
  [
    '2010-07-17',
    'The press conference was held on Friday morning.',
    ['Friday morning', '2010-07-16TMO', '2010-07-16'],
  ],
  ['2010-07-17', 'Rebels attacked the base late Thursday night.', ['late Thursday night', '2010-07-15TNI']],
  ['2008-01-09', 'The ministry confirmed it this morning.', ['this morning', '2008-01-09TMO']],
  ['2008-01-09', 'A bomb went off last night.', ['last night', '2008-01-08TNI']],
  ['2008-01-09', 'The debate airs tonight.', ['tonight', '2008-01-09TNI']],
  ['2008-01-09', 'The minister resigned yesterday.', ['yesterday', '2008-01-08']],
  ['2008-01-09', 'The minister resigned yesterday afternoon.', ['yesterday afternoon', '2008-01-08TAF']],
  ['2008-01-09', 'The court will rule tomorrow.', ['tomorrow', '2008-01-10']],
  ['2008-01-09', 'Polls open the day after tomorrow.', ['the day after tomorrow', '2008-01-11']],
  ['2008-01-09', 'Snow fell on the morning of January 7.', ['the morning of January 7', '2008-01-07TMO']],
  ['2008-01-09', 'Services are held on Sundays.', ['Sundays', 'XXXX-WXX-7']],
  ['2017-06-14', 'The maker said on Tuesday it would cut jobs.', ['Tuesday', '2017-06-13']],
  ['2017-06-14', 'The maker said it would cut jobs on Tuesday.', ['Tuesday', '2017-06-20']],
  [
    '2017-06-14',
    'A spokesman said late Saturday that talks would resume Sunday.',
    ['late Saturday', '2017-06-10'],
    ['Sunday', '2017-06-18'],
  ],
  ['2017-06-14', 'The trial opens Friday.', ['Friday', '2017-06-16']],
  ['2017-06-14', 'The report, released Friday, shows a decline.', ['Friday', '2017-06-09']],
  [
    '2017-06-14',
    'It rained on June 9, 2017. The next morning, the river rose.',
    ['June 9, 2017', '2017-06-09'],
    ['The next morning', '2017-06-10TMO'],
  ],
  [
    '2017-06-14',
    'They were shot on June 1. The following Tuesday, he died.',
    ['June 1', '2017-06-01'],
    ['The following Tuesday', '2017-06-06'],
  ],
];

const periods: readonly Row[] = [
  [
    '2021-12-30',
    'The Kremlin asked for the call earlier this week.',
    ['earlier this week', '2021-W52', '2021-12-27/2021-12-30'],
  ],
  ['2006-10-05', 'The ship is due later this year.', ['later this year', '2006', '2006-10-05/2006-12-31']],
  ['2004-11-24', 'He spoke against the deal last week.', ['last week', '2004-W47', '2004-11-15/2004-11-21']],
  ['2010-08-09', 'The firm was criticized last month.', ['last month', '2010-07']],
  ['2011-08-08', 'The airline receives the jet next month.', ['next month', '2011-09']],
  ['2007-01-18', 'Profits doubled during the last quarter.', ['the last quarter', '2006-Q4']],
  [
    '2010-01-25',
    'The glitch became public this weekend.',
    ['this weekend', '2010-W03-WE', '2010-01-23/2010-01-24'],
  ],
  ['2010-01-28', 'The teams will play this weekend.', ['this weekend', '2010-W04-WE']],
  ['2010-01-28', 'Unrest broke out late last year.', ['late last year', '2009']],
  ['2010-01-28', 'It is the worst drought of this century.', ['this century', '20']],
  [
    '2021-12-30',
    'Talks begin on Jan. 10 in Geneva. That same week, officials will also meet in Brussels.',
    ['Jan. 10', '2022-01-10'],
    ['That same week', '2022-W02'],
  ],
  [
    '2016-09-09',
    'The polls closed on September 4, 2016. Results were announced the next day.',
    ['September 4, 2016', '2016-09-04'],
    ['the next day', '2016-09-05'],
  ],
  [
    '2016-09-09',
    'He left the party in 1998. The following year, he founded another.',
    ['1998', '1998'],
    ['The following year', '1999'],
  ],
  [
    '2016-09-09',
    'The vote was held on March 3. Troops had left the day before.',
    ['March 3', '2016-03-03'],
    ['the day before', '2016-03-02'],
  ],
  [
    '2016-09-09',
    'He was shot on May 2, 2011. Three days later, protests began.',
    ['May 2, 2011', '2011-05-02'],
    ['Three days later', '2011-05-05'],
  ],
  [
    '2016-09-09',
    'The ban came in March 2012. Two months earlier, he had fled.',
    ['March 2012', '2012-03'],
    ['Two months earlier', '2012-01'],
  ],
  [
    '2008-11-12',
    'He earned more last year than the year before that.',
    ['last year', '2007'],
    ['the year before that', '2006'],
  ],
  [
    '2008-11-12',
    'Its share was lower in the same quarter last year.',
    ['the same quarter last year', '2007-Q4'],
  ],
  ['2008-11-12', 'In early to mid-2008 prices rose.', ['mid-2008', '2008']],
];

const amounts: readonly Row[] = [
  ['2017-07-18', 'This was impossible seventeen years ago.', ['seventeen years ago', '2000']],
  ['2017-07-18', 'The ship left port two weeks ago.', ['two weeks ago', '2017-W27']],
  ['2017-07-18', 'The ship left port three days ago.', ['three days ago', '2017-07-15']],
  ['2017-07-18', 'The ship left port 24 hours ago.', ['24 hours ago', '2017-07-17']],
  ['2011-03-08', 'It shipped nearly a decade ago.', ['a decade ago', '2001']],
  ['2011-03-08', 'He said that "[ten] years ago" it was new.', ['[ten] years ago', '2001']],
  ['2011-03-08', 'Sales were lower than a year earlier.', ['a year earlier', '2010']],
  ['2011-03-08', 'The elections are six months from now.', ['six months from now', '2011-09']],
  ['2011-03-08', 'The treaty was signed many years ago.', ['many years ago', 'PAST_REF']],
  ['2011-01-17', 'She took six months off.', ['six months', 'P6M']],
  ['2009-12-16', 'It is two and a half years behind schedule.', ['two and a half years', 'P2.5Y']],
  ['2009-12-16', 'The work took a year and a half.', ['a year and a half', 'P1.5Y']],
  ['2009-12-16', 'They signed a 27-year contract.', ['27-year', 'P27Y']],
  ['2009-12-16', 'They had a 50-minute phone call.', ['50-minute', 'PT50M']],
  ['2009-12-16', 'They had an hour-long meeting.', ['hour-long', 'PT1H']],
  ['2009-12-16', 'The siege lasted half an hour.', ['half an hour', 'PT30M']],
  ['2009-12-16', 'The decades-long dispute is settled.', ['decades-long', 'PXY']],
  ['2009-12-16', 'Fighting went on for several weeks.', ['several weeks', 'PXW']],
  ['2009-12-16', 'He was held for twenty-five days.', ['twenty-five days', 'P25D']],
  ['2009-12-16', 'He was held for one hundred and twenty days.', ['one hundred and twenty days', 'P120D']],
  [
    '2009-12-16',
    'Prices rose over the past two weeks.',
    ['the past two weeks', 'P2W', '2009-12-02/2009-12-16'],
  ],
  [
    '2007-02-28',
    'The firm will cut jobs over the next four years.',
    ['the next four years', 'P4Y', '2007-02-28/2011-02-28'],
  ],
  ['2007-02-28', 'Wages have stagnated in the past decade.', ['the past decade', 'P10Y']],
  ['2007-02-28', 'She nursed him in the last five months of his life.', ['the last five months', 'P5M']],
  ['2009-06-09', 'It opened two days before the fair.', ['two days', 'P2D']],
  [
    '2009-06-09',
    'They met two weeks before the vote of May 20.',
    ['two weeks', 'P2W', '2009-05-06'],
    ['May 20', '2009-05-20'],
  ],
  ['2008-03-01', 'They deliver 15 planes a year.', ['a year', 'P1Y']],
  ['2008-03-01', 'The council meets twice a week.', ['a week', 'P1W']],
  ['2008-03-01', 'A census is held every ten years.', ['every ten years', 'P10Y']],
  ['2008-03-01', 'The site has two million daily visitors.', ['daily', 'P1D']],
  ['2008-03-01', 'Relations have warmed in recent years.', ['in recent years', 'PAST_REF']],
  ['2017-06-14', 'He will be sentenced in two weeks.', ['two weeks', 'P2W', '2017-06-26/2017-07-02']],
  ['2017-06-14', 'It was the first loss in 20 years.', ['20 years', 'P20Y']],
  ['2017-06-14', 'Prices doubled in the last year.', ['the last year', 'P1Y', '2016-06-14/2017-06-14']],
  ['2017-06-14', 'Hours later, police came.', ['Hours later', 'PTXH']],
  ['2017-06-14', 'The years ahead will be hard.', ['years ahead', 'FUTURE_REF']],
  ['2017-06-14', 'He held a two hour speech.', ['two hour', 'PT2H']],
];

const clocks: readonly Row[] = [
  [
    '2021-12-30',
    'The call began at 3:35 p.m. on Thursday.',
    ['3:35 p.m.', '2021-12-30T15:35'],
    ['Thursday', '2021-12-30'],
  ],
  ['2021-12-31', 'The call began at 3:35 p.m. Eastern time.', ['3:35 p.m. Eastern time', '2021-12-31T15:35']],
  [
    '2009-12-16',
    'It took off Tuesday at 18:00 UTC.',
    ['Tuesday', '2009-12-15'],
    ['18:00 UTC', '2009-12-15T18:00Z'],
  ],
  ['2009-12-16', 'The quake struck at 0430 GMT.', ['0430 GMT', '2009-12-16T04:30Z']],
  ['2009-12-16', 'Police came at 6am.', ['6am', '2009-12-16T06:00']],
  ['2009-12-16', 'Doors opened at noon.', ['noon', '2009-12-16T12:00']],
  ['2009-12-16', 'The vote is due Friday, 9 p.m.', ['Friday, 9 p.m.', '2009-12-18T21:00']],
  ['2009-12-16', "Police came at ten o'clock.", ["ten o'clock", '2009-12-16T10:00']],
];

const traps: readonly string[] = [
  'The senator may run for president.',
  'Protesters march on the capital.',
  'The firm sold 2008 models of the car.',
  'About 2000 people fled.',
  'The order is worth $2010.',
  'He came second in the race.',
  'There is a minute difference between them.',
  'The 14-year-old boy and his mother, 42, live there.',
  'He is 32 years old.',
  'The fall of the wall changed Europe.',
  'They were caught off guard.',
  'Theresa May spoke to parliament.',
  'It was a last minute change.',
  'The car does 60 miles an hour.',
  'He scored in the second half.',
  'USA Today reported the story.',
  'The Daily Telegraph reported the story.',
  'They won 3:2.',
  'Turn to page 1999 %.',
  'It fell on what is known as Black Monday.',
  'It is the third attack in as many weeks.',
  'Shares fell in after hours trading.',
  'They fought in the Winter War.',
  'The future of the talks is unclear.',
  'Johnnie Christmas drew the book.',
];

describe('findTimes', () => {
  for (const [name, rows] of Object.entries({ dates, days, periods, amounts, clocks })) {
    const cases = rows.map(([published, sentence, ...times]) => ({ published, sentence, times }));
    test.each(cases)(`${name}: $published $sentence`, ({ published, sentence, times }) => {
      const found = readTimes(sentence, published);
      expect(found.map(({ text, value }) => [text, value])).toEqual(
        times.map(([text, value]) => [text, value]),
      );
      for (const [index, [, , interval]] of times.entries()) {
        const actual = found[index]?.interval;
        if (interval !== undefined) expect(actual && formatDateInterval(actual)).toBe(interval);
      }
    });
  }

  test.each(traps)('no time in: %s', (sentence) => {
    expect(readTimes(sentence, '2019-05-06').map(({ text }) => text)).toEqual([]);
  });
});
