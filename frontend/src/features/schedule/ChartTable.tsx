import { Button } from "antd";
import { useTranslation } from "react-i18next";
import { Link } from "react-router";
import type { ScheduleEntry } from "@/api/scheduleTypes";
import { type Column, DataTable } from "@/ui/DataTable";
import { DeadlineLight } from "@/ui/DeadlineLight";
import { placeOf } from "@/ui/placeOf";
import { UrgentMark } from "@/ui/UrgentMark";
import type { Plan } from "./plan";
import { sortOf, useEntryName } from "./schedule";
import styles from "./schedule.module.css";
import { useEntryWords } from "./words";

function Planned({ planned, stood }: { planned: string; stood: string }) {
  return (
    <>
      {planned} {stood && <span className="secondary">{stood}</span>}
    </>
  );
}

/** The chart in words: the same rows in the same order, each with its plan, what became of it and what it hangs on. */
export function ChartTable({ plan, onReplan }: { plan: Plan; onReplan: (entry: ScheduleEntry) => void }) {
  const { t } = useTranslation("schedule");
  const name = useEntryName();
  const words = useEntryWords();
  const anchorOf = (entry: ScheduleEntry) => (entry.anchor ? plan.rowOf.get(entry.anchor)?.entry : undefined);
  const columns: Column<ScheduleEntry>[] = [
    {
      key: "item",
      title: t("column.item"),
      width: "26%",
      render: (entry) => (
        <span className={styles.item}>
          <span className="secondary">{t(`sort.${sortOf(entry)}`)}</span> <Link to={placeOf(entry)}>{name(entry)}</Link>
          {entry.urgent && <UrgentMark />}
        </span>
      ),
    },
    { key: "people", title: t("column.people"), width: "16%", render: (entry) => entry.people.join(t("separator")) },
    {
      key: "planned",
      title: t("column.planned"),
      width: "18%",
      render: (entry) => <Planned planned={words.planned(entry)} stood={words.stood(entry)} />,
    },
    { key: "actual", title: t("column.actual"), width: "14%", render: words.actual },
    {
      key: "state",
      title: t("column.state"),
      width: "12%",
      render: (entry) => <DeadlineLight light={entry.light} dueAt={entry.endsAt} term={entry.rule} />,
    },
    {
      key: "hangs",
      title: t("column.hangs"),
      render: (entry) => {
        const anchor = anchorOf(entry);
        return (
          <>
            {words.rule(entry)}
            {anchor && <span className="secondary"> {t("hangsOn", { name: name(anchor) })}</span>}
            {entry.movable && (
              <Button
                type="link"
                size="small"
                aria-label={`${t("replan")} ${name(entry)}`}
                onClick={() => onReplan(entry)}
              >
                {t("replan")}
              </Button>
            )}
          </>
        );
      },
    },
  ];
  return (
    <>
      {plan.sections.map((section) => (
        <section key={section.key} className={styles.section} aria-label={section.title}>
          <h2>
            {section.title} <span className="secondary">{section.lines.length}</span>
          </h2>
          <DataTable
            caption={section.title}
            columns={columns}
            rows={section.lines.map(({ entry }) => entry)}
            rowKey={(entry) => entry.id}
          />
        </section>
      ))}
    </>
  );
}
