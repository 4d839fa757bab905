import { Button } from '@mantine/core';
import { IconFileText } from '@tabler/icons-react';
import type { ArticleNode, GraphEdge } from '../../../src/schema/graph.ts';
import { describeIso } from '../dates.ts';
import { listTies } from '../relations.ts';
import { useViewerTools } from '../viewer-context.ts';
import styles from './panel.module.css';
import { PanelHeading } from './panel-heading.tsx';
import { TieGroups } from './tie-groups.tsx';

interface ArticlePanelProps {
  readonly article: ArticleNode;
  readonly edges: readonly GraphEdge[];
}

/** An article as a source: where it comes from and what it tells of. */
export function ArticlePanel({ article, edges }: ArticlePanelProps): React.JSX.Element {
  const { model, read } = useViewerTools();
  return (
    <article className={styles['body']}>
      <PanelHeading node={article} />
      <dl className={styles['facts']}>
        <dt>Author</dt>
        <dd>{article.authors.length === 0 ? 'not stated' : article.authors.join(', ')}</dd>
        <dt>Publisher</dt>
        <dd>{article.publisher ?? 'not stated'}</dd>
        <dt>Published</dt>
        <dd>
          {article.published === undefined
            ? 'not stated'
            : `${describeIso(article.published.value)} (${article.published.source})`}
        </dd>
        {article.url !== undefined && (
          <>
            <dt>Address</dt>
            <dd>
              <a href={article.url} target="_blank" rel="noreferrer noopener">
                {article.url}
              </a>
            </dd>
          </>
        )}
        <dt>Document</dt>
        <dd>{article.article}</dd>
      </dl>
      <Button
        variant="light"
        leftSection={<IconFileText size={16} />}
        onClick={() => {
          read({ article: article.article });
        }}
      >
        Read the article
      </Button>
      <TieGroups name="this article" ties={listTies(model, article.id, edges)} claims={[]} />
    </article>
  );
}
