import { ActionIcon, Menu, Tooltip } from '@mantine/core';
import { useClipboard } from '@mantine/hooks';
import {
  IconBraces,
  IconFileVector,
  IconLink,
  IconPhoto,
  IconShare,
  IconTable,
  IconTopologyStar3,
} from '@tabler/icons-react';
import { useState } from 'react';
import { renderEdgesCsv, renderNodesCsv } from '../../../src/export/csv.ts';
import { renderGexf } from '../../../src/export/gexf.ts';
import { findOrigin } from '../../../src/export/origin.ts';
import type { ActiveFilter } from '../active-filters.ts';
import type { Community } from '../communities.ts';
import { download, toPng } from '../share/download.ts';
import { createFrame } from '../share/frame.ts';
import { renderPictureSvg } from '../share/picture-svg.ts';
import { cutShownGraph, toGraphFile } from '../share/shown-graph.ts';
import type { Snapshot } from '../sigma/drawing.ts';
import type { ColourScheme } from '../sigma/theme.ts';
import { useViewerTools } from '../viewer-context.ts';

interface ShareMenuProps {
  readonly communities: readonly Community[];
  readonly active: readonly ActiveFilter[];
  readonly scheme: ColourScheme;
  readonly takeSnapshot: () => Snapshot | undefined;
}

/** Takes what is shown elsewhere: as an address, a picture, or data. */
export function ShareMenu({ communities, active, scheme, takeSnapshot }: ShareMenuProps): React.JSX.Element {
  const { model, shown, filters } = useViewerTools();
  const clipboard = useClipboard({ timeout: 2000 });
  const [failure, setFailure] = useState<string>();

  const drawSvg = (): string => {
    const snapshot = takeSnapshot();
    if (snapshot === undefined) throw new Error('there is no picture here');
    return renderPictureSvg(snapshot, createFrame({ model, shown, filters, active, communities, scheme }));
  };
  const attempt = (save: () => void | Promise<void>): void => {
    setFailure(undefined);
    Promise.resolve()
      .then(save)
      .catch((error: unknown) => {
        setFailure(error instanceof Error ? error.message : String(error));
      });
  };
  const saveText = (name: string, type: string, write: () => string | readonly string[]) => (): void => {
    attempt(() => {
      const text = write();
      download(name, new Blob(typeof text === 'string' ? [text] : [...text], { type }));
    });
  };
  const cut = (): ReturnType<typeof cutShownGraph> => cutShownGraph(model, shown);
  const size = 16;

  return (
    <Menu position="bottom-end" closeOnItemClick={failure === undefined} withInitialFocusPlaceholder={false}>
      <Menu.Target>
        <Tooltip label="Share what is shown">
          <ActionIcon variant="default" size="lg" aria-label="Share what is shown">
            <IconShare size={18} />
          </ActionIcon>
        </Tooltip>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item
          leftSection={<IconLink size={size} />}
          closeMenuOnClick={false}
          onClick={() => {
            clipboard.copy(location.href);
          }}
        >
          {clipboard.copied ? 'Copied' : 'Copy the address of this view'}
        </Menu.Item>
        <Menu.Label>Picture, with title, legend and caption</Menu.Label>
        <Menu.Item
          leftSection={<IconPhoto size={size} />}
          onClick={() => {
            attempt(async () => {
              download('wiregraph.png', await toPng(drawSvg()));
            });
          }}
        >
          PNG image
        </Menu.Item>
        <Menu.Item
          leftSection={<IconFileVector size={size} />}
          onClick={saveText('wiregraph.svg', 'image/svg+xml', drawSvg)}
        >
          SVG drawing
        </Menu.Item>
        <Menu.Label>Data of what is shown</Menu.Label>
        <Menu.Item
          leftSection={<IconTopologyStar3 size={size} />}
          onClick={saveText('wiregraph.gexf', 'application/gexf+xml', () => [
            ...renderGexf(cut(), findOrigin(toGraphFile({ nodes: [...model.nodes], edges: [] }))),
          ])}
        >
          GEXF for Gephi
        </Menu.Item>
        <Menu.Item
          leftSection={<IconTable size={size} />}
          onClick={saveText('wiregraph-nodes.csv', 'text/csv;charset=utf-8', () => [
            ...renderNodesCsv(cut()),
          ])}
        >
          Nodes as CSV
        </Menu.Item>
        <Menu.Item
          leftSection={<IconTable size={size} />}
          onClick={saveText('wiregraph-edges.csv', 'text/csv;charset=utf-8', () => [
            ...renderEdgesCsv(cut()),
          ])}
        >
          Edges as CSV
        </Menu.Item>
        <Menu.Item
          leftSection={<IconBraces size={size} />}
          onClick={saveText('wiregraph.json', 'application/json', () => JSON.stringify(cut(), null, 1))}
        >
          JSON
        </Menu.Item>
        {failure !== undefined && <Menu.Label role="alert">That did not work: {failure}</Menu.Label>}
      </Menu.Dropdown>
    </Menu>
  );
}
