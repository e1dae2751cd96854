import { useTranslation } from "react-i18next";
import { Link } from "react-router";
import type { VisitRow } from "@/api/visitTypes";
import { type Column, DataTable } from "@/ui/DataTable";
import { DeadlineLight } from "@/ui/DeadlineLight";
import { StatusTag } from "./StatusTag";
import { useDays, useGroupWords } from "./words";

/** Visits in rows; on a phone in cards with the same words. */
export function VisitTable({ rows, withGroup = true }: { rows: VisitRow[]; withGroup?: boolean }) {
  const { t } = useTranslation("fieldvisit");
  const days = useDays();
  const group = useGroupWords();
  const columns: (Column<VisitRow> | false)[] = [
    { key: "title", title: t("title"), render: (row) => <Link to={`/visits/${row.id}`}>{row.title}</Link> },
    withGroup && { key: "group", title: t("groupLabel"), render: (row) => group(row.group) },
    { key: "when", title: t("when"), render: (row) => days(row.from, row.to), width: 230 },
    {
      key: "where",
      title: t("where"),
      render: (row) => (
        <>
          {row.sites.filter(Boolean).join(t("listSeparator")) || "—"}
          {row.cities.length > 0 && <div className="secondary">{row.cities.join(t("listSeparator"))}</div>}
        </>
      ),
    },
    { key: "findings", title: t("findings"), align: "right", width: 80, render: (row) => row.findings },
    {
      key: "status",
      title: t("statusLabel"),
      width: 200,
      render: (row) => (
        <>
          <StatusTag status={row.status} /> {row.light && <DeadlineLight light={row.light} dueAt={row.due} />}
        </>
      ),
    },
  ];
  return (
    <DataTable
      caption={t("visits")}
      columns={columns.filter((one) => one !== false)}
      rows={rows}
      rowKey={(row) => row.id}
    />
  );
}
