import louvainModule from 'graphology-communities-louvain';
import forceAtlas2Module from 'graphology-layout-forceatlas2';
import pagerankModule from 'graphology-metrics/centrality/pagerank.js';

// These CommonJS packages export their function itself while their declarations speak of a default export, so Node's
// interop and TypeScript's disagree; said here once.
export const louvain = louvainModule as unknown as typeof louvainModule.default;
export const forceAtlas2 = forceAtlas2Module as unknown as typeof forceAtlas2Module.default;
export const pagerank = pagerankModule as unknown as typeof pagerankModule.default;
