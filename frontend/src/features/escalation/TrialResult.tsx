import { useState } from "react";
import { useTranslation } from "react-i18next";
import { Link } from "react-router";
import type { EscalationTrial, TrialRow, TrialTold } from "@/api/escalationTypes";
import { type Column, DataTable } from "@/ui/DataTable";
import { MoreButton } from "@/ui/states";
import { formatDay } from "@/ui/time";
import styles from "./escalation.module.css";
import { Level } from "./Steps";
import { useDayWords } from "./useEscalation";

const PAGE = 50;

/** What the changed profile would have sent in the last month, beside what was sent. */
export function TrialResult({ trial }: { trial: EscalationTrial }) {
  const { t } = useTranslation(["escalation", "tasks"]);
  const words = useDayWords();
  const [shown, setShown] = useState(PAGE);
  const columns: Column<TrialRow>[] = [
    { key: "day", title: t("trial.day"), width: "12%", render: (row) => formatDay(row.at) },
    {
      key: "item",
      title: t("trial.item"),
      width: "28%",
      render: (row) =>
        row.study ? (
          <>
            {row.elementId && t(`tasks:elements.${row.elementId}`)}
            <div>
              <Link to={`/studies/${row.study.id}`}>{row.study.title}</Link>
            </div>
          </>
        ) : (
          <span className="secondary">{t("trial.otherStudy")}</span>
        ),
    },
    { key: "left", title: t("trial.left"), width: "12%", render: (row) => words(row.daysLeft, row.daysLeft) },
    { key: "would", title: t("trial.would"), render: (row) => <Told told={row.would} /> },
    { key: "did", title: t("trial.did"), render: (row) => <Told told={row.did} /> },
    { key: "differs", title: t("trial.differs"), width: "9%", render: (row) => t(`trial.${difference(row)}`) },
  ];
  return (
    <section aria-label={t("trial.title")} className={styles.part}>
      <h2>{t("trial.title")}</h2>
      <p className="secondary">{t("trial.about", { from: formatDay(trial.from), until: formatDay(trial.until) })}</p>
      <ul className={styles.totals}>
        {trial.totals.map((total) => (
          <li key={total.level}>
            <Level level={total.level} />
            <strong>
              {total.would}
              <span className="secondary"> / {total.did}</span>
            </strong>
          </li>
        ))}
      </ul>
      <p className="secondary">{t("trial.legend")}</p>
      <DataTable
        caption={t("trial.title")}
        columns={columns}
        rows={trial.rows.slice(0, shown)}
        rowKey={(row) => `${row.deadline} ${row.at}`}
        empty={<p>{t("trial.none")}</p>}
      />
      {trial.rows.length > shown && <MoreButton loading={false} onClick={() => setShown(shown + PAGE)} />}
      {trial.found > trial.rows.length && (
        <p className="secondary">{t("trial.onlySome", { count: trial.rows.length, found: trial.found })}</p>
      )}
    </section>
  );
}

function Told({ told }: { told: TrialTold | null }) {
  const { t } = useTranslation("escalation");
  if (!told) return <span className="secondary">{t("trial.nothing")}</span>;
  return (
    <>
      <Level level={told.level} />
      {told.to.length > 0 && <div className="secondary">{told.to.join(t("separator"))}</div>}
    </>
  );
}

function difference({ would, did }: TrialRow): "more" | "less" | "other" | "same" {
  if (!did) return "more";
  if (!would) return "less";
  return would.level === did.level && would.to.join() === did.to.join() ? "same" : "other";
}
