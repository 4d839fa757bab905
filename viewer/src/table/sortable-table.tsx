import { UnstyledButton } from '@mantine/core';
import { IconArrowDown, IconArrowUp, IconArrowsSort } from '@tabler/icons-react';
import type { ColumnDef, SortingState } from '@tanstack/react-table';
import { getCoreRowModel, getSortedRowModel, useReactTable } from '@tanstack/react-table';
import { useVirtualizer } from '@tanstack/react-virtual';
import { useMemo, useRef, useState } from 'react';
import { compareText } from '../../../src/schema/order.ts';
import { useViewerTools } from '../viewer-context.ts';
import type { TableColumn, TableOf } from './columns.ts';
import styles from './sortable-table.module.css';

interface SortableTableProps<Item extends { readonly id: string }> {
  readonly table: TableOf<Item>;
  readonly items: readonly Item[];
  readonly selectedId: string | undefined;
}

const ROW_PX = 34;

/** A table of any length, of which only the rows in sight are on the page; its first cells open what they name. */
export function SortableTable<Item extends { readonly id: string }>({
  table,
  items,
  selectedId,
}: SortableTableProps<Item>): React.JSX.Element {
  const { jump, point } = useViewerTools();
  const [sorting, setSorting] = useState<SortingState>([]);
  const scroller = useRef<HTMLDivElement>(null);
  const columns = useMemo(() => table.columns.map(defineColumn), [table]);
  const data = useMemo(() => [...items], [items]);
  const width = table.columns.reduce((sum, column) => sum + column.width, 0);
  const model = useReactTable({
    data,
    columns,
    state: { sorting },
    onSortingChange: setSorting,
    getRowId: (item) => item.id,
    getCoreRowModel: getCoreRowModel(),
    getSortedRowModel: getSortedRowModel(),
  });
  const { rows } = model.getRowModel();
  const virtual = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => ROW_PX,
    overscan: 12,
  });
  const inSight = virtual.getVirtualItems();
  const before = inSight[0]?.start ?? 0;
  const after = virtual.getTotalSize() - (inSight.at(-1)?.end ?? 0);

  return (
    <div ref={scroller} className={styles['scroller']} tabIndex={0} role="group" aria-label={table.label}>
      <table className={styles['table']} aria-rowcount={rows.length + 1} aria-label={table.label}>
        <colgroup>
          {table.columns.map((column) => (
            <col key={column.id} style={{ width: `${(100 * column.width) / width}%` }} />
          ))}
        </colgroup>
        <thead>
          <tr aria-rowindex={1}>
            {model.getFlatHeaders().map((header, index) => {
              const sorted = header.column.getIsSorted();
              const column = table.columns[index];
              return (
                <th
                  key={header.id}
                  scope="col"
                  data-number={column?.isNumber}
                  aria-sort={sorted === false ? 'none' : sorted === 'asc' ? 'ascending' : 'descending'}
                >
                  <UnstyledButton
                    className={styles['sort']}
                    onClick={header.column.getToggleSortingHandler()}
                  >
                    {column?.title}
                    <SortSign sorted={sorted} />
                  </UnstyledButton>
                </th>
              );
            })}
          </tr>
        </thead>
        <tbody>
          {before > 0 && (
            <tr aria-hidden="true">
              <td colSpan={columns.length} style={{ height: before, padding: 0 }} />
            </tr>
          )}
          {inSight.map(({ index }) => {
            const row = rows[index];
            if (row === undefined) return null;
            const selection = table.select(row.original);
            return (
              <tr
                key={row.id}
                aria-rowindex={index + 2}
                data-selected={row.id === selectedId}
                onMouseEnter={() => {
                  point(selection);
                }}
                onMouseLeave={() => {
                  point(undefined);
                }}
                onClick={() => {
                  jump(selection);
                }}
              >
                {table.columns.map((column, at) => (
                  <td key={column.id} data-number={column.isNumber}>
                    {at === 0 ? (
                      <UnstyledButton className={styles['open']}>
                        {readCell(column, row.original)}
                      </UnstyledButton>
                    ) : (
                      readCell(column, row.original)
                    )}
                  </td>
                ))}
              </tr>
            );
          })}
          {after > 0 && (
            <tr aria-hidden="true">
              <td colSpan={columns.length} style={{ height: after, padding: 0 }} />
            </tr>
          )}
        </tbody>
      </table>
    </div>
  );
}

function defineColumn<Item>({ id, isNumber, sortBy }: TableColumn<Item>): ColumnDef<Item> {
  return {
    id,
    accessorFn: sortBy,
    sortDescFirst: isNumber === true,
    sortingFn: (a, b) => compareValues(sortBy(a.original), sortBy(b.original)),
  };
}

/** Names whatever their case, the same on every machine. */
function compareValues(a: string | number, b: string | number): number {
  return typeof a === 'number' && typeof b === 'number'
    ? a - b
    : compareText(String(a).toLowerCase(), String(b).toLowerCase());
}

function readCell<Item>({ read, sortBy }: TableColumn<Item>, item: Item): string {
  if (read !== undefined) return read(item);
  const value = sortBy(item);
  return typeof value === 'number' ? value.toLocaleString('en') : value;
}

function SortSign({ sorted }: { readonly sorted: false | 'asc' | 'desc' }): React.JSX.Element {
  if (sorted === 'asc') return <IconArrowUp size={14} aria-hidden="true" />;
  if (sorted === 'desc') return <IconArrowDown size={14} aria-hidden="true" />;
  return <IconArrowsSort size={14} aria-hidden="true" className={styles['unsorted']} />;
}
