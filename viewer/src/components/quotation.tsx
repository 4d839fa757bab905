import { UnstyledButton } from '@mantine/core';
import { IconFileText } from '@tabler/icons-react';
import { Suspense, use } from 'react';
import type { Evidence } from '../../../src/schema/graph.ts';
import { segmentText } from '../text-segments.ts';
import { useViewerTools } from '../viewer-context.ts';
import styles from './quotation.module.css';

interface QuotationProps {
  readonly evidence: Evidence;
  /** What else there is to say about it, after the article's title. */
  readonly children?: React.ReactNode;
}

/** A sentence of an article with the quoted words marked; the title opens the article at that place. */
export function Quotation({ evidence, children }: QuotationProps): React.JSX.Element {
  const { model, read } = useViewerTools();
  const { article, start, end } = evidence;
  return (
    <figure className={styles['quotation']}>
      <blockquote className={styles['sentence']}>
        <Suspense fallback={<mark className={styles['quote']}>{evidence.quote}</mark>}>
          <Sentence evidence={evidence} />
        </Suspense>
      </blockquote>
      <figcaption className={styles['source']}>
        <UnstyledButton
          className={styles['open']}
          onClick={() => {
            read({ article, start, end });
          }}
        >
          <IconFileText size={14} aria-hidden="true" />
          <span>{model.article(article)?.name ?? article}</span>
        </UnstyledButton>
        {children}
      </figcaption>
    </figure>
  );
}

/** Without the article only its quoted words can be shown. */
function Sentence({ evidence }: { readonly evidence: Evidence }): React.ReactNode {
  const { articles } = useViewerTools();
  const article = use(articles.load(evidence.article));
  if (!article.ok) return <mark className={styles['quote']}>{evidence.quote}</mark>;
  const { text } = article.value;
  return segmentText(evidence.sentence, [evidence]).map(({ start, end, spans }) =>
    spans.length === 0 ? (
      <span key={start}>{text.slice(start, end)}</span>
    ) : (
      <mark key={start} className={styles['quote']} data-start={start} data-end={end}>
        {text.slice(start, end)}
      </mark>
    ),
  );
}
