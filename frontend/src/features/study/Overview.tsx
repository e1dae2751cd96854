import { useTranslation } from "react-i18next";
import { Link, useOutletContext } from "react-router";
import type { InboxRow, StudyView } from "@/api/types";
import { DeadlineLight } from "@/ui/DeadlineLight";
import { EmptyState } from "@/ui/states";
import { formatDay } from "@/ui/time";
import { GroupRows } from "./GroupRows";
import styles from "./study.module.css";

/** What is late and who has it, what else is open, who leads. */
export function Overview() {
  const study = useOutletContext<StudyView>();
  const { t } = useTranslation("study");
  const onTime = study.open.filter((row) => !study.late.some((late) => late.taskKey === row.taskKey));
  return (
    <div className={styles.overview}>
      <div>
        {study.late.length > 0 && (
          <section aria-label={t("lateTitle")}>
            <h2 className={styles.late}>{t("lateTitle", { count: study.late.length })}</h2>
            <Tasks rows={study.late} />
          </section>
        )}
        <section aria-label={t("openTitle")}>
          <h2>{t("openTitle")}</h2>
          {onTime.length > 0 ? (
            <Tasks rows={onTime} />
          ) : (
            <EmptyState text={study.late.length > 0 ? t("nothingElseOpen") : t("nothingOpen")} />
          )}
        </section>
        <section aria-label={t("groups")}>
          <h2>{t("groups")}</h2>
          <GroupRows groups={study.groups} />
        </section>
      </div>
      <aside aria-label={t("leadingGroup")}>
        <People study={study} />
      </aside>
    </div>
  );
}

/** What is owed, by whom, by when. */
function Tasks({ rows }: { rows: InboxRow[] }) {
  const { t } = useTranslation(["study", "tasks"]);
  return (
    <ul className={styles.tasks}>
      {rows.map((row) => (
        <li key={row.taskKey}>
          <span className={styles.taskLight}>
            <DeadlineLight light={row.light} dueAt={row.dueAt} />
          </span>
          <span className={styles.taskName}>
            {row.actions.length > 0 ? (
              <Link to={`/tasks/${row.taskKey}`}>{t(`tasks:elements.${row.elementId}`)}</Link>
            ) : (
              t(`tasks:elements.${row.elementId}`)
            )}
            {row.subject && <span className="secondary"> {row.subject}</span>}
          </span>
          <span>{row.settling ? t("tasks:settling") : row.holder ? row.holder.name : t("tasks:nobody")}</span>
          <span className="secondary">
            {row.dueAt ? t("tasks:due", { date: formatDay(row.dueAt) }) : t("tasks:noDue")}
          </span>
        </li>
      ))}
    </ul>
  );
}

function People({ study }: { study: StudyView }) {
  const { t } = useTranslation("study");
  const { name, head, members, inCharge } = study.leadingGroup;
  const separator = t("listSeparator");
  return (
    <>
      <h2>{t("leadingGroup")}</h2>
      <p>{name}</p>
      <dl className={styles.people}>
        <dt>{t("head")}</dt>
        <dd>{head?.name ?? t("headUnknown")}</dd>
        <dt>{t("inCharge")}</dt>
        <dd>{inCharge?.name ?? "—"}</dd>
        <dt>{t("leaders")}</dt>
        <dd>{members.map((one) => one.name).join(separator) || "—"}</dd>
        <dt>{t("office")}</dt>
        <dd>{study.office.map((one) => one.name).join(separator) || "—"}</dd>
      </dl>
    </>
  );
}
