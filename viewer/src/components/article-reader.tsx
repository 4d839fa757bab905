import { ActionIcon, Button, Group } from '@mantine/core';
import { IconArrowLeft, IconX } from '@tabler/icons-react';
import { useEffect, useRef } from 'react';
import type { ArticleBody } from '../../../src/schema/api.ts';
import { describeIso } from '../dates.ts';
import type { Reading } from '../url-state.ts';
import { useViewerTools } from '../viewer-context.ts';
import styles from './article-reader.module.css';
import { ArticleText } from './article-text.tsx';
import { Loaded } from './loaded.tsx';

interface ArticleReaderProps {
  readonly reading: Reading;
  readonly onClose: () => void;
}

/** The article itself, with all that was recognised in it, opened at the words in question. */
export function ArticleReader({ reading, onClose }: ArticleReaderProps): React.JSX.Element {
  const { articles } = useViewerTools();
  return (
    <article className={styles['reader']}>
      <Group className={styles['bar'] ?? ''} justify="space-between">
        <Button
          variant="subtle"
          size="compact-sm"
          leftSection={<IconArrowLeft size={16} />}
          onClick={onClose}
          autoFocus
        >
          Back
        </Button>
        <ActionIcon variant="subtle" color="gray" aria-label="Close the article" onClick={onClose}>
          <IconX size={18} />
        </ActionIcon>
      </Group>
      <Loaded loader={articles} id={reading.article}>
        {(article) => <ArticlePage article={article} reading={reading} />}
      </Loaded>
    </article>
  );
}

function ArticlePage({
  article,
  reading,
}: {
  readonly article: ArticleBody;
  readonly reading: Reading;
}): React.JSX.Element {
  const page = useRef<HTMLDivElement>(null);
  useEffect(() => {
    page.current?.querySelector('[data-quoted]')?.scrollIntoView({ block: 'center' });
  }, [article, reading]);
  const { start, end } = reading;
  const isTitleInText = article.zones.some((zone) => zone.kind === 'title');
  return (
    <div ref={page} className={styles['page']}>
      <h2 className={isTitleInText ? styles['unseen'] : styles['title']}>{article.title ?? article.id}</h2>
      <p className={styles['meta']}>
        {[
          article.authors.length > 0 ? article.authors.join(', ') : undefined,
          article.publisher,
          article.published && `${describeIso(article.published.value)} (${article.published.source})`,
        ]
          .filter((part) => part !== undefined)
          .join(' · ')}
      </p>
      <ArticleText
        article={article}
        quoted={start === undefined || end === undefined ? undefined : { start, end }}
      />
    </div>
  );
}
