// question: What happened in a place or country?
// parameters:
//   place: { default: "Ukraine", description: name of the place }
// columns:
//   day: first day
//   event: what happened
//   type: type of the event
//   status: factuality
MATCH (e:Event)-[:LOCATED_IN]->(w:Entity {name: $place})
RETURN toString(e.startDate) AS day, e.name AS event, e.eventLabel AS type, e.status AS status
ORDER BY day, event, e.id;
