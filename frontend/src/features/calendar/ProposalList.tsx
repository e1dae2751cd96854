import { useTranslation } from "react-i18next";
import { Link } from "react-router";
import type { NoticeProposalRow } from "@/api/calendarTypes";
import { type Column, DataTable } from "@/ui/DataTable";
import { ExportButton } from "@/ui/ExportButton";
import { FilterSelect } from "@/ui/FilterSelect";
import { ListTools } from "@/ui/ListTools";
import { SearchField } from "@/ui/SearchField";
import { Answer } from "@/ui/states";
import { formatInstant } from "@/ui/time";
import { useFilter } from "@/ui/useFilter";
import styles from "./calendar.module.css";
import { useProposals } from "./useCalendar";

const NAMES = ["q", "status", "sort"] as const;
const STATUSES = ["WAITING", "CONFIRMED", "REJECTED", "WITHDRAWN"] as const;

/** What was proposed and what became of it, the newest first unless another order is asked for. */
export function ProposalList() {
  const { t } = useTranslation("calendar");
  const [filter, change] = useFilter(NAMES);
  const proposals = useProposals(filter);
  const columns: Column<NoticeProposalRow>[] = [
    { key: "year", title: t("year"), sortBy: "-year", render: (row) => row.year },
    {
      key: "number",
      title: t("number"),
      sortBy: "number",
      render: (row) => <Link to={`/calendar/notices/${row.id}`}>{row.number}</Link>,
    },
    {
      key: "proposed",
      title: t("proposed"),
      sortBy: "-proposed",
      render: (row) => t("who", { name: row.proposedBy.name, at: formatInstant(row.proposedAt) }),
    },
    { key: "status", title: t("statusLabel"), sortBy: "status", render: (row) => t(`status.${row.status}`) },
    {
      key: "decided",
      title: t("decided"),
      sortBy: "-decided",
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
      <ListTools>
        <SearchField label={t("proposalSearch")} value={filter.q} onChange={(q) => change({ q })} />
        <FilterSelect
          label={t("statusLabel")}
          any={t("anyStatus")}
          value={filter.status}
          options={STATUSES.map((value) => ({ value, label: t(`status.${value}`) }))}
          onChange={(status) => change({ status })}
        />
        <ExportButton path="/calendar/notice-proposals" filter={filter} />
      </ListTools>
      <Answer query={proposals} rows={2}>
        {(rows) => (
          <DataTable
            caption={t("proposals")}
            columns={columns}
            rows={rows}
            rowKey={(row) => row.id}
            ownSort="-proposed"
            empty={<p className="secondary">{t(filter.q || filter.status ? "noProposalFound" : "noProposals")}</p>}
          />
        )}
      </Answer>
    </section>
  );
}
