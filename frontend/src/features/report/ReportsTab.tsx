import { useQuery } from "@tanstack/react-query";
import { Select, Tag } from "antd";
import type { TFunction } from "i18next";
import { useTranslation } from "react-i18next";
import { Link, useOutletContext } from "react-router";
import type { ReportRow } from "@/api/reportTypes";
import type { StudyView } from "@/api/studyTypes";
import { type Column, DataTable } from "@/ui/DataTable";
import { ExportButton } from "@/ui/ExportButton";
import { SearchField } from "@/ui/SearchField";
import { SortSelect } from "@/ui/SortSelect";
import { Answer, EmptyState } from "@/ui/states";
import { formatDay } from "@/ui/time";
import { useParam } from "@/ui/useParam";
import { ReportState } from "./ReportState";
import { reportsQuery } from "./report";
import styles from "./report.module.css";
import { type ReportSort, SORTS, shown } from "./rows";
import { AMBER } from "./tones";

const STATES = ["DRAFT", "OPINIONS", "REVISING", "REVIEW", "ACCEPTED", "WITHDRAWN"] as const;

/** What a study has brought forth so far: every group's report, and the one made of them. */
export function ReportsTab() {
  const { t } = useTranslation("report");
  const study = useOutletContext<StudyView>();
  const reports = useQuery(reportsQuery(study.id));
  const [q] = useParam("q");
  const [status] = useParam("status");
  const [sort] = useParam("sort");
  return (
    <Answer query={reports} rows={4}>
      {(all) => (
        <div className={styles.tab}>
          <div className={styles.filters}>
            {all.length > 1 && <Narrowing />}
            {all.length > 0 && <ExportButton path={`/studies/${study.id}/reports`} filter={{ q, status, sort }} />}
          </div>
          <DataTable
            caption={t("tab")}
            columns={columns(t)}
            rows={shown(all, { q, status, sort: (sort || SORTS[0]) as ReportSort })}
            rowKey={(row) => row.id}
            empty={<EmptyState text={t(all.length === 0 ? "none" : "noneFound")} />}
          />
        </div>
      )}
    </Answer>
  );
}

function Narrowing() {
  const { t } = useTranslation("report");
  const [q, setQ] = useParam("q");
  const [status, setStatus] = useParam("status");
  return (
    <>
      <SearchField className={styles.search} label={t("search")} value={q} onChange={(value) => setQ(value, true)} />
      <Select
        aria-label={t("stateLabel")}
        style={{ minWidth: 140 }}
        value={status}
        onChange={(value) => setStatus(value, true)}
        options={[
          { value: "", label: t("anyState") },
          ...STATES.map((one) => ({ value: one, label: t(`state.${one}`) })),
        ]}
      />
      <SortSelect own={SORTS[0]} options={SORTS.map((value) => ({ value, label: t(`sort.${value}`) }))} />
    </>
  );
}

function columns(t: TFunction<"report">): Column<ReportRow>[] {
  return [
    {
      key: "title",
      title: t("title"),
      render: (row) => (
        <>
          <Link to={`/reports/${row.id}`}>{row.title}</Link>{" "}
          {row.kind === "OVERALL" && <Tag color="blue">{t("overall")}</Tag>}
          {row.newerSources > 0 && (
            <Tag color="orange" style={AMBER}>
              {t("newerSources", { count: row.newerSources })}
            </Tag>
          )}
        </>
      ),
    },
    { key: "state", title: t("stateLabel"), render: (row) => <ReportState status={row.status} kind={row.kind} /> },
    { key: "versions", title: t("versionsColumn"), render: (row) => versionWords(row, t) },
    { key: "holders", title: t("holders"), render: (row) => row.holders.slice(0, 4).join(t("listSeparator")) || "—" },
    { key: "length", title: t("lengthColumn"), align: "right", render: (row) => row.length.toLocaleString() },
    { key: "due", title: t("due"), align: "right", render: (row) => (row.due ? formatDay(row.due) : "—") },
    { key: "updated", title: t("updated"), align: "right", render: (row) => formatDay(row.updatedAt) },
  ];
}

function versionWords(row: ReportRow, t: TFunction<"report">) {
  if (row.versions === 0) return "—";
  const newest = t("versionNo", { no: row.versions });
  return row.acceptedVersion === null ? newest : `${newest} · ${t("acceptedNo", { no: row.acceptedVersion })}`;
}
