// question: Which entities belong together?
// description: The communities of the picture, with the members that are spoken of most.
// parameters:
//   members: { default: 3, description: how many members at least }
// columns:
//   community: number of the community
//   size: how many entities
//   members: the first of them
MATCH (e:Entity)
WITH e ORDER BY e.mentionCount DESC, e.name, e.id
WITH e.community AS community, collect(e.name) AS names
WHERE size(names) >= $members
RETURN community, size(names) AS size, names[0..6] AS members
ORDER BY size DESC, community;
