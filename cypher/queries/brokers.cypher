// question: Who stands between those that have nothing to do with each other?
// description: Counts pairs that one entity has dealings with and that have none among themselves.
// parameters:
//   pairs: { default: 3, description: for how many pairs at least }
// columns:
//   broker: who stands between
//   pairs: number of pairs
//   examples: some whom it links
MATCH (b:Entity)-[r:PARTICIPATES_IN]->(e:Event {salient: true})<-[:PARTICIPATES_IN]-(n:Entity)
WHERE b.id <> n.id
WITH DISTINCT b, n ORDER BY n.name
WITH b, collect(n) AS partners
UNWIND partners AS one
UNWIND partners AS other
WITH b, one, other WHERE one.id < other.id
  AND NOT EXISTS { MATCH (one)-[:PARTICIPATES_IN]->(:Event)<-[:PARTICIPATES_IN]-(other) }
WITH b, count(*) AS pairs, collect(one.name + ' / ' + other.name) AS names
WHERE pairs >= $pairs
RETURN b.name AS broker, pairs, names[0..3] AS examples
ORDER BY pairs DESC, broker, b.id;
