import type { Workspace } from '../store/workspace.ts';
import { createLocalCypher } from './local-cypher.ts';
import type { LocalCypher } from './local-cypher.ts';

/**
 * Local Cypher that follows a workspace: each query is asked of the newest build. The engine of an older one ends when its
 * last query is answered and it has been idle.
 */
export function createWorkspaceCypher(readWorkspace: () => Promise<Workspace>): LocalCypher {
  let current: { readonly generation: string; readonly cypher: LocalCypher } | undefined;
  return {
    run: async (query, parameters, limits) => {
      const workspace = await readWorkspace();
      const { generation } = workspace;
      if (current?.generation !== generation) current = { generation, cypher: createLocalCypher(workspace) };
      return current.cypher.run(query, parameters, limits);
    },
    close: () => {
      current?.cypher.close();
      current = undefined;
    },
  };
}
