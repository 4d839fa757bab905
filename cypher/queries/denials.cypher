// question: Who denied or rejected what?
// columns:
//   who: who denies
//   day: first day
//   denial: the denial
//   sentence: the sentence that says so
//   article: id of the article
MATCH (p:Entity)-[r:PARTICIPATES_IN]->(e:Event {eventType: 'REJECT'})
WHERE r.role IN ['agent', 'speaker']
MATCH (e)<-[:ABOUT_EVENT]-(c:Claim)-[:STATED_IN]->(s:Sentence)-[:SENTENCE_OF]->(d:Article)
RETURN DISTINCT p.name AS who, toString(e.startDate) AS day, e.name AS denial, s.text AS sentence, d.article AS article
ORDER BY who, day, denial, article, sentence;
