// question: How are two linked, and which sentences say so?
// description: One of the shortest ways over events and offices, with what the articles say at each step.
// parameters:
//   from: { default: "Jen Psaki", description: name of the one }
//   to: { default: "Alexei Navalny", description: name of the other }
// columns:
//   step: number of the step
//   source: from
//   relationship: type
//   target: to
//   quotes: what the articles say
MATCH (a:Entity {name: $from})
MATCH (b:Entity {name: $to})
MATCH p = allShortestPaths((a)-[:PARTICIPATES_IN|SPOKESPERSON_OF|HEAD_OF|HOLDS_OFFICE|WORKS_FOR|MEMBER_OF|CITIZEN_OF*..6]-(b))
WITH p, reduce(key = '', r IN relationships(p) | key + r.id + ' ') AS key
ORDER BY key LIMIT 1
WITH relationships(p) AS steps
UNWIND range(0, size(steps) - 1) AS step
WITH step, steps[step] AS r
WITH step, r, startNode(r) AS source, endNode(r) AS target
OPTIONAL MATCH (c:Claim) WHERE c.id IN r.claims
WITH step, r, source, target, c.quote AS quote ORDER BY c.article, c.start, c.id
RETURN step + 1 AS step, source.name AS source, type(r) AS relationship, target.name AS target,
       collect(DISTINCT quote) AS quotes
ORDER BY step;
