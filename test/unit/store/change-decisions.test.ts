import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';

import { decisionChangeSchema } from '../../../src/schema/decision-changes.ts';
import type { DecisionChange } from '../../../src/schema/decision-changes.ts';
import type { Decisions } from '../../../src/schema/decisions.ts';
import { changeDecisions } from '../../../src/store/change-decisions.ts';
import { addDrafts, readDecisions } from '../../../src/store/decisions-file.ts';
import { WorkspaceError } from '../../../src/store/workspace-error.ts';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'wiregraph-changes-'));
});
afterEach(async () => {
  await rm(folder, { recursive: true });
});

const file = (): string => join(folder, 'decisions.yaml');
const draft = { left: 'person:a', right: 'person:b', score: 0.5, reasons: ['same surname'] };

const entity = fc.constantFrom('person:a', 'person:b', 'person: "c" # {d}');
const change: fc.Arbitrary<DecisionChange> = fc.oneof(
  fc.record({
    kind: fc.constant('merge' as const),
    left: entity,
    right: entity,
    status: fc.constantFrom('DRAFT' as const, 'CONFIRMED' as const, 'REJECTED' as const, null),
  }),
  fc.record({
    kind: fc.constant('rename' as const),
    entity,
    name: fc.oneof(
      fc.constant(null),
      fc.string({ minLength: 1, maxLength: 40, unit: 'grapheme' }).filter(isName),
    ),
  }),
  fc
    .record({
      kind: fc.constant('split' as const),
      entity,
      articles: fc.uniqueArray(fc.constantFrom('one', 'two', 'three: "3"')),
      words: fc.uniqueArray(fc.constantFrom('Smith', 'John "J" Smith')),
      name: fc.constantFrom('Another', null),
    })
    .filter(({ articles, words }) => articles.length + words.length > 0),
  fc.record({
    kind: fc.constant('type' as const),
    entity,
    type: fc.constantFrom('Person' as const, 'Place' as const, null),
  }),
  fc.record({
    kind: fc.constant('edge' as const),
    source: entity,
    type: fc.constantFrom('ACCUSED' as const, 'OPPOSES' as const),
    target: entity,
    rejected: fc.boolean(),
  }),
);

function isName(name: string): boolean {
  return (
    name.trim() === name &&
    decisionChangeSchema.safeParse({ kind: 'rename', entity: 'person:a', name }).success
  );
}

/** What is taken back and said again stands at the end, and a pair is the same in either order. */
function sortEntries({ merges, ...rest }: Decisions): unknown {
  const sorted = merges.map(({ left, right, status }) => ({ pair: [left, right].sort(), status }));
  return Object.entries({ ...rest, merges: sorted }).map(([list, entries]) => [
    list,
    entries.map((entry) => JSON.stringify(entry)).sort(),
  ]);
}

describe('changing decisions', () => {
  it('writes an answer where the draft stands and keeps what people wrote around it', async () => {
    await addDrafts(folder, [draft]);
    const edited = (await readFile(file(), 'utf8')).replace('status: DRAFT', 'status: DRAFT # ask Ada');
    await writeFile(
      file(),
      `${edited}renames: # as the desk spells them\n  - { entity: person:c, name: Cy }\n`,
    );
    const undo = await changeDecisions(folder, {
      kind: 'merge',
      left: 'person:b',
      right: 'person:a',
      status: 'CONFIRMED',
    });
    expect(undo).toMatchObject({ status: 'DRAFT' });
    const text = await readFile(file(), 'utf8');
    for (const kept of ['# What people decided', '# ask Ada', '# as the desk spells them', 'same surname'])
      expect(text).toContain(kept);
    expect((await readDecisions(folder)).merges).toMatchObject([{ status: 'CONFIRMED', left: 'person:a' }]);
  });

  it('makes the file, with its explanation, where there is none', async () => {
    await changeDecisions(folder, { kind: 'rename', entity: 'person:a', name: 'Ada: "the" {first}' });
    expect(await readFile(file(), 'utf8')).toContain('# What people decided');
    expect((await readDecisions(folder)).renames).toEqual([
      { entity: 'person:a', name: 'Ada: "the" {first}' },
    ]);
  });

  it('takes back what is undone, whatever was decided before, in any order', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(change, { maxLength: 6 }), change, async (before, last) => {
        await rm(file(), { force: true });
        for (const one of before) await changeDecisions(folder, one);
        const decided = await readDecisions(folder);
        const undo = await changeDecisions(folder, last);
        const redo = await changeDecisions(folder, undo);
        expect(redo).toEqual(last);
        expect(sortEntries(await readDecisions(folder))).toEqual(sortEntries(decided));
      }),
      { numRuns: 50 },
    );
  });

  it('leaves a damaged file as it is', async () => {
    await writeFile(file(), 'merges: [');
    await expect(
      changeDecisions(folder, { kind: 'type', entity: 'person:a', type: 'Place' }),
    ).rejects.toThrow(WorkspaceError);
    expect(await readFile(file(), 'utf8')).toBe('merges: [');
  });
});
