import type { Command } from 'commander';
import { InvalidArgumentError, Option } from 'commander';

import { selectableTypes, VIEWS } from '../export/select-graph.ts';
import type { SelectableType, Selection, View } from '../export/select-graph.ts';
import { parseDateInterval } from '../schema/dates.ts';
import type { DateInterval } from '../schema/dates.ts';
import { factualities } from '../schema/factuality.ts';
import type { Factuality } from '../schema/factuality.ts';

/** Which part of the graph a command is about, as its flags say. */
export interface SelectionFlags {
  readonly view?: View;
  readonly type?: readonly SelectableType[];
  readonly from?: DateInterval;
  readonly to?: DateInterval;
  readonly support?: number;
  readonly status?: readonly Factuality[];
  readonly salient?: boolean;
}

const FIRST_DAY = '0000-01-01';
const LAST_DAY = '9999-12-31';

export function addSelectionOptions(command: Command): Command {
  const views = Object.entries(VIEWS).map(([view, shows]) => `${view}: ${shows}`);
  return command
    .addOption(new Option('--view <view>', views.join('; ')).choices(Object.keys(VIEWS)))
    .addOption(
      new Option(
        '--type <types>',
        'only these types of nodes, events or edges, such as Person,CONSULT,MET_WITH',
      ).argParser(createListParser(selectableTypes, 'type')),
    )
    .addOption(
      new Option('--from <date>', 'only what may be of that day, month or year or later').argParser(
        parseDate,
      ),
    )
    .addOption(
      new Option('--to <date>', 'only what may be of that day, month or year or earlier').argParser(
        parseDate,
      ),
    )
    .addOption(
      new Option('--support <number>', 'only what so many independent articles say').argParser(parseSupport),
    )
    .addOption(
      new Option(
        '--status <statuses>',
        `only events and relations that are ${factualities.join(', ')}`,
      ).argParser(createListParser(factualities, 'status')),
    )
    .option('--salient', 'only what the viewer draws at first');
}

/** @returns `undefined` where no flag leaves anything out */
export function toSelection(flags: SelectionFlags): Selection | undefined {
  const { view, type, from, to, support, status, salient } = flags;
  const selection: Selection = {
    ...(view !== undefined && { view }),
    ...(type !== undefined && { types: type }),
    ...((from ?? to) !== undefined && {
      dates: { start: from?.start ?? FIRST_DAY, end: to?.end ?? LAST_DAY, precision: 'interval' },
    }),
    ...(support !== undefined && { support }),
    ...(status !== undefined && { statuses: status }),
    ...(salient !== undefined && { salient }),
  };
  return Object.keys(selection).length === 0 ? undefined : selection;
}

/** Names separated by commas; an option given again adds to what was given before. */
function createListParser<Name extends string>(
  names: readonly Name[],
  what: string,
): (text: string, previous: readonly Name[] | undefined) => readonly Name[] {
  const byName = new Map(names.map((name) => [name.toLowerCase(), name]));
  return (text, previous = []) => [
    ...previous,
    ...text.split(',').map((word) => {
      const name = byName.get(word.trim().toLowerCase());
      if (name !== undefined) return name;
      throw new InvalidArgumentError(
        `There is no ${what} ${JSON.stringify(word)}; there are ${names.join(', ')}.`,
      );
    }),
  ];
}

function parseDate(text: string): DateInterval {
  const date = parseDateInterval(text);
  if (date === undefined) {
    throw new InvalidArgumentError('It is no date: write 2022-01-31, 2022-01 or 2022.');
  }
  return date;
}

function parseSupport(text: string): number {
  if (!/^[1-9]\d{0,5}$/u.test(text))
    throw new InvalidArgumentError('It is no number of articles (1 or more).');
  return Number(text);
}
