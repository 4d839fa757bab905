import { useViewerTools } from '../viewer-context.ts';
import { ArticlePanel } from './article-panel.tsx';
import { EntityPanel } from './entity-panel.tsx';
import { EventPanel } from './event-panel.tsx';
import { Loaded } from './loaded.tsx';

/** Details of a node, with all that is claimed about it. */
export function NodePanel({ id }: { readonly id: string }): React.JSX.Element {
  const { nodes } = useViewerTools();
  return (
    <Loaded loader={nodes} id={id}>
      {({ node, edges, claims }) => {
        switch (node.type) {
          case 'Article':
            return <ArticlePanel article={node} edges={edges} />;
          case 'Event':
            return <EventPanel event={node} edges={edges} claims={claims} />;
          case 'Person':
          case 'Organization':
          case 'Country':
          case 'Place':
            return <EntityPanel entity={node} edges={edges} claims={claims} />;
        }
      }}
    </Loaded>
  );
}
