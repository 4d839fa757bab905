import { defaultHighlightStyle, StreamLanguage, syntaxHighlighting } from '@codemirror/language';
import { cypher } from '@codemirror/legacy-modes/mode/cypher';
import { EditorState } from '@codemirror/state';
import { EditorView, keymap, placeholder } from '@codemirror/view';
import { minimalSetup } from 'codemirror';
import { useEffect, useEffectEvent, useRef } from 'react';
import styles from './query-editor.module.css';
import { darkHighlightStyle } from './highlight-style.ts';

interface QueryEditorProps {
  readonly value: string;
  readonly scheme: 'light' | 'dark';
  readonly onChange: (value: string) => void;
  readonly onRun: () => void;
}

/** An editor with Cypher's words in colour. Ctrl-Enter runs the query; Tab leaves the editor, as everywhere on the page. */
export function QueryEditor({ value, scheme, onChange, onRun }: QueryEditorProps): React.JSX.Element {
  const place = useRef<HTMLDivElement>(null);
  const editor = useRef<EditorView>(undefined);
  const change = useEffectEvent(onChange);
  const run = useEffectEvent(onRun);
  const initial = useEffectEvent(() => editor.current?.state.doc.toString() ?? value);

  useEffect(() => {
    if (place.current === null) return;
    const view = new EditorView({
      parent: place.current,
      state: EditorState.create({
        doc: initial(),
        extensions: [
          keymap.of([
            {
              key: 'Mod-Enter',
              run: () => {
                run();
                return true;
              },
            },
          ]),
          minimalSetup,
          StreamLanguage.define(cypher),
          syntaxHighlighting(scheme === 'dark' ? darkHighlightStyle : defaultHighlightStyle),
          placeholder('MATCH (p:Person) RETURN p.name LIMIT 10'),
          EditorView.lineWrapping,
          EditorView.darkTheme.of(scheme === 'dark'),
          EditorView.contentAttributes.of({ 'aria-label': 'Cypher query' }),
          EditorView.updateListener.of(({ docChanged, state }) => {
            if (docChanged) change(state.doc.toString());
          }),
        ],
      }),
    });
    editor.current = view;
    return () => {
      view.destroy();
    };
  }, [scheme]);

  useEffect(() => {
    const view = editor.current;
    if (view === undefined || view.state.doc.toString() === value) return;
    view.dispatch({ changes: { from: 0, to: view.state.doc.length, insert: value } });
  }, [value]);
  return <div ref={place} className={styles['editor']} />;
}
