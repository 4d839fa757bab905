// Constraints and indexes of a Wiregraph database. Generated from src/schema by src/neo4j/schema-cypher.ts: edit that.
// Safe to run again. For Neo4j 5 and later, Community Edition.

CREATE CONSTRAINT wiregraph_wiregraph_id IF NOT EXISTS FOR (n:Wiregraph) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT wiregraph_entity_id IF NOT EXISTS FOR (n:Entity) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT wiregraph_person_id IF NOT EXISTS FOR (n:Person) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT wiregraph_organization_id IF NOT EXISTS FOR (n:Organization) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT wiregraph_country_id IF NOT EXISTS FOR (n:Country) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT wiregraph_place_id IF NOT EXISTS FOR (n:Place) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT wiregraph_event_id IF NOT EXISTS FOR (n:Event) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT wiregraph_article_id IF NOT EXISTS FOR (n:Article) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT wiregraph_claim_id IF NOT EXISTS FOR (n:Claim) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT wiregraph_sentence_id IF NOT EXISTS FOR (n:Sentence) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT wiregraph_wiregraphpush_id IF NOT EXISTS FOR (n:WiregraphPush) REQUIRE n.id IS UNIQUE;
CREATE INDEX wiregraph_person_name IF NOT EXISTS FOR (n:Person) ON (n.name);
CREATE INDEX wiregraph_organization_name IF NOT EXISTS FOR (n:Organization) ON (n.name);
CREATE INDEX wiregraph_country_name IF NOT EXISTS FOR (n:Country) ON (n.name);
CREATE INDEX wiregraph_place_name IF NOT EXISTS FOR (n:Place) ON (n.name);
CREATE INDEX wiregraph_country_countrycode IF NOT EXISTS FOR (n:Country) ON (n.countryCode);
CREATE INDEX wiregraph_event_eventtype IF NOT EXISTS FOR (n:Event) ON (n.eventType);
CREATE INDEX wiregraph_event_startdate IF NOT EXISTS FOR (n:Event) ON (n.startDate);
CREATE INDEX wiregraph_article_published IF NOT EXISTS FOR (n:Article) ON (n.published);
CREATE INDEX wiregraph_claim_predicate IF NOT EXISTS FOR (n:Claim) ON (n.predicate);
CREATE FULLTEXT INDEX wiregraph_names IF NOT EXISTS FOR (n:Person|Organization|Country|Place|Event|Article) ON EACH [n.name, n.aliases];
CREATE FULLTEXT INDEX wiregraph_sentences IF NOT EXISTS FOR (n:Sentence) ON EACH [n.text];
