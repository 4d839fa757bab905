import type { Session } from 'neo4j-driver';

/** A statement and the values of its parameters. */
export interface Call {
  readonly statement: string;
  readonly parameters: Readonly<Record<string, unknown>>;
}

/** What is written in one transaction. */
export interface Batch {
  /** How many rows the call writes or removes. */
  readonly rows: number;
  readonly call: Call;
  /** What to call instead where a constraint says that there is such a node already. */
  readonly otherwise?: () => Call;
}

export interface WriteReport {
  /** Whether a transaction had to be tried again: it may have been written twice then. */
  readonly retried: boolean;
}

const ALREADY_THERE = 'Neo.ClientError.Schema.ConstraintValidationFailed';

/**
 * Writes batches one after the other, each in a managed transaction.
 * @throws the driver's error after its retries; `signal.reason` when aborted, between two batches
 */
export async function writeBatches(
  session: Session,
  batches: Iterable<Batch>,
  onBatch: (rows: number) => void,
  signal: AbortSignal | undefined,
): Promise<WriteReport> {
  let attempts = 0;
  let written = 0;
  const write = async ({ statement, parameters }: Call): Promise<void> => {
    await session.executeWrite((transaction) => {
      attempts++;
      return transaction.run(statement, parameters);
    });
    written++;
  };
  for (const { rows, call, otherwise } of batches) {
    signal?.throwIfAborted();
    try {
      await write(call);
    } catch (error) {
      if (otherwise === undefined || !isAlreadyThere(error)) throw error;
      attempts--;
      await write(otherwise());
    }
    onBatch(rows);
  }
  return { retried: attempts > written };
}

function isAlreadyThere(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === ALREADY_THERE;
}
