// question: Which articles tell of the same events?
// columns:
//   one: id of an article
//   other: id of another
//   events: number of events that both tell of
//   examples: some of them
MATCH (a:Article)-[:REPORTS]->(e:Event)<-[:REPORTS]-(b:Article) WHERE a.article < b.article
WITH a, b, e ORDER BY e.name, e.id
WITH a, b, collect(e.name) AS names
RETURN a.article AS one, b.article AS other, size(names) AS events, names[0..3] AS examples
ORDER BY events DESC, one, other;
