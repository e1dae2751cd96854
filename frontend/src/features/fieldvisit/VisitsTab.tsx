import { useQuery } from "@tanstack/react-query";
import { Button, Radio, Select } from "antd";
import { useTranslation } from "react-i18next";
import { useOutletContext } from "react-router";
import { useSession } from "@/api/session";
import type { StudyView } from "@/api/studyTypes";
import type { VisitStatus } from "@/api/visitTypes";
import { ExportButton } from "@/ui/ExportButton";
import { SearchField } from "@/ui/SearchField";
import { SortSelect } from "@/ui/SortSelect";
import { Answer, EmptyState } from "@/ui/states";
import { useParam } from "@/ui/useParam";
import { Counts } from "./Counts";
import { NewVisit } from "./NewVisit";
import { VisitMonth } from "./VisitMonth";
import { VisitTable } from "./VisitTable";
import styles from "./visit.module.css";
import { belongsTo, groupsOfStudyQuery, visitsQuery } from "./visits";
import { useGroupWords } from "./words";

const STATUSES: VisitStatus[] = [
  "PLANNING",
  "APPROVAL",
  "LOGISTICS",
  "FINDINGS",
  "CONFIRMING",
  "CONFIRMED",
  "CANCELLED",
];
const SORTS = ["from", "-from", "group", "-group", "due", "-due", "-called"] as const;

/** All visits of a study: a list or a month; what one looks for stands in the address. */
export function VisitsTab() {
  const study = useOutletContext<StudyView>();
  const { t } = useTranslation("fieldvisit");
  const words = useGroupWords();
  const { person } = useSession();
  const [q, setQ] = useParam("q");
  const [group, setGroup] = useParam("group");
  const [status, setStatus] = useParam("status");
  const [sort] = useParam("sort");
  const [view, setView] = useParam("view");
  const [month, setMonth] = useParam("month");
  const visits = useQuery(visitsQuery(study.id, { q, group, status, sort }));
  const groups = useQuery(groupsOfStudyQuery(study.id));
  const mine = (groups.data ?? []).filter((one) => one.work?.phase === "RESEARCH" && belongsTo(one, person.id));
  const filtered = q !== "" || group !== "" || status !== "";
  return (
    <div className={styles.block}>
      <search className={styles.filters}>
        <SearchField className={styles.search} label={t("search")} value={q} onChange={(value) => setQ(value, true)} />
        <Select
          aria-label={t("groupLabel")}
          value={group}
          options={[
            { value: "", label: t("anyGroup") },
            ...(groups.data ?? []).map((one) => ({ value: one.id, label: words(one) })),
          ]}
          onChange={(value) => setGroup(value, true)}
        />
        <Select
          aria-label={t("statusLabel")}
          value={status}
          options={[
            { value: "", label: t("anyStatus") },
            ...STATUSES.map((one) => ({ value: one as string, label: t(`status.${one}`) })),
          ]}
          onChange={(value) => setStatus(value, true)}
        />
        <SortSelect own={SORTS[0]} options={SORTS.map((value) => ({ value, label: t(`sort.${value}`) }))} />
        <Radio.Group
          aria-label={t("viewLabel")}
          optionType="button"
          value={view || "list"}
          options={[
            { value: "list", label: t("view.list") },
            { value: "month", label: t("view.month") },
          ]}
          onChange={(event) => setView(event.target.value === "list" ? null : (event.target.value as string), true)}
        />
        <ExportButton path={`/studies/${study.id}/visits`} filter={{ q, group, status, sort }} />
        {study.status !== "WITHDRAWN" && <NewVisit groups={mine} />}
      </search>
      <Answer query={visits} rows={6}>
        {(rows) =>
          rows.length === 0 && view !== "month" ? (
            <EmptyState text={t(filtered ? "noneFound" : "none")}>
              {filtered && (
                <Button
                  onClick={() => {
                    setQ(null, true);
                    setGroup(null, true);
                    setStatus(null, true);
                  }}
                >
                  {t("clear")}
                </Button>
              )}
            </EmptyState>
          ) : (
            <>
              <Counts rows={rows} />
              {view === "month" ? (
                <VisitMonth rows={rows} month={month} onMonth={(value) => setMonth(value, true)} />
              ) : (
                <VisitTable study={study.id} rows={rows} ownSort={SORTS[0]} />
              )}
            </>
          )
        }
      </Answer>
    </div>
  );
}
