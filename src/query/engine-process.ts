import { generationFolder } from '../store/generations.ts';
import { openWorkspace } from '../store/workspace.ts';
import { describeError } from '../store/workspace-error.ts';
import { engineRequestSchema, engineSetupSchema } from './engine-messages.ts';
import type { EngineReply, EngineRequest, EngineSetup } from './engine-messages.ts';
import { createIdFinder, toQueryValue } from './engine-values.ts';
import { readGraphRows } from './graph-rows.ts';

/**
 * The embedded engine in a process of its own, started by `engine-client.ts`: a query that does not end can only be ended by
 * ending its process. Queries run beside this thread, so that it still hears that nobody waits any more.
 */
const MEMORY_CHECK_MS = 50;
/** Of an answer as JSON. */
const ANSWER_LIMIT = 32 * 1024 * 1024;

const send = (reply: EngineReply): void => {
  process.send?.(reply);
};

// Nothing in here is worth a clean end, and a query that runs would keep `process.exit` waiting.
process.once('disconnect', () => process.kill(process.pid, 'SIGKILL'));

try {
  await serve(engineSetupSchema.parse(JSON.parse(process.argv[2] ?? '')));
} catch (error) {
  send({ kind: 'unusable', message: describeError(error) });
}

async function serve({ folder, generation, memoryLimitBytes }: EngineSetup): Promise<void> {
  // There may be no engine for this kind of machine: then that is what is said.
  const { openEngineDatabase } = await import('./engine-database.ts');
  const database = await openEngineDatabase(generationFolder(folder, generation), async () =>
    readGraphRows(await openWorkspace(folder)),
  );
  const findId = createIdFinder(database);
  const answer = async ({ query, parameters, rowLimit }: EngineRequest): Promise<EngineReply> => {
    try {
      const result = await database.executeCypher(query, parameters);
      const count = Math.min(result.length, rowLimit);
      const rows = Array.from({ length: count }, (_, index) => {
        const row = result.get(index);
        return result.columns.map((column) => toQueryValue(row[column] ?? null, findId));
      });
      const found = { columns: result.columns, rows, truncated: result.length > rowLimit };
      return JSON.stringify(found).length > ANSWER_LIMIT
        ? { kind: 'too-large', message: `the answer is larger than ${toMegabytes(ANSWER_LIMIT)} MB` }
        : { kind: 'answer', answer: found };
    } catch (error) {
      return { kind: 'refused', message: describeError(error) };
    }
  };
  process.on('message', (message) => {
    void answer(engineRequestSchema.parse(message)).then(send);
  });
  const most = process.memoryUsage.rss() + memoryLimitBytes;
  setInterval(() => {
    if (process.memoryUsage.rss() <= most) return;
    const message = `the query takes more than ${toMegabytes(memoryLimitBytes)} MB of memory`;
    process.send?.({ kind: 'too-large', message } satisfies EngineReply, () =>
      process.kill(process.pid, 'SIGKILL'),
    );
  }, MEMORY_CHECK_MS);
  send({ kind: 'ready' });
}

function toMegabytes(bytes: number): number {
  return Math.round(bytes / 1024 / 1024);
}
