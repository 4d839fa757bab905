// question: Of which kinds of events is more feared or planned than has happened?
// columns:
//   type: type of the events
//   actual: how many happened
//   hypothetical: how many are only thought of
//   planned: how many are planned
//   denied: how many are said not to have happened
MATCH (e:Event)
WITH e.eventLabel AS type,
     sum(CASE WHEN e.status = 'actual' THEN 1 ELSE 0 END) AS actual,
     sum(CASE WHEN e.status = 'hypothetical' THEN 1 ELSE 0 END) AS hypothetical,
     sum(CASE WHEN e.status = 'planned' THEN 1 ELSE 0 END) AS planned,
     sum(CASE WHEN e.status = 'negated' THEN 1 ELSE 0 END) AS denied
WHERE hypothetical + planned > 0
RETURN type, actual, hypothetical, planned, denied
ORDER BY hypothetical + planned - actual DESC, type;
