// question: Which events are told by more than one article?
// parameters:
//   articles: { default: 2, description: in how many articles at least }
// columns:
//   event: what happened
//   type: type of the event
//   status: factuality
//   day: first day
//   articles: number of articles
//   who: who takes part
MATCH (e:Event) WHERE e.articleCount >= $articles
OPTIONAL MATCH (e)<-[:PARTICIPATES_IN]-(p:Entity)
WITH e, p.name AS name ORDER BY name
WITH e, collect(DISTINCT name) AS who
RETURN e.name AS event, e.eventLabel AS type, e.status AS status, toString(e.startDate) AS day,
       e.articleCount AS articles, who
ORDER BY articles DESC, day, event, e.id;
