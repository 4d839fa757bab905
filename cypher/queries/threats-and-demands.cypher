// question: Who warned, threatened, urged or made demands of whom?
// columns:
//   who: who
//   how: type of the relationship
//   whom: whom
//   status: factuality
//   articles: independent articles that say so
MATCH (a:Entity)-[r:WARNED|THREATENED|URGED|DEMANDED_FROM|REQUESTED]->(b:Entity)
RETURN a.name AS who, type(r) AS how, b.name AS whom, r.status AS status, r.support AS articles
ORDER BY articles DESC, who, how, whom, r.id;
