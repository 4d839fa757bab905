import { Anchor } from '@mantine/core';
import { describeDate, describeIso } from '../dates.ts';
import { summarize } from '../summary.ts';
import { useViewerTools } from '../viewer-context.ts';
import { countOf } from '../wording.ts';
import { NodeLink } from './node-link.tsx';
import overviewStyles from './overview.module.css';
import styles from './panel.module.css';
import { StatusBadge } from './status-badge.tsx';

/** What the articles are about, at a glance: who, what, and which articles. */
export function Overview(): React.JSX.Element {
  const { model, read } = useViewerTools();
  const { articles, entities, events, most } = summarize(model);
  return (
    <section className={styles['body']}>
      <h2 className={styles['title']}>{countOf(articles.length, 'article')} at a glance</h2>
      <p className={styles['empty']}>
        Point at a name to light it up in the graph. Select it to read every sentence behind it.
      </p>

      <h3 className={styles['heading']}>Most mentioned</h3>
      <ul className={styles['rows']}>
        {entities.map((entity) => (
          <li key={entity.id} className={overviewStyles['bar']}>
            <NodeLink node={entity} />
            <meter
              className={overviewStyles['meter']}
              min={0}
              max={most}
              value={entity.mentionCount}
              aria-label={`${entity.name}: ${countOf(entity.mentionCount, 'mention')}`}
            />
            <span className={styles['dim']}>{entity.mentionCount}</span>
          </li>
        ))}
      </ul>

      <h3 className={styles['heading']}>Main events</h3>
      <ul className={styles['rows']}>
        {events.map((event) => (
          <li key={event.id} className={styles['row']}>
            <NodeLink node={event} />
            <div className={overviewStyles['indented']}>
              {event.date === undefined ? 'no date' : describeDate(event.date)} ·{' '}
              {countOf(event.articles.length, 'article')} <StatusBadge status={event.status} />
            </div>
          </li>
        ))}
      </ul>

      <h3 className={styles['heading']}>Articles</h3>
      <ul className={styles['rows']}>
        {articles.map((article) => (
          <li key={article.id} className={styles['row']}>
            <Anchor
              component="button"
              size="sm"
              ta="left"
              onClick={() => {
                read({ article: article.article });
              }}
            >
              {article.name}
            </Anchor>
            <div className={styles['dim']}>
              {[article.publisher, article.published && describeIso(article.published.value)]
                .filter((part) => part !== undefined)
                .join(' · ')}
            </div>
          </li>
        ))}
      </ul>
    </section>
  );
}
