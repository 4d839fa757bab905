// question: What does a person or body say?
// parameters:
//   source: { default: "Jen Psaki", description: name of who is quoted }
// columns:
//   predicate: what kind of claim
//   status: its factuality
//   sentence: the sentence
//   article: id of the article
//   start: place of the sentence in the text
MATCH (c:Claim)-[:ATTRIBUTED_TO]->(e:Entity {name: $source})
MATCH (c)-[:STATED_IN]->(s:Sentence)-[:SENTENCE_OF]->(a:Article)
RETURN DISTINCT c.predicate AS predicate, c.status AS status, s.text AS sentence, a.article AS article, s.start AS start
ORDER BY article, start, predicate, status;
