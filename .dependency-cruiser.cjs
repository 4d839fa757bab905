/** The one-way flow of design: stages never import each other, only pipeline.ts composes them. */
const stages = 'ingest|annotate|mentions|coreference|extract|resolve|graph';
module.exports = {
  forbidden: [
    { name: 'no-circular', severity: 'error', from: {}, to: { circular: true } },
    {
      name: 'schema-is-a-leaf',
      comment:
        'The schema is shared with the browser: it may import nothing of the program and no Node module.',
      severity: 'error',
      from: { path: '^src/schema/' },
      to: { pathNot: '^(src/schema/|node_modules/zod)' },
    },
    {
      name: 'document-on-schema-only',
      severity: 'error',
      from: { path: '^src/document/' },
      to: { pathNot: '^src/(document|schema)/' },
    },
    {
      name: 'vocabulary-on-schema-only',
      severity: 'error',
      from: { path: '^src/vocabulary/' },
      to: { path: '^src/', pathNot: '^src/(vocabulary|schema)/' },
    },
    {
      name: 'stages-never-import-each-other',
      severity: 'error',
      from: { path: `^src/(${stages})/` },
      to: { path: '^src/', pathNot: '^src/($1|schema|document|vocabulary)/' },
    },
    {
      name: 'stages-after-annotate-do-no-io',
      severity: 'error',
      from: { path: '^src/(mentions|coreference|extract|resolve|graph)/' },
      to: { dependencyTypes: ['core'] },
    },
    {
      name: 'exports-read-the-schema-only',
      severity: 'error',
      from: { path: '^src/(export|neo4j)/' },
      to: { path: '^src/', pathNot: '^src/($1|schema|document)/' },
    },
    {
      name: 'queries-read-workspace-and-neo4j-only',
      severity: 'error',
      from: { path: '^src/query/' },
      to: { path: '^src/', pathNot: '^src/(query|neo4j|store|schema)/' },
    },
    {
      name: 'viewer-imports-schema-only',
      comment: 'And how a graph is written as GEXF and CSV, which takes nothing but a graph of the schema.',
      severity: 'error',
      from: { path: '^viewer/' },
      to: { path: '^(src|test|bench)/', pathNot: '^src/(schema/|export/(gexf|csv|origin)\\.ts$)' },
    },
    {
      name: 'program-never-imports-tests',
      severity: 'error',
      from: { path: '^src/' },
      to: { path: '^(test|bench)/' },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '(^|/)dist/' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: { exportsFields: ['exports'], conditionNames: ['import', 'types', 'default'] },
  },
};
