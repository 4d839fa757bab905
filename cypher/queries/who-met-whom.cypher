// question: Who met, called or consulted whom?
// columns:
//   one: who
//   how: type of the relationship
//   other: with whom
//   since: first day it is said of
//   articles: independent articles that say so
MATCH (a:Entity)-[r:MET_WITH|CALLED|CONSULTED_WITH|VISITED {status: 'actual'}]->(b:Entity)
RETURN a.name AS one, type(r) AS how, b.name AS other, toString(r.firstSeen) AS since, r.support AS articles
ORDER BY articles DESC, one, how, other;
