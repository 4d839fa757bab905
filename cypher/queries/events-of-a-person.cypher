// question: What did a person or body take part in, and how?
// parameters:
//   name: { default: "Joe Biden", description: name }
// columns:
//   day: first day
//   event: what happened
//   role: as what
//   status: factuality
//   places: places of the event
MATCH (p:Entity {name: $name})-[r:PARTICIPATES_IN]->(e:Event)
OPTIONAL MATCH (e)-[:LOCATED_IN]->(w:Entity)
WITH e, r, w.name AS place ORDER BY place
WITH e, r, collect(DISTINCT place) AS places
RETURN toString(e.startDate) AS day, e.name AS event, r.role AS role, e.status AS status, places
ORDER BY day, event, role, e.id, r.id;
