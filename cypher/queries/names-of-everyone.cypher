// question: Under which names and in which roles does everyone appear?
// columns:
//   name: name
//   type: person, organization, country or place
//   aliases: other names
//   roles: titles and roles
MATCH (e:Entity) WHERE size(e.aliases) > 0 OR size(e.roles) > 0
RETURN e.name AS name, e.type AS type, e.aliases AS aliases, e.roles AS roles
ORDER BY size(e.aliases) + size(e.roles) DESC, name, e.id;
