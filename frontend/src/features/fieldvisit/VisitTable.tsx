import { useTranslation } from "react-i18next";
import { Link } from "react-router";
import type { Id } from "@/api/types";
import type { VisitRow } from "@/api/visitTypes";
import { type Column, DataTable } from "@/ui/DataTable";
import { DayMarkTag } from "@/ui/DayMarks";
import { DeadlineLight } from "@/ui/DeadlineLight";
import { StatusTag } from "./StatusTag";
import { useDays, useGroupWords } from "./words";

interface Props {
  study: Id;
  rows: VisitRow[];
  withGroup?: boolean;
  /** Of a list that its page sorts; absent: the rows stay in their order. */
  ownSort?: string;
}

/** Visits in rows; on a phone in cards with the same words. */
export function VisitTable({ study, rows, withGroup = true, ownSort }: Props) {
  const { t } = useTranslation("fieldvisit");
  const days = useDays();
  const group = useGroupWords();
  const by = (order: string) => (ownSort ? order : undefined);
  const columns: (Column<VisitRow> | false)[] = [
    { key: "title", title: t("title"), render: (row) => <Link to={`/visits/${row.id}`}>{row.title}</Link> },
    withGroup && { key: "group", title: t("groupLabel"), sortBy: by("group"), render: (row) => group(row.group) },
    {
      key: "when",
      title: t("when"),
      sortBy: by("from"),
      render: (row) => (
        <>
          {days(row.from, row.to)} <DayMarkTag study={study} thing={row.id} />
        </>
      ),
      width: 230,
    },
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
      sortBy: by("due"),
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
      ownSort={ownSort}
      headsOnly
    />
  );
}
