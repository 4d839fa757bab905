/** What a sentence tells: the trigger and what is expected of its event. Roles not named are not checked. */
export interface EventRow {
  readonly text: string;
  readonly trigger: string;
  readonly type: string;
  readonly roles?: Readonly<Record<string, readonly string[]>>;
  readonly status?: string;
  readonly source?: readonly string[];
  readonly date?: string;
  readonly tense?: string;
}

/** Who does what to whom, in every construction that English has for it. */
export const ARGUMENT_ROWS: readonly EventRow[] = [
  {
    text: 'Germany expelled two Russian diplomats.',
    trigger: 'expelled',
    type: 'COERCE',
    roles: { agent: ['Germany'], target: ['Russia'] },
    status: 'actual',
    tense: 'past',
  },
  {
    text: 'Turkey invaded Syria.',
    trigger: 'invaded',
    type: 'FIGHT',
    roles: { agent: ['Turkey'], target: ['Syria'] },
  },
  {
    text: 'Alice Walker was arrested by the FBI.',
    trigger: 'arrested',
    type: 'COERCE',
    roles: { agent: ['FBI'], target: ['Alice Walker'] },
  },
  {
    text: 'France recalled its ambassador to Australia.',
    trigger: 'recalled',
    type: 'REDUCE_RELATIONS',
    roles: { agent: ['France'] },
  },
  {
    text: 'Canada’s recall of its ambassador surprised diplomats.',
    trigger: 'recall',
    type: 'REDUCE_RELATIONS',
    roles: { agent: ['Canada'] },
  },
  {
    text: 'The European Union imposed sanctions on Belarus.',
    trigger: 'sanctions',
    type: 'SANCTION',
    roles: { agent: ['European Union'], target: ['Belarus'] },
  },
  {
    text: 'U.S. sanctions on Iran hurt the economy.',
    trigger: 'sanctions',
    type: 'SANCTION',
    roles: { agent: ['United States'], target: ['Iran'] },
  },
  {
    text: 'Talks between Greece and Turkey began in Ankara.',
    trigger: 'Talks',
    type: 'CONSULT',
    roles: { participant: ['Greece', 'Turkey'] },
  },
  {
    text: 'Angela Merkel met Emmanuel Macron in Berlin.',
    trigger: 'met',
    type: 'CONSULT',
    roles: { participant: ['Angela Merkel', 'Emmanuel Macron'], place: ['Berlin'] },
  },
  {
    text: 'Boris Johnson met with Joe Biden.',
    trigger: 'met',
    type: 'CONSULT',
    roles: { participant: ['Boris Johnson', 'Joe Biden'] },
  },
  {
    text: 'Justin Trudeau held a phone call with Emmanuel Macron.',
    trigger: 'call',
    type: 'CONSULT',
    roles: { participant: ['Justin Trudeau', 'Emmanuel Macron'] },
  },
  {
    text: 'Toyota agreed to buy Subaru.',
    trigger: 'buy',
    type: 'BUSINESS',
    roles: { agent: ['Toyota'], target: ['Subaru'] },
    status: 'planned',
  },
  {
    text: 'China urged Japan to withdraw its ships.',
    trigger: 'withdraw',
    type: 'RETREAT',
    roles: { agent: ['Japan'] },
    status: 'hypothetical',
  },
  {
    text: 'China urged Japan to withdraw its ships.',
    trigger: 'urged',
    type: 'REQUEST',
    roles: { speaker: ['China'], addressee: ['Japan'] },
    status: 'actual',
  },
  {
    text: 'Poland promised to help Ukraine.',
    trigger: 'help',
    type: 'AID',
    roles: { agent: ['Poland'], recipient: ['Ukraine'] },
    status: 'planned',
  },
  {
    text: 'Israel seems to have bombed Syria.',
    trigger: 'bombed',
    type: 'FIGHT',
    roles: { agent: ['Israel'], target: ['Syria'] },
  },
  {
    text: 'Iran, which attacked Iraq, denied the report.',
    trigger: 'attacked',
    type: 'ASSAULT',
    roles: { agent: ['Iran'], target: ['Iraq'] },
  },
  {
    text: 'Iraq, which Iran attacked, asked for help.',
    trigger: 'attacked',
    type: 'ASSAULT',
    roles: { agent: ['Iran'], target: ['Iraq'] },
  },
  {
    text: 'John Smith, accused by Mary Jones, left the room.',
    trigger: 'accused',
    type: 'ACCUSE',
    roles: { speaker: ['Mary Jones'], target: ['John Smith'] },
  },
  {
    text: 'Google and Microsoft sued Oracle.',
    trigger: 'sued',
    type: 'JUSTICE',
    roles: { agent: ['Google', 'Microsoft'], target: ['Oracle'] },
  },
  {
    text: 'Spain arrested and deported John Miller.',
    trigger: 'deported',
    type: 'COERCE',
    roles: { agent: ['Spain'], target: ['John Miller'] },
  },
  {
    text: 'Russian officials condemned Joe Biden’s remarks.',
    trigger: 'condemned',
    type: 'ACCUSE',
    roles: { speaker: ['Russia'], target: ['Joe Biden'] },
  },
  { text: 'Officials from Norway met in Oslo.', trigger: 'met', type: 'CONSULT', roles: { place: ['Oslo'] } },
  {
    text: 'The poisoning of Alexander Litvinenko shocked Britain.',
    trigger: 'poisoning',
    type: 'ASSAULT',
    roles: { target: ['Alexander Litvinenko'] },
  },
  {
    text: 'The murder of Jane Doe by Richard Roe shocked Ohio.',
    trigger: 'murder',
    type: 'ASSAULT',
    roles: { agent: ['Richard Roe'], target: ['Jane Doe'] },
  },
  {
    text: 'Apple unveiled a new phone in California.',
    trigger: 'unveiled',
    type: 'BUSINESS',
    roles: { agent: ['Apple'], place: ['California'] },
  },
  {
    text: 'Maria Lopez resigned as mayor of Madrid.',
    trigger: 'resigned',
    type: 'PERSONNEL',
    roles: { target: ['Maria Lopez'] },
  },
  {
    text: 'Volkswagen fired Hans Becker.',
    trigger: 'fired',
    type: 'PERSONNEL',
    roles: { agent: ['Volkswagen'], target: ['Hans Becker'] },
  },
  {
    text: 'Amazon acquired Whole Foods.',
    trigger: 'acquired',
    type: 'BUSINESS',
    roles: { agent: ['Amazon'] },
  },
  {
    text: 'Boeing won a contract from the United States Air Force.',
    trigger: 'won',
    type: 'BUSINESS',
    roles: { agent: ['Boeing'] },
  },
  {
    text: 'Sweden gave weapons to Ukraine.',
    trigger: 'gave',
    type: 'AID',
    roles: { agent: ['Sweden'], recipient: ['Ukraine'] },
  },
  {
    text: 'NATO deployed troops in Estonia.',
    trigger: 'deployed',
    type: 'MOBILIZE',
    roles: { agent: ['NATO'] },
  },
  {
    text: 'Donald Trump called Kim Jong Un a killer.',
    trigger: 'called',
    type: 'ACCUSE',
    roles: { speaker: ['Donald Trump'], target: ['Kim Jong Un'] },
  },
  {
    text: 'Chile cut ties with Bolivia.',
    trigger: 'cut',
    type: 'REDUCE_RELATIONS',
    roles: { agent: ['Chile'], target: ['Bolivia'] },
  },
  {
    text: 'After attacking Kenya, Somalia withdrew its troops.',
    trigger: 'attacking',
    type: 'ASSAULT',
    roles: { agent: ['Somalia'], target: ['Kenya'] },
  },
  {
    text: 'Egypt praised Sudan for helping Ethiopia.',
    trigger: 'praised',
    type: 'SUPPORT',
    roles: { agent: ['Egypt'], beneficiary: ['Sudan'] },
  },
];

/** Words that evoke another frame than their commonest. */
export const TRAP_ROWS: readonly EventRow[] = [
  {
    text: 'The president will sanction an operation against the rebels.',
    trigger: 'sanction',
    type: 'SUPPORT',
  },
  {
    text: 'While Assad did sanction a smuggling operation, Iran stayed away.',
    trigger: 'did',
    type: 'SUPPORT',
  },
  { text: 'Washington sanctioned Iran.', trigger: 'sanctioned', type: 'SANCTION' },
  { text: 'Ford recalled the cars.', trigger: 'recalled', type: 'BUSINESS' },
  { text: 'Denmark called for a ceasefire.', trigger: 'called', type: 'REQUEST' },
  { text: 'Denmark called on Norway to act.', trigger: 'called', type: 'REQUEST' },
  { text: 'Pilots went on strike.', trigger: 'strike', type: 'PROTEST' },
  { text: 'The army fired missiles at Aden.', trigger: 'fired', type: 'FIGHT' },
  { text: 'The senator ripped into Donald Trump.', trigger: 'ripped', type: 'ACCUSE' },
  { text: 'Russia and Ukraine agreed on a truce.', trigger: 'agreed', type: 'AGREE' },
  { text: 'Qatar lifted sanctions on Bahrain.', trigger: 'lifted', type: 'CONCEDE' },
  { text: 'Nokia cut 500 jobs.', trigger: 'cut', type: 'BUSINESS' },
  { text: 'An earthquake hit Chile.', trigger: 'earthquake', type: 'DISASTER' },
  { text: 'Peter Novak won the election in Slovakia.', trigger: 'won', type: 'ELECTION' },
  { text: 'Hackers broke into Sony.', trigger: 'broke', type: 'ASSAULT' },
  { text: 'Russia meddled in the election.', trigger: 'meddled', type: 'ELECTION_INTERFERENCE' },
  { text: 'Workers protested in Lyon.', trigger: 'protested', type: 'PROTEST' },
  { text: 'The United States flew a spy plane over Cuba.', trigger: 'flew', type: 'SURVEIL' },
  { text: 'Prosecutors charged Tom Baker with fraud.', trigger: 'charged', type: 'JUSTICE' },
];

/** Whether it happened. */
export const STATUS_ROWS: readonly EventRow[] = [
  { text: 'Russia did not attack Georgia.', trigger: 'attack', type: 'ASSAULT', status: 'negated' },
  { text: 'Russia never attacked Georgia.', trigger: 'attacked', type: 'ASSAULT', status: 'negated' },
  {
    text: 'Brazil will visit Peru’s capital.',
    trigger: 'visit',
    type: 'CONSULT',
    status: 'planned',
    tense: 'future',
  },
  {
    text: 'If Russia invades Ukraine, the West will respond.',
    trigger: 'invades',
    type: 'FIGHT',
    status: 'hypothetical',
  },
  {
    text: 'Should Russia invade Ukraine, the West will respond.',
    trigger: 'invade',
    type: 'FIGHT',
    status: 'hypothetical',
  },
  { text: 'Russia may attack Georgia.', trigger: 'attack', type: 'ASSAULT', status: 'hypothetical' },
  { text: 'Russia might attack Georgia.', trigger: 'attack', type: 'ASSAULT', status: 'hypothetical' },
  { text: 'Iran plans to attack Iraq.', trigger: 'attack', type: 'ASSAULT', status: 'planned' },
  { text: 'Iran threatened to attack Iraq.', trigger: 'attack', type: 'ASSAULT', status: 'hypothetical' },
  { text: 'Iran failed to attack Iraq.', trigger: 'attack', type: 'ASSAULT', status: 'negated' },
  { text: 'Iran wants to attack Iraq.', trigger: 'attack', type: 'ASSAULT', status: 'hypothetical' },
  { text: 'Iran refused to meet Iraq.', trigger: 'meet', type: 'CONSULT', status: 'negated' },
  { text: 'Iran began to attack Iraq.', trigger: 'attack', type: 'ASSAULT', status: 'actual' },
  {
    text: 'Iran denied that it attacked Iraq.',
    trigger: 'attacked',
    type: 'ASSAULT',
    status: 'negated',
    source: ['Iran'],
  },
  {
    text: 'Vladimir Putin denied planning to invade Ukraine.',
    trigger: 'denied',
    type: 'REJECT',
    status: 'actual',
  },
  {
    text: 'Mexico claimed that Guatemala attacked Belize.',
    trigger: 'attacked',
    type: 'ASSAULT',
    status: 'alleged',
    source: ['Mexico'],
  },
  { text: 'John Hill allegedly murdered Ann Lee.', trigger: 'murdered', type: 'ASSAULT', status: 'alleged' },
  {
    text: 'The alleged murder of Ann Lee shocked Texas.',
    trigger: 'murder',
    type: 'ASSAULT',
    status: 'alleged',
  },
  { text: 'India and China are to hold talks.', trigger: 'talks', type: 'CONSULT', status: 'planned' },
  {
    text: 'The upcoming talks between India and China matter.',
    trigger: 'talks',
    type: 'CONSULT',
    status: 'planned',
  },
  { text: 'Vietnam left without attacking Laos.', trigger: 'attacking', type: 'ASSAULT', status: 'negated' },
  {
    text: 'No agreement was reached by Sudan and Egypt.',
    trigger: 'agreement',
    type: 'AGREE',
    status: 'negated',
  },
  {
    text: 'The threat of sanctions worried Iran.',
    trigger: 'sanctions',
    type: 'SANCTION',
    status: 'hypothetical',
  },
  {
    text: 'Serbia fears that Kosovo will attack.',
    trigger: 'attack',
    type: 'ASSAULT',
    status: 'hypothetical',
  },
  { text: 'Did Russia attack Georgia?', trigger: 'attack', type: 'ASSAULT', status: 'hypothetical' },
  { text: 'The government canceled the summit.', trigger: 'summit', type: 'CONSULT', status: 'hypothetical' },
  { text: 'Syria could not attack Jordan.', trigger: 'attack', type: 'ASSAULT', status: 'negated' },
  { text: 'Officials are slated to meet in Geneva.', trigger: 'meet', type: 'CONSULT', status: 'planned' },
  {
    text: 'Armenia has attacked Azerbaijan.',
    trigger: 'attacked',
    type: 'ASSAULT',
    status: 'actual',
    tense: 'present',
  },
  {
    text: 'Armenia had attacked Azerbaijan.',
    trigger: 'attacked',
    type: 'ASSAULT',
    status: 'actual',
    tense: 'past',
  },
];

/** Who says so. */
export const SOURCE_ROWS: readonly EventRow[] = [
  {
    text: 'Yuri Petrov said that Moscow rejected the plan.',
    trigger: 'rejected',
    type: 'REJECT',
    source: ['Yuri Petrov'],
  },
  {
    text: 'According to the Pentagon, China tested a missile.',
    trigger: 'tested',
    type: 'MOBILIZE',
    source: ['Pentagon'],
  },
  {
    text: 'China tested a missile, the Pentagon said.',
    trigger: 'tested',
    type: 'MOBILIZE',
    source: ['Pentagon'],
  },
  {
    text: '“China tested a missile,” said John Kirby.',
    trigger: 'tested',
    type: 'MOBILIZE',
    source: ['John Kirby'],
  },
  {
    text: 'Anna Berg said that Karl Holm told reporters that Sweden invaded Norway.',
    trigger: 'invaded',
    type: 'FIGHT',
    source: ['Karl Holm', 'Anna Berg'],
  },
  { text: 'China reportedly tested a missile.', trigger: 'tested', type: 'MOBILIZE', source: ['reportedly'] },
  {
    text: '“China tested a missile,” John Kirby said. “Japan attacked Korea.”',
    trigger: 'attacked',
    type: 'ASSAULT',
    source: ['John Kirby'],
  },
  {
    text: 'Reuters reported that Intel would buy Altera.',
    trigger: 'buy',
    type: 'BUSINESS',
    source: ['Reuters'],
    status: 'planned',
  },
];

/** When it happened; published on Thursday, 4 March 2021. */
export const DATE_ROWS: readonly EventRow[] = [
  {
    text: 'Germany expelled two diplomats on Tuesday.',
    trigger: 'expelled',
    type: 'COERCE',
    date: '2021-03-02',
  },
  {
    text: 'On Feb. 3, Germany expelled two diplomats.',
    trigger: 'expelled',
    type: 'COERCE',
    date: '2021-02-03',
  },
  {
    text: 'The 2018 poisoning of Sergei Ivanov shocked Britain.',
    trigger: 'poisoning',
    type: 'ASSAULT',
    date: '2018',
  },
  { text: 'Tuesday’s summit ended without a deal.', trigger: 'summit', type: 'CONSULT', date: '2021-03-02' },
  { text: 'Germany has expelled two diplomats.', trigger: 'expelled', type: 'COERCE', date: '2021-03-04' },
  { text: 'Russia annexed Crimea in 2014.', trigger: 'annexed', type: 'FIGHT', date: '2014' },
  {
    text: 'Germany said on Tuesday that it had expelled two diplomats.',
    trigger: 'said',
    type: 'STATEMENT',
    date: '2021-03-02',
  },
  { text: 'India and China held talks on Monday.', trigger: 'talks', type: 'CONSULT', date: '2021-03-01' },
  {
    text: 'India and China will hold talks on March 20.',
    trigger: 'talks',
    type: 'CONSULT',
    date: '2021-03-20',
    status: 'planned',
  },
];

/** Who stands behind a party, is aimed at in what is said, or owns what it is done to. */
export const PARTY_ROWS: readonly EventRow[] = [
  {
    text: 'Syrian President Hafez Rahal invaded Jordan.',
    trigger: 'invaded',
    type: 'FIGHT',
    roles: { agent: ['Hafez Rahal', 'Syria'] },
  },
  {
    text: 'The U.S. Air Force bombed Tripoli. The U.S. is at war.',
    trigger: 'bombed',
    type: 'FIGHT',
    roles: { agent: ['United States'] },
  },
  {
    text: 'The police investigated Ivan Orlov’s poisoning.',
    trigger: 'poisoning',
    type: 'ASSAULT',
    roles: { target: ['Ivan Orlov'] },
  },
  {
    text: 'The police investigated Ivan Orlov’s murder of Olga Petrova.',
    trigger: 'murder',
    type: 'ASSAULT',
    roles: { agent: ['Ivan Orlov'], target: ['Olga Petrova'] },
  },
  {
    text: 'Turkey’s arrest of Omar Celik angered Greece.',
    trigger: 'arrest',
    type: 'COERCE',
    roles: { agent: ['Turkey'], target: ['Omar Celik'] },
  },
  {
    text: 'Spain’s ambassador to Cuba was recalled.',
    trigger: 'recalled',
    type: 'REDUCE_RELATIONS',
    roles: { agent: ['Spain'], target: ['Cuba'] },
  },
  {
    text: 'Leaders met at the Vienna summit.',
    trigger: 'summit',
    type: 'CONSULT',
    roles: { place: ['Vienna'] },
  },
  {
    text: 'Merkel and Macron discussed Libya.',
    trigger: 'discussed',
    type: 'CONSULT',
    roles: { participant: ['Merkel', 'Macron'], topic: ['Libya'] },
  },
  {
    text: 'Kuwait demanded that Iraq leave the island.',
    trigger: 'demanded',
    type: 'REQUEST',
    roles: { speaker: ['Kuwait'], addressee: ['Iraq'] },
  },
  {
    text: 'France warned that it will respond if Libya attacks Chad.',
    trigger: 'warned',
    type: 'THREATEN',
    roles: { speaker: ['France'], target: ['Libya'], topic: ['Chad'] },
  },
  {
    text: 'Sudan denied that it attacked Chad.',
    trigger: 'denied',
    type: 'REJECT',
    roles: { speaker: ['Sudan'], topic: ['Chad'] },
  },
  {
    text: 'Iranian officials claimed that Israel provoked Lebanon.',
    trigger: 'claimed',
    type: 'ACCUSE',
    roles: { speaker: ['Iran'], target: ['Israel'] },
  },
  {
    text: 'The attack was pinned on Iran by Oman.',
    trigger: 'pinned',
    type: 'ACCUSE',
    roles: { speaker: ['Oman'], target: ['Iran'] },
  },
  {
    text: 'Lena Vogel called Emil Stark’s decision a disgrace.',
    trigger: 'called',
    type: 'ACCUSE',
    roles: { speaker: ['Lena Vogel'], target: ['Emil Stark'] },
  },
  {
    text: 'Hungary blamed Serbia for the fire.',
    trigger: 'blamed',
    type: 'ACCUSE',
    roles: { speaker: ['Hungary'], target: ['Serbia'] },
  },
  {
    text: 'Georgia accused Russia of spreading lies.',
    trigger: 'accused',
    type: 'ACCUSE',
    roles: { speaker: ['Georgia'], target: ['Russia'] },
  },
  {
    text: 'Kim called on Abe to apologize.',
    trigger: 'called',
    type: 'REQUEST',
    roles: { speaker: ['Kim'], addressee: ['Abe'] },
  },
  {
    text: 'The president of Peru asked Chile for help.',
    trigger: 'asked',
    type: 'REQUEST',
    roles: { addressee: ['Chile'] },
  },
  {
    text: 'Iran’s backing of rebel groups in Yemen angered Riyadh.',
    trigger: 'backing',
    type: 'AID',
    roles: { agent: ['Iran'] },
  },
  {
    text: 'Canada lifted its sanctions on Myanmar.',
    trigger: 'sanctions',
    type: 'SANCTION',
    roles: { target: ['Myanmar'] },
  },
  {
    text: 'Iraq’s seizure of Kuwait shocked Jordan.',
    trigger: 'seizure',
    type: 'FIGHT',
    roles: { agent: ['Iraq'], target: ['Kuwait'] },
  },
  {
    text: 'Customs announced the seizure of ivory.',
    trigger: 'seizure',
    type: 'COERCE',
  },
  {
    text: 'Belgium joined talks on Rwanda with Burundi.',
    trigger: 'talks',
    type: 'CONSULT',
    roles: { participant: ['Burundi'], topic: ['Rwanda'] },
  },
  {
    text: 'Mali meddled in the Gambian election.',
    trigger: 'meddled',
    type: 'ELECTION_INTERFERENCE',
    roles: { agent: ['Mali'], target: ['Gambia'] },
  },
];

/** Conditions, offers, hints, consequences and lists of guests. */
export const MOOD_ROWS: readonly EventRow[] = [
  {
    text: 'Iran hinted that it would attack Iraq.',
    trigger: 'attack',
    type: 'ASSAULT',
    status: 'hypothetical',
  },
  { text: 'Iran said that it would attack Iraq.', trigger: 'attack', type: 'ASSAULT', status: 'planned' },
  {
    text: 'Officials said new tariffs would cause a breakdown in relations with China.',
    trigger: 'breakdown',
    type: 'REDUCE_RELATIONS',
    status: 'hypothetical',
  },
  {
    text: '“I would like to offer Japan talks,” Li Wei said.',
    trigger: 'offer',
    type: 'REQUEST',
    status: 'actual',
  },
  {
    text: 'Envoys will attend a conference including Spain and Portugal slated for March 19.',
    trigger: 'conference',
    type: 'CONSULT',
    status: 'planned',
    date: '2021-03-19',
  },
  {
    text: 'Talks scheduled for March 9 matter to Iran.',
    trigger: 'Talks',
    type: 'CONSULT',
    status: 'planned',
  },
  {
    text: 'The pressure for Italy’s invasion of Malta grew.',
    trigger: 'invasion',
    type: 'FIGHT',
    status: 'actual',
  },
  {
    text: 'Unless Iran attacks Iraq, oil stays cheap.',
    trigger: 'attacks',
    type: 'ASSAULT',
    status: 'hypothetical',
  },
  {
    text: 'Peru is weighing new sanctions on Bolivia.',
    trigger: 'sanctions',
    type: 'SANCTION',
    status: 'hypothetical',
  },
  { text: 'Peru proposed talks with Bolivia.', trigger: 'proposed', type: 'REQUEST', status: 'actual' },
  { text: 'Peru proposed talks with Bolivia.', trigger: 'talks', type: 'CONSULT', status: 'hypothetical' },
  { text: 'Neither Iran nor Iraq attacked Kuwait.', trigger: 'attacked', type: 'ASSAULT', status: 'negated' },
  { text: 'Iran will not attack Iraq.', trigger: 'attack', type: 'ASSAULT', status: 'negated' },
  {
    text: 'Had Iran attacked Iraq, oil would be dear.',
    trigger: 'attacked',
    type: 'ASSAULT',
    status: 'hypothetical',
  },
  { text: 'Iran was accused of attacking Iraq.', trigger: 'accused', type: 'ACCUSE', status: 'actual' },
  { text: 'Iran no longer bombs Iraq.', trigger: 'bombs', type: 'FIGHT', status: 'negated' },
  {
    text: 'Iran was prevented from attacking Iraq.',
    trigger: 'attacking',
    type: 'ASSAULT',
    status: 'negated',
  },
  {
    text: 'Iran is believed to have attacked Iraq.',
    trigger: 'attacked',
    type: 'ASSAULT',
    status: 'alleged',
  },
  { text: 'Iran has offered to meet Iraq.', trigger: 'meet', type: 'CONSULT', status: 'hypothetical' },
  { text: 'Iran could have attacked Iraq.', trigger: 'attacked', type: 'ASSAULT', status: 'hypothetical' },
];

/** Who says what runs over several clauses or sentences. */
export const QUOTATION_ROWS: readonly EventRow[] = [
  {
    text: '“Japan attacked Korea,” Ito Sato told reporters. “China tested a missile.”',
    trigger: 'tested',
    type: 'MOBILIZE',
    source: ['Ito Sato'],
  },
  {
    text: '“Japan attacked Korea. China tested a missile,” Ito Sato said.',
    trigger: 'attacked',
    type: 'ASSAULT',
    source: ['Ito Sato'],
  },
  {
    text: 'Ito Sato said Japan is willing to help Korea.',
    trigger: 'help',
    type: 'AID',
    source: ['Ito Sato'],
  },
  {
    text: 'Ito Sato said Japan bombed Korea and annexed Okinawa.',
    trigger: 'annexed',
    type: 'FIGHT',
    source: ['Ito Sato'],
  },
  { text: 'Japan bombed Korea. Ito Sato said nothing.', trigger: 'bombed', type: 'FIGHT', source: [] },
];
