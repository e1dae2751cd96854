import { useTranslation } from "react-i18next";
import { Link } from "react-router";
import type { NoticeProposalRow } from "@/api/calendarTypes";
import { type Column, DataTable } from "@/ui/DataTable";
import { Answer } from "@/ui/states";
import { formatInstant } from "@/ui/time";
import styles from "./calendar.module.css";
import { useProposals } from "./useCalendar";

/** What was proposed and what became of it, the newest first. */
export function ProposalList() {
  const { t } = useTranslation("calendar");
  const proposals = useProposals(true);
  const columns: Column<NoticeProposalRow>[] = [
    { key: "year", title: t("year"), render: (row) => row.year },
    {
      key: "number",
      title: t("number"),
      render: (row) => <Link to={`/calendar/notices/${row.id}`}>{row.number}</Link>,
    },
    {
      key: "proposed",
      title: t("proposed"),
      render: (row) => t("who", { name: row.proposedBy.name, at: formatInstant(row.proposedAt) }),
    },
    { key: "status", title: t("statusLabel"), render: (row) => t(`status.${row.status}`) },
    {
      key: "decided",
      title: t("decided"),
      render: (row) =>
        row.decidedBy ? (
          <>
            {t("who", { name: row.decidedBy.name, at: formatInstant(row.decidedAt) })}
            {row.reason && <div className="secondary">{row.reason}</div>}
          </>
        ) : (
          ""
        ),
    },
  ];
  return (
    <section aria-label={t("proposals")} className={styles.part}>
      <h2>{t("proposals")}</h2>
      <Answer query={proposals} rows={2}>
        {(rows) => (
          <DataTable
            caption={t("proposals")}
            columns={columns}
            rows={rows}
            rowKey={(row) => row.id}
            empty={<p className="secondary">{t("noProposals")}</p>}
          />
        )}
      </Answer>
    </section>
  );
}
