import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { addDrafts, readDecisions } from '../../../src/store/decisions-file.ts';
import { WorkspaceError } from '../../../src/store/workspace-error.ts';

let folder: string;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'wiregraph-decisions-'));
});

afterEach(async () => {
  await rm(folder, { recursive: true });
});

const draft = { left: 'person:a', right: 'person:b', score: 0.4567, reasons: ['same surname 0.4'] };

describe('decisions.yaml', () => {
  test('a workspace without one has no decisions', async () => {
    expect(await readDecisions(folder)).toMatchObject({ merges: [], splits: [] });
  });

  test('drafts are added once, and what a person wrote stays', async () => {
    await addDrafts(folder, [draft]);
    const path = join(folder, 'decisions.yaml');
    const edited = (await readFile(path, 'utf8')).replace('status: DRAFT', 'status: REJECTED # two brothers');
    await writeFile(path, edited);
    await addDrafts(folder, [draft, { ...draft, right: 'person:c' }]);
    const text = await readFile(path, 'utf8');
    expect(text).toContain('# two brothers');
    expect((await readDecisions(folder)).merges).toMatchObject([
      { status: 'REJECTED', left: 'person:a', right: 'person:b', score: 0.46 },
      { status: 'DRAFT', left: 'person:a', right: 'person:c' },
    ]);
  });

  test.each([
    ['merges:\n  - { status: MAYBE, left: a, right: b }', /decisions\.yaml:2: .*status/],
    ['renames:\n  - { entity: a, name: B }\n  - { entity: a }', /decisions\.yaml:3: .*name/],
    ['merges: [', /decisions\.yaml:1: /],
    ['colour: red', /decisions\.yaml:1: /],
  ])('%j names file and line', async (text, message) => {
    await writeFile(join(folder, 'decisions.yaml'), text);
    await expect(readDecisions(folder)).rejects.toThrow(WorkspaceError);
    await expect(readDecisions(folder)).rejects.toThrow(message);
  });
});
