// question: Who holds which office, or speaks or works for whom?
// columns:
//   person: who
//   relation: type of the relationship
//   body: of what
//   office: name of the office, if said
//   tense: current, former or future
//   articles: independent articles that say so
MATCH (p:Person)-[r:HOLDS_OFFICE|HEAD_OF|SPOKESPERSON_OF|WORKS_FOR|MEMBER_OF|AMBASSADOR_TO|REPRESENTS]->(b:Entity)
RETURN p.name AS person, type(r) AS relation, b.name AS body, r.office AS office, r.tense AS tense, r.support AS articles
ORDER BY person, relation, body, r.id;
