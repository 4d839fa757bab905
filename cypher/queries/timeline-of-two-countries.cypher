// question: What happened between two countries, in the order of time?
// description: Events in which both take part, on whichever side.
// parameters:
//   left: { default: "Russia", description: name of a country }
//   right: { default: "United States", description: name of another }
// columns:
//   day: first day of the event
//   event: what happened
//   type: type of the event
//   status: whether it happened, is planned, feared or denied
//   articles: articles that tell of it
//   id: id of the event
MATCH (a:Country {name: $left})-[:PARTICIPATES_IN]->(e:Event)<-[:PARTICIPATES_IN]-(b:Country {name: $right})
WHERE e.startDate IS NOT NULL
RETURN DISTINCT toString(e.startDate) AS day, e.name AS event, e.eventLabel AS type, e.status AS status,
       e.articleCount AS articles, e.id AS id
ORDER BY day, event, id;
