import type { Session } from 'neo4j-driver';

import { READ_COMPLETION, WRITE_COMPLETION } from './statements.ts';

/** Whether the last push came to its end; false where there was none. */
export async function isComplete(session: Session): Promise<boolean> {
  return session.executeRead(async (transaction) => {
    const { records } = await transaction.run(READ_COMPLETION);
    return records[0]?.get('complete') === true;
  });
}

export async function markComplete(session: Session, complete: boolean): Promise<void> {
  await session.executeWrite((transaction) => transaction.run(WRITE_COMPLETION, { complete }));
}
