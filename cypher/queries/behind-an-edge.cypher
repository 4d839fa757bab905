// question: Which sentences are behind what the graph says of two?
// parameters:
//   one: { default: "Joe Biden", description: name of the one }
//   other: { default: "Vladimir Putin", description: name of the other }
// columns:
//   relationship: type
//   status: factuality of the claim
//   sentence: the sentence
//   article: id of the article
//   start: place of the sentence in the text
MATCH (a:Entity {name: $one})-[r]-(b:Entity {name: $other})
UNWIND r.claims AS id
MATCH (c:Claim {id: id})-[:STATED_IN]->(s:Sentence)-[:SENTENCE_OF]->(d:Article)
RETURN DISTINCT type(r) AS relationship, c.status AS status, s.text AS sentence, d.article AS article, s.start AS start
ORDER BY relationship, article, start, status;
