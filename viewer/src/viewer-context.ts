import { createContext, use } from 'react';
import type { ArticleBody, EdgeBody, NodeBody } from '../../src/schema/api.ts';
import type { GraphModel } from './graph-model.ts';
import type { Loader } from './result.ts';
import type { Reading, Selection } from './url-state.ts';

/** What every part of the viewer may use. */
export interface ViewerTools {
  readonly model: GraphModel;
  readonly nodes: Loader<NodeBody>;
  readonly edges: Loader<EdgeBody>;
  readonly articles: Loader<ArticleBody>;
  /** Selects a node or edge and brings it into sight. */
  readonly jump: (selection: Selection) => void;
  /** Lights up a node or edge of the picture while it is pointed at elsewhere. */
  readonly point: (selection: Selection | undefined) => void;
  readonly read: (reading: Reading) => void;
}

export const ViewerContext = createContext<ViewerTools | undefined>(undefined);

/** @throws {Error} outside of a `ViewerContext` */
export function useViewerTools(): ViewerTools {
  const tools = use(ViewerContext);
  if (tools === undefined) throw new Error('useViewerTools: there is no viewer around this component');
  return tools;
}
