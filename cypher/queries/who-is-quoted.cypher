// question: Who is quoted, how often, and in how many articles?
// columns:
//   source: who is quoted
//   type: person, organization, country or place
//   claims: claims that are theirs
//   articles: articles that quote them
MATCH (c:Claim)-[:ATTRIBUTED_TO]->(e:Entity)
MATCH (c)-[:STATED_IN]->(:Sentence)-[:SENTENCE_OF]->(a:Article)
RETURN e.name AS source, e.type AS type, count(DISTINCT c) AS claims, count(DISTINCT a) AS articles
ORDER BY claims DESC, source;
