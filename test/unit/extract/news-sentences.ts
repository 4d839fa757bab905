import type { EventRow } from './event-sentences.ts';

/** Frames of general news, each with its roles: politics, conflict, diplomacy, justice, business, disaster, personnel. */
export const FRAME_ROWS: readonly EventRow[] = [
  {
    text: 'The United States deployed troops to Poland.',
    trigger: 'deployed',
    type: 'MOBILIZE',
    roles: { agent: ['United States'], place: ['Poland'] },
  },
  {
    text: 'Turkey massed tanks along the border with Syria.',
    trigger: 'massed',
    type: 'MOBILIZE',
    roles: { target: ['Syria'] },
  },
  {
    text: 'Hamas fired rockets at Tel Aviv.',
    trigger: 'fired',
    type: 'FIGHT',
    roles: { agent: ['Hamas'], target: ['Tel Aviv'] },
  },
  {
    text: 'Ukraine shot down a Russian fighter jet.',
    trigger: 'shot',
    type: 'FIGHT',
    roles: { agent: ['Ukraine'], target: ['Russia'] },
  },
  {
    text: 'The Sony hack was blamed on North Korea.',
    trigger: 'hack',
    type: 'ASSAULT',
    roles: { target: ['Sony'] },
  },
  {
    text: 'An earthquake struck Turkey and Syria.',
    trigger: 'struck',
    type: 'DISASTER',
    roles: { target: ['Turkey', 'Syria'] },
  },
  { text: 'Nurses in Spain went on strike over pay.', trigger: 'strike', type: 'PROTEST' },
  {
    text: 'A court in Milan found Carlo Rossi guilty of fraud.',
    trigger: 'found',
    type: 'JUSTICE',
    roles: { target: ['Carlo Rossi'] },
  },
  {
    text: 'The International Criminal Court issued an arrest warrant for Joseph Kony.',
    trigger: 'issued',
    type: 'JUSTICE',
    roles: { agent: ['International Criminal Court'], target: ['Joseph Kony'] },
  },
  {
    text: 'The European Union fined Google 2.4 billion euros.',
    trigger: 'fined',
    type: 'SANCTION',
    roles: { agent: ['European Union'], target: ['Google'] },
  },
  {
    text: 'The European Parliament rejected a no-confidence motion against Pedro Sanchez.',
    trigger: 'motion',
    type: 'ACCUSE',
    roles: { target: ['Pedro Sanchez'] },
  },
  {
    text: 'Qantas bought twelve jets from Airbus.',
    trigger: 'bought',
    type: 'BUSINESS',
    roles: { agent: ['Qantas'], origin: ['Airbus'] },
  },
  {
    text: 'The Interest rates were raised by a quarter, and the Federal Reserve raised them by a half.',
    trigger: 'raised',
    type: 'BUSINESS',
  },
  {
    text: 'Moscow demanded security guarantees from the European Union.',
    trigger: 'demanded',
    type: 'REQUEST',
    roles: { speaker: ['Moscow'], addressee: ['European Union'] },
  },
  {
    text: 'Hungary distanced itself from Russia.',
    trigger: 'distanced',
    type: 'REJECT',
    roles: { speaker: ['Hungary'], target: ['Russia'] },
  },
  {
    text: 'Angela Merkel exchanged threats with Viktor Orban.',
    trigger: 'exchanged',
    type: 'THREATEN',
    roles: { participant: ['Angela Merkel', 'Viktor Orban'] },
  },
  {
    text: 'In an interview with CNN, Emmanuel Macron spoke of reforms.',
    trigger: 'interview',
    type: 'STATEMENT',
    roles: { speaker: ['Emmanuel Macron'], agent: ['CNN'] },
  },
  {
    text: 'Washington added Huawei to its list of banned firms.',
    trigger: 'added',
    type: 'SANCTION',
    roles: { target: ['Huawei'] },
  },
];

/** Fillers that stand away from the predicate. */
export const PLACE_ROWS: readonly EventRow[] = [
  {
    text: 'Israel carried out a series of air strikes on Lebanon.',
    trigger: 'strikes',
    type: 'FIGHT',
    roles: { agent: ['Israel'], target: ['Lebanon'] },
  },
  {
    text: 'Iran and Iraq held a third round of talks in Vienna.',
    trigger: 'talks',
    type: 'CONSULT',
    roles: { participant: ['Iran', 'Iraq'], place: ['Vienna'] },
  },
  {
    text: 'Ethiopia intervened on behalf of Somali President Hassan Sheikh Mohamud.',
    trigger: 'intervened',
    type: 'FIGHT',
    roles: { agent: ['Ethiopia'], beneficiary: ['Hassan Sheikh Mohamud'] },
  },
  {
    text: 'The minister of defence was among those arrested in Peru.',
    trigger: 'arrested',
    type: 'COERCE',
    roles: { target: ['The minister'] },
  },
  {
    text: 'Lukashenko warned Poland against sending troops.',
    trigger: 'sending',
    type: 'MOBILIZE',
    roles: { agent: ['Poland'] },
    status: 'hypothetical',
  },
  {
    text: 'Iran warned that the West would pay if Israel attacked.',
    trigger: 'warned',
    type: 'THREATEN',
    roles: { speaker: ['Iran'], target: ['Israel'] },
  },
  {
    text: 'Belgium warned it would respond should Rwanda proceed.',
    trigger: 'warned',
    type: 'THREATEN',
    roles: { speaker: ['Belgium'], target: ['Rwanda'] },
  },
  {
    text: 'Officials claimed that France and Spain attacked Malta.',
    trigger: 'claimed',
    type: 'ACCUSE',
    roles: { target: ['France', 'Spain'] },
  },
  {
    text: 'The agency released a report claiming that Belarus poisoned two critics.',
    trigger: 'released',
    type: 'INVESTIGATE',
    roles: { target: ['Belarus'] },
  },
  {
    text: 'Iran rejected U.S.-led sanctions.',
    trigger: 'sanctions',
    type: 'SANCTION',
    roles: { agent: ['United States'] },
  },
  {
    text: 'Serbia bombed Kuwait’s refineries.',
    trigger: 'bombed',
    type: 'FIGHT',
    roles: { target: ['Kuwait'] },
  },
];

/** Status where trying is doing, and where one word counts another. */
export const CONATIVE_ROWS: readonly EventRow[] = [
  {
    text: 'Japan sought to improve ties with China.',
    trigger: 'improve',
    type: 'COOPERATE',
    roles: { agent: ['Japan'], target: ['China'] },
    status: 'actual',
  },
  {
    text: 'Norway’s attempts to mend relations with Sweden went on.',
    trigger: 'mend',
    type: 'COOPERATE',
    status: 'actual',
  },
  { text: 'Japan tried to arrest Carlos Ghosn.', trigger: 'arrest', type: 'COERCE', status: 'hypothetical' },
  {
    text: 'Spain plans a series of talks with Morocco.',
    trigger: 'talks',
    type: 'CONSULT',
    status: 'planned',
  },
];

/** Who says so, behind titles, papers and quotations. */
export const REPORTED_ROWS: readonly EventRow[] = [
  {
    text: 'Jane Okafor announced in an internal memo that the bank would be sold.',
    trigger: 'sold',
    type: 'BUSINESS',
    source: ['Jane Okafor'],
  },
  {
    text: 'The chief executive, Jane Okafor, defended the deal by saying it created jobs.',
    trigger: 'created',
    type: 'BUSINESS',
    source: ['Jane Okafor'],
  },
  {
    text: 'Reuters quoted Angela Merkel as saying: "Greece attacked Malta."',
    trigger: 'attacked',
    type: 'ASSAULT',
    source: ['Angela Merkel', 'Reuters'],
  },
  {
    text: 'Airbus did not say whether it had fired Tom Enders.',
    trigger: 'fired',
    type: 'PERSONNEL',
    source: [],
  },
  {
    text: 'Airbus announced a meeting to be held in Berlin.',
    trigger: 'meeting',
    type: 'CONSULT',
    source: ['Airbus'],
  },
  {
    text: 'According to a report by the European Commission, Malta jailed two reporters.',
    trigger: 'jailed',
    type: 'COERCE',
    source: ['European Commission'],
  },
  {
    text: 'In May, Renault was fined 12 million euros by the European Commission for fixing prices.',
    trigger: 'fined',
    type: 'SANCTION',
    roles: { agent: ['European Commission'], target: ['Renault'] },
  },
];

/** Deeds done by words, whose words tell more than their grammar. */
export const WORDY_ROWS: readonly EventRow[] = [
  {
    text: 'Greta Lund left the talks, warning sanctions could lead to war.',
    trigger: 'warning',
    type: 'THREATEN',
    roles: { speaker: ['Greta Lund'] },
  },
  {
    text: 'Peru responded to the offer that Chile had made with a dire warning.',
    trigger: 'warning',
    type: 'THREATEN',
    roles: { speaker: ['Peru'] },
  },
  {
    text: 'Chile bristled at Peru’s claim that Chile is a bully.',
    trigger: 'claim',
    type: 'ACCUSE',
    roles: { speaker: ['Peru'], target: ['Chile'] },
  },
  {
    text: 'Greta Lund said that Ito Sato was a liar.',
    trigger: 'said',
    type: 'ACCUSE',
    roles: { speaker: ['Greta Lund'], target: ['Ito Sato'] },
  },
  {
    text: 'Greta Lund referred to Ito Sato as a thief.',
    trigger: 'referred',
    type: 'ACCUSE',
    roles: { target: ['Ito Sato'] },
  },
  { text: 'Greta Lund referred to Peru as her home.', trigger: 'referred', type: 'OTHER' },
  {
    text: 'Kenya warned of cutting ties with Uganda.',
    trigger: 'warned',
    type: 'THREATEN',
    roles: { speaker: ['Kenya'], topic: ['Uganda'] },
  },
  {
    text: 'The Treasury Department sanctioned two Iranian banks, the first U.S. step of the year.',
    trigger: 'sanctioned',
    type: 'SANCTION',
    roles: { agent: ['Treasury Department', 'United States'] },
  },
  {
    text: 'Paul Walker, 58, who was arrested in March, denied it.',
    trigger: 'arrested',
    type: 'COERCE',
    roles: { target: ['Paul Walker'] },
  },
];
