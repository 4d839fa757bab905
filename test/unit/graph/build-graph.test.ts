import { describe, expect, test } from 'vitest';

import type { ResolvedCorpus } from '../../../src/document/resolved-corpus.ts';
import { buildGraph } from '../../../src/graph/build-graph.ts';
import { resolveRelations } from '../../../src/resolve/claims/resolve-relations.ts';
import { resolveEvents } from '../../../src/resolve/events/resolve-events.ts';
import { graphSchema } from '../../../src/schema/graph.ts';
import type { GraphEdge } from '../../../src/schema/graph.ts';
import { loadEventWords } from '../../../src/vocabulary/event-words.ts';
import { CRISIS, CRISIS_NAMES } from '../../worlds/crisis-world.ts';
import { createToldWorld } from '../../worlds/told-world.ts';
import type { ArticleSpec } from '../../worlds/told-world.ts';

const words = loadEventWords();

function resolveCorpus(articles: readonly ArticleSpec[]): ResolvedCorpus {
  const { documents, entityOf, entities } = createToldWorld(CRISIS_NAMES, articles);
  const resolved = resolveEvents(documents, entityOf, entities, words);
  const relations = resolveRelations(documents, entityOf, resolved.eventOf, resolved.events, entities);
  return { documents, entityOf, entities, ...resolved, relations, mergeDrafts: [] };
}

const corpus = resolveCorpus(CRISIS);
const graph = buildGraph(corpus);

function edgesOf(type: GraphEdge['type']): readonly GraphEdge[] {
  return graph.edges.filter((edge) => edge.type === type);
}

describe('buildGraph', () => {
  test('is what the schema describes', () => {
    expect(graphSchema.parse(graph)).toEqual(graph);
  });

  test('sorts nodes, edges and claims by unique ids', () => {
    for (const items of [graph.nodes, graph.edges, graph.claims]) {
      const ids = items.map((item) => item.id);
      expect(ids).toEqual([...new Set(ids)].sort());
    }
  });

  test('ends every edge in nodes and backs it by claims or evidence', () => {
    const nodes = new Set(graph.nodes.map((node) => node.id));
    const claims = new Set(graph.claims.map((claim) => claim.id));
    for (const edge of graph.edges) {
      expect(nodes.has(edge.source) && nodes.has(edge.target)).toBe(true);
      expect(edge.claims.length + (edge.evidence?.length ?? 0)).toBeGreaterThan(0);
      for (const claim of edge.claims) expect(claims.has(claim)).toBe(true);
    }
  });

  test('quotes exactly what the articles say', () => {
    const textOf = new Map(corpus.documents.map(({ article }) => [article.id, article.text]));
    const evidence = [
      ...graph.claims.map((claim) => claim.evidence),
      ...graph.edges.flatMap((edge) => edge.evidence ?? []),
      ...graph.nodes.flatMap((node) => ('evidence' in node ? node.evidence : [])),
    ];
    for (const { article, start, end, quote } of evidence) {
      expect(textOf.get(article)?.slice(start, end)).toBe(quote);
    }
  });

  test('makes no node of what has no name', () => {
    expect(graph.nodes.map((node) => node.name)).not.toContain('its envoy');
  });

  test('stores a symmetric relation once, from the smaller id', () => {
    expect(
      edgesOf('CALLED').map(({ source, target, count, support }) => [source, target, count, support]),
    ).toEqual([['person:ada-brunn', 'person:viktor-oskan', 2, 2]]);
  });

  test('keeps what is alleged and what is denied on two edges with contradicting claims', () => {
    const poisoned = edgesOf('POISONED');
    expect(poisoned.map((edge) => edge.status).sort()).toEqual(['alleged', 'negated']);
    const claims = new Map(graph.claims.map((claim) => [claim.id, claim]));
    const [first, second] = poisoned.map((edge) => claims.get(edge.claims[0] ?? ''));
    expect(first?.contradicts).toEqual([second?.id]);
    expect(second?.contradicts).toEqual([first?.id]);
  });

  test('makes a person who is known only from a byline, and does not draw them', () => {
    const [edge] = edgesOf('AUTHOR_OF');
    const author = graph.nodes.find((node) => node.id === edge?.source);
    expect(author).toMatchObject({ type: 'Person', name: 'Jo Writer', salient: false });
    expect(edge?.target).toBe('article:a-first-call');
    expect(edge?.evidence?.[0]?.quote).toBe('Jo Writer');
  });

  test('locates events in places and lets entities take part in them', () => {
    expect(edgesOf('LOCATED_IN').map((edge) => edge.target)).toEqual(['place:galmere']);
    const recall = graph.nodes.find((node) => node.type === 'Event' && node.eventType === 'REDUCE_RELATIONS');
    const taking = edgesOf('PARTICIPATES_IN').filter((edge) => edge.target === recall?.id);
    expect(taking.map(({ source, role }) => [source, role])).toEqual([['country:norland', 'agent']]);
  });

  test('sees an edge from its event’s date, not from the article’s', () => {
    const [called] = edgesOf('CALLED');
    expect([called?.firstSeen, called?.lastSeen]).toEqual(['2030-03-05', '2030-04-18']);
  });

  test('counts copies of one text as one support', () => {
    const copied = CRISIS.flatMap((article) =>
      article.id === 'b-second-call' ? [article, { ...article, id: 'z-copy' }] : [article],
    );
    const called = buildGraph(resolveCorpus(copied)).edges.find((edge) => edge.type === 'CALLED');
    expect([called?.count, called?.support]).toEqual([3, 2]);
  });

  test('is the same for the same corpus and for any order of the articles', () => {
    const text = JSON.stringify(graph);
    expect(JSON.stringify(buildGraph(resolveCorpus(CRISIS)))).toBe(text);
    expect(JSON.stringify(buildGraph(resolveCorpus([...CRISIS].reverse())))).toBe(text);
  });

  test('gives an empty graph of an empty corpus', () => {
    expect(buildGraph(resolveCorpus([]))).toEqual({
      format: 'wiregraph-graph',
      version: 1,
      nodes: [],
      edges: [],
      claims: [],
    });
  });

  test('keeps the ids of nodes when later articles come', () => {
    const before = buildGraph(resolveCorpus(CRISIS.slice(0, 3))).nodes.map((node) => node.id);
    const after = new Set(graph.nodes.map((node) => node.id));
    expect(before.filter((id) => !after.has(id))).toEqual([]);
  });

  test('places drawn nodes apart from each other', () => {
    const drawn = graph.nodes.filter((node) => 'salient' in node && node.salient);
    const places = new Set(drawn.map(({ x, y }) => `${String(x)} ${String(y)}`));
    expect(places.size).toBe(drawn.length);
  });
});
