// question: What was done in answer to what?
// columns:
//   answer: what was done
//   to: in answer to what
//   day: first day of the answer
//   status: factuality of the answer
MATCH (e:Event)-[:RESPONSE_TO]->(f:Event)
RETURN e.name AS answer, f.name AS to, toString(e.startDate) AS day, e.status AS status
ORDER BY day, answer, to, e.id, f.id;
