// question: Who accused or criticised whom, and which article and source says so?
// columns:
//   accuser: who accuses
//   how: predicate of the claim
//   accused: whom
//   status: factuality of the claim
//   sources: who is quoted for it, nearest first
//   article: id of the article
//   sentence: the sentence that says so
MATCH (a:Entity)<-[:SUBJECT]-(c:Claim)-[:OBJECT]->(b:Entity)
WHERE c.predicate IN ['ACCUSED', 'CRITICIZED', 'CHARGED', 'SUED']
MATCH (c)-[:STATED_IN]->(s:Sentence)-[:SENTENCE_OF]->(d:Article)
RETURN a.name AS accuser, c.predicate AS how, b.name AS accused, c.status AS status, c.attributedTo AS sources,
       d.article AS article, s.text AS sentence
ORDER BY accuser, how, accused, article, s.start, c.id;
