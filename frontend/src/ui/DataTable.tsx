import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { SortSelect } from "./SortSelect";
import { pressed, type Sort, turned, useSort } from "./sorting";
import { EmptyState } from "./states";
import "./table.css";

export interface Column<T> {
  key: string;
  title: string;
  render: (row: T) => ReactNode;
  align?: "right";
  width?: number | string;
  /** The order that its head asks for when it is pressed first; absent: it cannot be sorted by. */
  sortBy?: Sort;
}

interface Props<T> {
  /** What the table lists, for those who hear it. */
  caption: string;
  columns: Column<T>[];
  rows: readonly T[];
  rowKey: (row: T) => string;
  empty?: ReactNode;
  /** The order that the rows have while the address names none. */
  ownSort?: Sort;
  /** The page has a select of all orders itself, which stands for the heads where there are none. */
  headsOnly?: boolean;
}

/** A table that becomes cards with the same words where there is no room for columns. */
export function DataTable<T>({ caption, columns, rows, rowKey, empty, ownSort = "", headsOnly }: Props<T>) {
  if (rows.length === 0) return <>{empty ?? <EmptyState />}</>;
  const sortable = columns.some((column) => column.sortBy);
  return (
    <div className="data-table-box" data-sortable={sortable || undefined}>
      {sortable && !headsOnly && <Orders columns={columns} own={ownSort} />}
      <table className="data-table">
        <caption className="visually-hidden">{caption}</caption>
        <thead>
          <tr>
            {columns.map((column) =>
              column.sortBy ? (
                <SortHead key={column.key} column={column} by={column.sortBy} own={ownSort} />
              ) : (
                <th key={column.key} scope="col" data-align={column.align} style={{ width: column.width }}>
                  {column.title}
                </th>
              ),
            )}
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

function Orders({ columns, own }: { columns: Pick<Column<never>, "title" | "sortBy">[]; own: Sort }) {
  const { t } = useTranslation();
  const heads = columns.flatMap(({ title, sortBy }) =>
    (sortBy ? [sortBy, turned(sortBy)] : []).map((value) => ({
      value,
      label: t(value.startsWith("-") ? "sort.down" : "sort.up", { title }),
    })),
  );
  const named = own === "" || heads.some(({ value }) => value === own);
  return <SortSelect options={named ? heads : [{ value: own, label: t("sort.own") }, ...heads]} own={own} />;
}

type Head = Pick<Column<never>, "title" | "align" | "width">;

function SortHead({ column, by, own }: { column: Head; by: Sort; own: Sort }) {
  const [sort, change] = useSort(own);
  const mine = sort === by || sort === turned(by);
  const direction = sort.startsWith("-") ? "descending" : "ascending";
  return (
    <th
      scope="col"
      data-align={column.align}
      style={{ width: column.width }}
      aria-sort={mine ? direction : undefined}
      className="sort-head"
    >
      <button type="button" onClick={() => change(pressed(by, sort))}>
        {column.title}
        <span aria-hidden="true">{mine ? (direction === "ascending" ? "↑" : "↓") : "↕"}</span>
      </button>
    </th>
  );
}
