// question: Whom and what do the articles speak of most?
// parameters:
//   limit: { default: 10, description: how many }
// columns:
//   name: name
//   type: person, organization, country or place
//   mentions: how often
//   articles: in how many articles
MATCH (e:Entity)
RETURN e.name AS name, e.type AS type, e.mentionCount AS mentions, e.articleCount AS articles
ORDER BY mentions DESC, articles DESC, name, e.id
LIMIT $limit;
