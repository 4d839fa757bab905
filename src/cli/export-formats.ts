/** What `wiregraph export` writes, and what each format is for. */
export const EXPORT_FORMATS = {
  gexf: 'Gephi',
  graphml: 'Cytoscape, yEd, networkx, igraph',
  json: 'graphology and Sigma.js',
  csv: 'spreadsheets (nodes.csv and edges.csv)',
  cypher: 'a script for cypher-shell',
  'neo4j-csv': 'files for neo4j-admin database import, and the command',
  ftm: 'FollowTheMoney entities, one a line',
  html: 'one page with graph and articles that opens from disk',
  standoff: 'all that was extracted, for evaluation',
} as const satisfies Record<string, string>;

export type ExportFormat = keyof typeof EXPORT_FORMATS;
