import { mkdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { isMap, isSeq, parseDocument, visit } from 'yaml';
import type { Document } from 'yaml';
import type { MergeDraft } from '../document/resolved-corpus.ts';
import { decisionsSchema, noDecisions } from '../schema/decisions.ts';
import type { Decisions } from '../schema/decisions.ts';
import { parseYamlVocabulary, VocabularyError } from '../vocabulary/load.ts';
import { writeFileAtomically } from './atomic-file.ts';
import { describeError, WorkspaceError } from './workspace-error.ts';

/** Beside the generations, not in one: decisions outlive every build. */
const DECISIONS_FILE = 'decisions.yaml';

const HEADER = `# What people decided about the graph; every build obeys it. Edit it freely: comments and order are kept.
# merges: two entities that may be one. Set status to CONFIRMED (they are), REJECTED (they are not) or leave DRAFT.
# splits: { entity, articles: [...], words: [...], name } — in those articles, where they call it so, it is somebody else.
# renames: { entity, name }.  types: { entity, type }.  rejectedEdges: { source, type, target }.
`;

/**
 * The decisions kept in a workspace; none where the file is not there.
 * @throws {WorkspaceError} naming file and line of the first mistake
 */
export async function readDecisions(folder: string): Promise<Decisions> {
  const path = join(folder, DECISIONS_FILE);
  return parseDecisions(await readText(path), path);
}

function parseDecisions(text: string | undefined, path: string): Decisions {
  if (text === undefined || text.trim() === '') return noDecisions;
  try {
    return parseYamlVocabulary(text, path, decisionsSchema.nullable()) ?? noDecisions;
  } catch (error) {
    if (error instanceof VocabularyError) throw new WorkspaceError(error.message, { cause: error });
    throw error;
  }
}

/** Adds pairs that nobody has been asked about yet, as drafts at the end of `merges`; the rest of the file stays as it is. */
export async function addDrafts(folder: string, drafts: readonly MergeDraft[]): Promise<void> {
  const decisions = await readDecisions(folder);
  const known = new Set(
    decisions.merges.flatMap(({ left, right }) => [`${left}|${right}`, `${right}|${left}`]),
  );
  const added = drafts.filter(({ left, right }) => !known.has(`${left}|${right}`));
  if (added.length === 0) return;
  await editDecisions(folder, (document) => {
    if (!isSeq(document.get('merges'))) document.set('merges', document.createNode([]));
    for (const { left, right, score, reasons } of added)
      document.addIn(
        ['merges'],
        document.createNode({ status: 'DRAFT', left, right, score: Math.round(score * 100) / 100, reasons }),
      );
  });
}

/**
 * Changes the file as `edit` does, comments and order kept; makes it where it is not there yet.
 * @throws {WorkspaceError} when it is damaged, or would be after the edit; it is as it was then
 */
export async function editDecisions(
  folder: string,
  edit: (document: Document, before: Decisions) => void,
): Promise<void> {
  const path = join(folder, DECISIONS_FILE);
  await mkdir(folder, { recursive: true });
  for (;;) {
    const before = await readText(path);
    const after = renderEdited(before, path, edit);
    // A person's editor, or a build that adds drafts, may have written meanwhile: what they wrote stays.
    if ((await readText(path)) !== before) continue;
    await writeFileAtomically(path, [after], { durable: true });
    return;
  }
}

function renderEdited(
  text: string | undefined,
  path: string,
  edit: (document: Document, before: Decisions) => void,
): string {
  const isNew = text === undefined || text.trim() === '';
  const document: Document = parseDocument(isNew ? HEADER : text);
  const before = parseDecisions(text, path);
  if (!isMap(document.contents)) document.contents = document.createNode({});
  // An empty map or list is written as {} or []; what is put in goes on lines of its own.
  visit(document, {
    Collection: (_key, node) => {
      if (node.items.length === 0) node.flow = false;
    },
  });
  edit(document, before);
  const edited = document.toString({ lineWidth: 0 });
  parseDecisions(edited, path);
  return edited;
}

async function readText(path: string): Promise<string | undefined> {
  try {
    return await readFile(path, 'utf8');
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return undefined;
    throw new WorkspaceError(`${path}: ${describeError(error)}`, { cause: error });
  }
}
