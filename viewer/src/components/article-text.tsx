import { useMemo } from 'react';
import type { ArticleBody } from '../../../src/schema/api.ts';
import { NODE_TYPES } from '../../../src/schema/node-types.ts';
import { findInnermost, segmentText } from '../text-segments.ts';
import { useViewerTools } from '../viewer-context.ts';
import { describeKind, describeNode } from '../wording.ts';
import styles from './article-text.module.css';

interface ArticleTextProps {
  readonly article: ArticleBody;
  /** Words to point at. */
  readonly quoted: { readonly start: number; readonly end: number } | undefined;
}

type Layer =
  | {
      readonly layer: 'zone';
      readonly start: number;
      readonly end: number;
      readonly kind: string;
      readonly reason: string;
    }
  | { readonly layer: 'mark'; readonly start: number; readonly end: number; readonly node: string }
  | { readonly layer: 'quote'; readonly start: number; readonly end: number };

/** The text as it came, cut where zones, marks and the quoted words begin and end. */
export function ArticleText({ article, quoted }: ArticleTextProps): React.JSX.Element {
  const { text, zones, marks } = article;
  const segments = useMemo(() => {
    const layers: readonly Layer[] = [
      ...zones.map((zone) => ({ ...zone, layer: 'zone' as const })),
      ...marks.map((mark) => ({ ...mark, layer: 'mark' as const })),
      ...(quoted === undefined ? [] : [{ ...quoted, layer: 'quote' as const }]),
    ];
    return segmentText({ start: 0, end: text.length }, layers);
  }, [text, zones, marks, quoted]);

  return (
    <div className={styles['text']} data-article={article.id}>
      {segments.map(({ start, end, spans }) => {
        const zone = spans.find((span) => span.layer === 'zone');
        const mark = findInnermost(spans.filter((span) => span.layer === 'mark'));
        const words = text.slice(start, end);
        return (
          <span
            key={start}
            data-zone={zone?.kind}
            data-quoted={spans.some((span) => span.layer === 'quote') ? '' : undefined}
            title={zone?.kind === 'boilerplate' ? `Left out: ${zone.reason}` : undefined}
          >
            {mark === undefined ? words : <Mark node={mark.node}>{words}</Mark>}
          </span>
        );
      })}
    </div>
  );
}

/** Words that stand for a node of the graph, in its colour, and lead to it. */
function Mark({ node: id, children }: { readonly node: string; readonly children: string }): React.ReactNode {
  const { model, jump, point } = useViewerTools();
  const node = model.node(id);
  if (node === undefined) return children;
  return (
    <a
      className={styles['mark']}
      data-event={node.type === 'Event' ? (node.salient ? 'salient' : 'minor') : undefined}
      style={{ '--wg-mark': NODE_TYPES[node.type].colour } as React.CSSProperties}
      href={`#${new URLSearchParams({ node: id }).toString()}`}
      title={`${describeNode(node)} (${describeKind(node)})`}
      onClick={(event) => {
        if (event.ctrlKey || event.metaKey || event.shiftKey) return;
        event.preventDefault();
        point(undefined);
        jump({ kind: 'node', id });
      }}
      onMouseEnter={() => {
        point({ kind: 'node', id });
      }}
      onMouseLeave={() => {
        point(undefined);
      }}
    >
      {children}
    </a>
  );
}
