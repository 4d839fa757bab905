// question: What is feared or planned, by whom and against whom?
// columns:
//   agent: who would do it
//   type: type of the event
//   target: to whom
//   status: hypothetical or planned
//   event: what
//   articles: articles that speak of it
MATCH (a:Entity)-[:PARTICIPATES_IN {role: 'agent'}]->(e:Event)<-[:PARTICIPATES_IN {role: 'target'}]-(b:Entity)
WHERE e.status IN ['hypothetical', 'planned']
RETURN a.name AS agent, e.eventLabel AS type, b.name AS target, e.status AS status, e.name AS event,
       e.articleCount AS articles
ORDER BY articles DESC, agent, type, target, e.id;
