// question: Which claims contradict each other?
// columns:
//   claim: what the one says
//   status: its factuality
//   article: id of its article
//   against: what the other says
//   againstStatus: its factuality
//   againstArticle: id of its article
MATCH (c:Claim)-[:CONTRADICTS]->(d:Claim) WHERE c.id < d.id
MATCH (c)-[:STATED_IN]->(:Sentence)-[:SENTENCE_OF]->(a:Article)
MATCH (d)-[:STATED_IN]->(:Sentence)-[:SENTENCE_OF]->(b:Article)
RETURN c.quote AS claim, c.status AS status, a.article AS article,
       d.quote AS against, d.status AS againstStatus, b.article AS againstArticle
ORDER BY article, c.start, againstArticle, d.start, c.id, d.id;
