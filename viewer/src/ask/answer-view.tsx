import { Alert, Button, Group, Table, Text } from '@mantine/core';
import { IconBraces, IconBulb, IconFocus2, IconTableExport } from '@tabler/icons-react';
import { renderCsv } from '../../../src/export/csv.ts';
import type { QueryAnswer, QueryValue } from '../../../src/schema/query.ts';
import { NodeLink } from '../components/node-link.tsx';
import { download } from '../share/download.ts';
import { useViewerTools } from '../viewer-context.ts';
import { countOf } from '../wording.ts';
import { describeValue, findShown } from './answer-values.ts';
import styles from './ask-panel.module.css';

/** More rows than this are in the exports only: a page of ten thousand cells cannot be used. */
const MOST_ROWS = 200;

/** An answer as a table; what of it is on the graph can be lit up or drawn alone, all of it taken away. */
export function AnswerView({ answer }: { readonly answer: QueryAnswer }): React.JSX.Element {
  const { model, highlight, showOnly } = useViewerTools();
  const { columns, rows, truncated, warnings = [] } = answer;
  const onGraph = findShown(model, answer);
  return (
    <div>
      {warnings.map((warning) => (
        <Alert key={warning} color="yellow" variant="outline" p="xs" mb="xs">
          {warning}
        </Alert>
      ))}
      <Group gap={6} my="xs">
        <Text size="sm" role="status" data-rows={rows.length}>
          {countOf(rows.length, 'row')}
          {truncated && ', and there are more'}
        </Text>
        <Button
          size="compact-xs"
          variant="default"
          leftSection={<IconBulb size={14} />}
          disabled={onGraph.nodes.size === 0}
          onClick={() => {
            highlight(onGraph);
          }}
        >
          Light up {countOf(onGraph.nodes.size, 'node')}
        </Button>
        <Button
          size="compact-xs"
          variant="default"
          leftSection={<IconFocus2 size={14} />}
          disabled={onGraph.nodes.size === 0}
          onClick={() => {
            showOnly([...onGraph.nodes]);
          }}
        >
          Draw only these
        </Button>
        <Button
          size="compact-xs"
          variant="default"
          leftSection={<IconTableExport size={14} />}
          onClick={() => {
            save(
              'answer.csv',
              'text/csv',
              renderCsv(
                columns,
                rows.map((row) => row.map(toCell)),
              ),
            );
          }}
        >
          CSV
        </Button>
        <Button
          size="compact-xs"
          variant="default"
          leftSection={<IconBraces size={14} />}
          onClick={() => {
            save('answer.json', 'application/json', `${JSON.stringify(answer, null, 2)}\n`);
          }}
        >
          JSON
        </Button>
      </Group>
      <div className={styles['answer']} tabIndex={0} role="region" aria-label="Answer">
        <Table withTableBorder withColumnBorders>
          <Table.Thead>
            <Table.Tr>
              {columns.map((column) => (
                <Table.Th key={column}>{column}</Table.Th>
              ))}
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {rows.slice(0, MOST_ROWS).map((row, at) => (
              <Table.Tr key={at}>
                {row.map((value, column) => (
                  <Table.Td key={column}>
                    <Cell value={value} />
                  </Table.Td>
                ))}
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
        {rows.length > MOST_ROWS && (
          <Text size="xs" c="dimmed">
            The first {MOST_ROWS} rows; the exports have all.
          </Text>
        )}
      </div>
    </div>
  );
}

/** What is on the graph leads there. */
function Cell({ value }: { readonly value: QueryValue }): React.ReactNode {
  const { model } = useViewerTools();
  const isNode = typeof value === 'object' && value !== null && 'kind' in value && value.kind === 'node';
  const node = isNode ? model.node(value.id) : undefined;
  return node === undefined ? describeValue(value) : <NodeLink node={node} />;
}

/** Numbers stay numbers in a spreadsheet. */
function toCell(value: QueryValue): string | number | boolean {
  return typeof value === 'number' || typeof value === 'boolean' ? value : describeValue(value);
}

function save(name: string, type: string, text: string): void {
  download(name, new Blob([text], { type }));
}
