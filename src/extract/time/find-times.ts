import type { AnnotatedDocument } from '../../document/annotated-document.ts';
import type { TimeMention } from '../../document/extracted-document.ts';
import type { Span } from '../../document/span.ts';
import { createSyntax } from '../../document/syntax.ts';
import type { TimeVocabulary } from '../../vocabulary/time.ts';
import type { Anchor, Reached } from './anchor.ts';
import { moveReached } from './anchor.ts';
import { anchorToEvent } from './event-anchor.ts';
import type { Reading } from './expression.ts';
import { readExpressions } from './grammar.ts';
import type { Line } from './line.ts';
import { listLines, toSpan } from './lines.ts';
import { indexEntities, isPlausible } from './plausibility.ts';
import type { ResolvedTime } from './resolved-time.ts';
import { resolveExpression } from './resolution.ts';
import type { Grammar } from './tense.ts';
import { findSide } from './tense.ts';

type Resolved = Reading & { readonly resolution: ResolvedTime };

/**
 * The time expressions of a document in text order, never overlapping: those of its title, subtitle and body, and those of
 * its dateline and byline, which have no tokens (there `firstToken` equals `endToken`).
 *
 * Values are TIMEX3 and anchored to the day of publication, or to the date which the story has reached ("the next day").
 * Where the article has neither, the value is left out and `partial` keeps what the words say.
 *
 * @see TimeML 1.2.1 annotation guidelines, TIMEX3
 */
export function findTimes(document: AnnotatedDocument, vocabulary: TimeVocabulary): readonly TimeMention[] {
  const grammar = {
    tokens: document.tokens,
    sentences: document.sentences,
    syntax: createSyntax(document.tokens),
    vocabulary,
  };
  const entities = indexEntities(document.recognized);
  const published = document.article.published?.value;
  const mentions: TimeMention[] = [];
  let reached: Reached = {};
  for (const line of listLines(document, vocabulary)) {
    const readings = readExpressions(line).filter((reading) => isPlausible(entities, line, reading));
    const resolved = resolveLine(line, readings, grammar, published, reached);
    for (const reading of resolved.readings)
      mentions.push(toMention(document, line, reading, mentions.length));
    // A dateline tells of publication and not of the story.
    if (line.annotated) reached = resolved.reached;
  }
  return mentions;
}

/** Resolves the expressions of a line in order, clock times last: their day may stand behind them. */
function resolveLine(
  line: Line,
  readings: readonly Reading[],
  grammar: Grammar,
  published: string | undefined,
  before: Reached,
): { readonly readings: readonly Resolved[]; readonly reached: Reached } {
  let reached = before;
  const anchors: Anchor[] = [];
  const resolved = readings.map((reading): Resolved => {
    const anchor: Anchor = {
      reached,
      side: line.annotated ? findSide(grammar, findHead(line, reading)) : 'unknown',
      ...(published !== undefined && { published }),
    };
    anchors.push(anchor);
    const resolution = resolveExpression(reading.expression, anchor);
    const tells = resolution.kind === 'date' || resolution.kind === 'time';
    if (tells && resolution.interval !== undefined && !isLooseClock(reading))
      reached = moveReached(reached, resolution.interval);
    return { ...reading, resolution };
  });
  const nearestDays = findNearestDays(resolved);
  const readingsWithDays = resolved.map((reading, index): Resolved => {
    const anchor = anchors[index];
    if (anchor === undefined) return reading;
    if (!isLooseClock(reading))
      return { ...reading, resolution: anchorToEvent(reading, resolved[index + 1]) };
    const sentenceDay = nearestDays[index]?.resolution.interval?.start;
    const resolution = resolveExpression(reading.expression, {
      ...anchor,
      ...(sentenceDay !== undefined && { sentenceDay }),
    });
    return { ...reading, resolution };
  });
  return { readings: readingsWithDays, reached };
}

function isLooseClock({ expression }: Reading): boolean {
  return expression.form === 'clock' && expression.day === undefined;
}

/** For each expression, the day that stands nearest to it in its line, itself included. */
function findNearestDays(resolved: readonly Resolved[]): readonly (Resolved | undefined)[] {
  const isDay = (other: Resolved): boolean =>
    !isLooseClock(other) && other.resolution.interval?.precision === 'day';
  let before: Resolved | undefined;
  const daysBefore = resolved.map((reading) => (before = isDay(reading) ? reading : before));
  let after: Resolved | undefined;
  const daysAfter = resolved.toReversed().map((reading) => (after = isDay(reading) ? reading : after));
  return resolved.map((reading, index) => {
    const left = daysBefore[index];
    const right = daysAfter[resolved.length - 1 - index];
    if (left === undefined || right === undefined) return left ?? right;
    return reading.start - left.end <= right.start - reading.end ? left : right;
  });
}

/** The token of an expression that the rest of it hangs on. */
function findHead(line: Line, reading: Reading): number {
  const [first, end] = toTokenRange(line, reading);
  for (let token = first; token < end; token += 1) {
    const head = line.tokens[token]?.head ?? token;
    if (head < first || head >= end) return token;
  }
  return first;
}

function toTokenRange(line: Line, reading: Reading): readonly [first: number, end: number] {
  const first = line.lexemes[reading.start]?.token ?? 0;
  if (!line.annotated) return [first, first];
  const last = line.lexemes[reading.end - 1]?.token ?? first;
  const end = line.lexemes[reading.end - 1]?.end ?? 0;
  // The last lexeme may reach over several tokens: "p.m." cut in two.
  let next = last + 1;
  while ((line.tokens[next]?.start ?? Infinity) < end) next += 1;
  return [first, next];
}

/** Takes in the bracket that an expression cuts off: "[ten] years ago", "last [week]". */
function coverBrackets(text: string, { start, end }: Span): Span {
  const inner = text.slice(start, end);
  const opens = inner.lastIndexOf('[') > inner.lastIndexOf(']');
  const closes = inner.includes(']') && !inner.slice(0, inner.indexOf(']')).includes('[');
  return {
    start: closes && text[start - 1] === '[' ? start - 1 : start,
    end: opens && text[end] === ']' ? end + 1 : end,
  };
}

function toMention(document: AnnotatedDocument, line: Line, reading: Resolved, index: number): TimeMention {
  const [firstToken, endToken] = toTokenRange(line, reading);
  const span = coverBrackets(document.article.text, toSpan(line, reading));
  const text = document.article.text.slice(span.start, span.end);
  return { index, ...span, text, firstToken, endToken, ...reading.resolution };
}
