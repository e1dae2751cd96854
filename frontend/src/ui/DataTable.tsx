import type { ReactNode } from "react";
import { EmptyState } from "./states";
import "./table.css";

export interface Column<T> {
  key: string;
  title: string;
  render: (row: T) => ReactNode;
  align?: "right";
  width?: number | string;
}

interface Props<T> {
  /** What the table lists, for those who hear it. */
  caption: string;
  columns: Column<T>[];
  rows: readonly T[];
  rowKey: (row: T) => string;
  empty?: ReactNode;
}

/** A table that becomes cards with the same words where there is no room for columns. */
export function DataTable<T>({ caption, columns, rows, rowKey, empty }: Props<T>) {
  if (rows.length === 0) return <>{empty ?? <EmptyState />}</>;
  return (
    <div className="data-table-box">
      <table className="data-table">
        <caption className="visually-hidden">{caption}</caption>
        <thead>
          <tr>
            {columns.map((column) => (
              <th key={column.key} scope="col" data-align={column.align} style={{ width: column.width }}>
                {column.title}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={rowKey(row)}>
              {columns.map((column) => (
                <td key={column.key} data-align={column.align} data-label={column.title}>
                  <div>{column.render(row)}</div>
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
