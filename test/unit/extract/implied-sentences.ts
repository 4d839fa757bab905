import type { EventRow } from './event-sentences.ts';

/** Parties that no word beside the deed names: who is answered, meant, spied on, or bound by what is promised. */
export const IMPLIED_ROWS: readonly EventRow[] = [
  {
    text: 'Agents of Chad flew a drone to gather intelligence about Libya’s troop movements.',
    trigger: 'gather',
    type: 'SURVEIL',
    roles: { target: ['Libya'] },
  },
  {
    text: 'President Ana Torres of Peru and President of Chad Idriss Deby exchanged threats.',
    trigger: 'exchanged',
    type: 'THREATEN',
    roles: { participant: ['Ana Torres', 'Idriss Deby'] },
  },
  {
    text: 'Chad threatened that two Libyan envoys would be expelled.',
    trigger: 'expelled',
    type: 'COERCE',
    roles: { agent: ['Chad'] },
    status: 'hypothetical',
  },
  {
    text: 'Greta Lund ripped into Paul Walker and threatened that he would pay a price.',
    trigger: 'threatened',
    type: 'THREATEN',
    roles: { speaker: ['Greta Lund'], target: ['Paul Walker'] },
  },
  {
    text: 'Greta Lund responded to Ito Sato’s threats, warning that ties could break.',
    trigger: 'warning',
    type: 'THREATEN',
    roles: { speaker: ['Greta Lund'], target: ['Ito Sato'] },
  },
  {
    text: 'The Chadian seizure of Aouzou and its backing of rebels drew crowds.',
    trigger: 'backing',
    type: 'AID',
    roles: { agent: ['Chad'] },
  },
  {
    text: 'Peru’s demand for guarantees in the form of keeping Bolivia out of the pact went unheard.',
    trigger: 'demand',
    type: 'REQUEST',
    roles: { speaker: ['Peru'], topic: ['Bolivia'] },
  },
  {
    text: 'The CIA released a report that while Ito Sato paid for it, Chad did not hack Libya.',
    trigger: 'report',
    type: 'INVESTIGATE',
    roles: { topic: ['Ito Sato', 'Chad'] },
  },
  {
    text: 'A recent report by the CIA laid out Chad’s plan to attack Libya.',
    trigger: 'report',
    type: 'INVESTIGATE',
    roles: { topic: ['Chad'] },
  },
  {
    text: 'The UN published a report that Chad had bombed Libya.',
    trigger: 'bombed',
    type: 'FIGHT',
    roles: { agent: ['Chad'], target: ['Libya'] },
  },
  {
    text: 'Peru hoped to cause trouble and attack Chile.',
    trigger: 'attack',
    type: 'ASSAULT',
    roles: { agent: ['Peru'], target: ['Chile'] },
  },
  {
    text: 'Chad backed the bombing of Libya, slavery and the murder of Tuareg.',
    trigger: 'bombing',
    type: 'FIGHT',
    roles: { target: ['Libya'] },
  },
  {
    text: 'The head of Chad’s spy agency, the ANS, was among those sanctioned.',
    trigger: 'sanctioned',
    type: 'SANCTION',
    roles: { target: ['ANS'] },
  },
  {
    text: 'Greta Lund met with NATO for a conference.',
    trigger: 'conference',
    type: 'CONSULT',
    roles: { participant: ['NATO'] },
  },
  {
    text: 'The European Commission blocked a bid by Philips.',
    trigger: 'blocked',
    type: 'REJECT',
    roles: { speaker: ['European Commission'] },
  },
  {
    text: 'Amos Walker accused the CIA of rigging the vote.',
    trigger: 'rigging',
    type: 'ELECTION_INTERFERENCE',
    roles: { agent: ['CIA'] },
    status: 'alleged',
  },
  {
    text: 'He’d impose fines on Chad, Greta Lund said.',
    trigger: 'impose',
    type: 'SANCTION',
    roles: { target: ['Chad'] },
  },
];
