import { ActionIcon, Text, Tooltip } from '@mantine/core';
import { IconFocusCentered, IconMinus, IconPlus } from '@tabler/icons-react';
import type { Ref } from 'react';
import { useEffect, useImperativeHandle, useMemo, useRef, useState } from 'react';
import type { Focus, Shown } from '../focus.ts';
import type { GraphModel } from '../graph-model.ts';
import type { Placing } from '../placing.ts';
import type { GraphView, Picture } from '../sigma/graph-view.ts';
import { createGraphView } from '../sigma/graph-view.ts';
import type { Snapshot } from '../sigma/drawing.ts';
import type { ColourScheme } from '../sigma/theme.ts';
import { createCanvasTheme } from '../sigma/theme.ts';
import type { Selection } from '../url-state.ts';
import { countOf } from '../wording.ts';
import styles from './graph-canvas.module.css';

export interface GraphCanvasHandle {
  readonly point: (selection: Selection | undefined) => void;
  readonly highlight: (some: Shown | undefined) => void;
  /** Nothing where the graph cannot be drawn. */
  readonly snapshot: () => Snapshot | undefined;
}

interface GraphCanvasProps {
  readonly ref: Ref<GraphCanvasHandle>;
  readonly model: GraphModel;
  readonly picture: Picture;
  /** What was moved by hand. */
  readonly placing: Placing;
  readonly selection: Selection | undefined;
  /** What to bring into sight; a new object each time. */
  readonly goal: Selection | undefined;
  readonly scheme: ColourScheme;
  readonly animationMs: number;
  readonly onSelect: (selection: Selection | undefined) => void;
  readonly onPlace: (placing: Placing) => void;
}

/** The picture. To those who do not see it, the list of names in the sidebar says the same. */
export function GraphCanvas({
  ref,
  model,
  picture,
  placing,
  selection,
  goal,
  scheme,
  animationMs,
  onSelect,
  onPlace,
}: GraphCanvasProps): React.JSX.Element {
  const container = useRef<HTMLDivElement>(null);
  const view = useRef<GraphView>(null);
  const [focus, setFocus] = useState<Focus>();
  const [lines, setLines] = useState(0);
  const [failure, setFailure] = useState<string>();
  const { shown } = picture;

  useEffect(() => {
    if (container.current === null) return undefined;
    try {
      const created = createGraphView(container.current, model, {
        theme: createCanvasTheme(scheme),
        animationMs,
        onSelect,
        onHover: setFocus,
        onDraw: setLines,
        onPlace,
      });
      view.current = created;
      return () => {
        created.destroy();
        view.current = null;
      };
    } catch (error) {
      // Sigma throws where the browser offers no WebGL: panels and lists still work.
      queueMicrotask(() => {
        setFailure(error instanceof Error ? error.message : String(error));
      });
      return undefined;
    }
  }, [model, scheme, animationMs, onSelect, onPlace]);

  // Another view has to be told all of it again.
  const drawing = useMemo(() => ({ model, scheme, animationMs }), [model, scheme, animationMs]);
  useEffect(() => view.current?.place(placing), [drawing, placing]);
  useEffect(() => view.current?.show(picture), [drawing, picture]);
  useEffect(() => view.current?.select(selection), [drawing, selection]);
  useEffect(() => {
    if (goal !== undefined) view.current?.goTo(goal);
  }, [goal]);
  useImperativeHandle(
    ref,
    () => ({
      point: (pointed) => view.current?.hover(pointed),
      highlight: (some) => view.current?.highlight(some),
      snapshot: () => view.current?.snapshot(),
    }),
    [],
  );

  return (
    <>
      <div
        ref={container}
        className={styles['canvas']}
        role="img"
        aria-label={`Graph of ${countOf(shown.nodes.size, 'node')} and ${countOf(shown.edges.size, 'edge')}`}
        data-nodes={shown.nodes.size}
        data-edges={shown.edges.size}
        data-lines={lines}
        data-dimmed={focus === undefined ? 0 : shown.nodes.size - focus.nodes.size}
      />
      {failure !== undefined && (
        <Text className={styles['failure']} role="alert">
          The graph cannot be drawn here ({failure}). Search, list and articles still work.
        </Text>
      )}
      {failure === undefined && shown.nodes.size === 0 && (
        <Text className={styles['failure']} role="status">
          Nothing passes the filters. Switch some back on to see the graph.
        </Text>
      )}
      {lines < shown.edges.size && failure === undefined && (
        <Text className={styles['note']} role="status">
          The {lines.toLocaleString('en')} best supported of {countOf(shown.edges.size, 'line')} are drawn;
          come closer to see the others.
        </Text>
      )}
      <div className={styles['controls']} role="group" aria-label="Camera">
        <Control label="Zoom in" onClick={() => view.current?.zoom('in')} icon={<IconPlus size={18} />} />
        <Control label="Zoom out" onClick={() => view.current?.zoom('out')} icon={<IconMinus size={18} />} />
        <Control
          label="Show the whole graph"
          onClick={() => view.current?.fit()}
          icon={<IconFocusCentered size={18} />}
        />
      </div>
    </>
  );
}

interface ControlProps {
  readonly label: string;
  readonly icon: React.ReactNode;
  readonly onClick: () => void;
}

function Control({ label, icon, onClick }: ControlProps): React.JSX.Element {
  return (
    <Tooltip label={label} position="left">
      <ActionIcon variant="default" size="lg" aria-label={label} onClick={onClick}>
        {icon}
      </ActionIcon>
    </Tooltip>
  );
}
