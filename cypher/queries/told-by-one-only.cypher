// question: Which dealings between two are told by one article only?
// columns:
//   one: from
//   how: type of the relationship
//   other: to
//   status: factuality
//   article: the only article
//   quotes: its words
MATCH (a:Entity)-[r {family: 'interaction', support: 1}]->(b:Entity)
UNWIND r.claims AS id
MATCH (c:Claim {id: id})-[:STATED_IN]->(:Sentence)-[:SENTENCE_OF]->(d:Article)
WITH a, r, b, d, c ORDER BY c.start, c.id
WITH a, r, b, d, collect(DISTINCT c.quote) AS quotes
RETURN a.name AS one, type(r) AS how, b.name AS other, r.status AS status, d.article AS article, quotes
ORDER BY one, how, other, r.id, article;
