import { createContext, use } from 'react';
import type { ArticleBody, EdgeBody, NodeBody } from '../../src/schema/api.ts';
import type { SentencesBody } from '../../src/schema/sentences.ts';
import type { DataSource } from './data-source.ts';
import type { Filters } from './filters.ts';
import type { Shown } from './focus.ts';
import type { GraphModel } from './graph-model.ts';
import type { Loader } from './result.ts';
import type { PathEnds, Reading, Selection } from './url-state.ts';

/** What every part of the viewer may use. */
export interface ViewerTools {
  readonly source: DataSource;
  readonly model: GraphModel;
  readonly selection: Selection | undefined;
  /** What is drawn. */
  readonly shown: Shown;
  readonly nodes: Loader<NodeBody>;
  readonly edges: Loader<EdgeBody>;
  readonly articles: Loader<ArticleBody>;
  /** Under any one id: all sentences that are evidence. */
  readonly sentences: Loader<SentencesBody>;
  /** Selects a node or edge and brings it into sight; nothing, to close what is selected. */
  readonly jump: (selection: Selection | undefined) => void;
  /** Lights up a node or edge of the picture while it is pointed at elsewhere. */
  readonly point: (selection: Selection | undefined) => void;
  readonly read: (reading: Reading) => void;
  /** Lights up some of the picture, until something else is selected or pointed at; nothing, to end it. */
  readonly highlight: (some: Shown | undefined) => void;
  readonly filters: Filters;
  readonly setFilters: (filters: Filters) => void;
  readonly path: PathEnds;
  readonly setPath: (path: PathEnds) => void;
  /** Draws these nodes and what ties them together, and nothing else; it can be undone. */
  readonly showOnly: (nodes: readonly string[]) => void;
  readonly openPanel: (panel: string | undefined) => void;
}

export const ViewerContext = createContext<ViewerTools | undefined>(undefined);

/** @throws {Error} outside of a `ViewerContext` */
export function useViewerTools(): ViewerTools {
  const tools = use(ViewerContext);
  if (tools === undefined) throw new Error('useViewerTools: there is no viewer around this component');
  return tools;
}
