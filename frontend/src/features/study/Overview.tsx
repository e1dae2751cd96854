import { useQuery } from "@tanstack/react-query";
import { Button } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { Link, useOutletContext } from "react-router";
import { useSession } from "@/api/session";
import { processesQuery } from "@/api/studyPlan";
import type { StudyView } from "@/api/studyTypes";
import { DayMarkNotice } from "@/ui/DayMarks";
import { DeadlineLight } from "@/ui/DeadlineLight";
import { Answer, EmptyState } from "@/ui/states";
import { formatDay } from "@/ui/time";
import { GroupRows } from "./GroupRows";
import { isLate, mayOpenTasks, type OpenStep, openSteps } from "./openSteps";
import { groupsQuery } from "./study";
import styles from "./study.module.css";

/** More than these hide what matters: the rest is a press away. */
const FIRST = 8;

/** A step that a whole group may take names so many of them. */
const NAMED = 3;

/** What is late and who has it, what else is open, who leads. */
export function Overview() {
  const study = useOutletContext<StudyView>();
  const { t } = useTranslation("study");
  const { person } = useSession();
  const processes = useQuery(processesQuery(study.id));
  const groups = useQuery(groupsQuery(study.id));
  return (
    <div className={styles.overview}>
      <div>
        <DayMarkNotice study={study.id} />
        <Answer query={processes} rows={4}>
          {(all) => <Open steps={openSteps(all)} links={mayOpenTasks(study, person)} />}
        </Answer>
        <section aria-label={t("groups")}>
          <h2>{t("groups")}</h2>
          <Answer query={groups} rows={3}>
            {(all) => (
              <>
                <GroupRows groups={all.slice(0, FIRST)} />
                {all.length > FIRST && <Link to="groups">{t("allGroups", { count: all.length })}</Link>}
              </>
            )}
          </Answer>
        </section>
      </div>
      <aside aria-label={t("leadingGroup")}>
        <People study={study} />
      </aside>
    </div>
  );
}

function Open({ steps, links }: { steps: OpenStep[]; links: boolean }) {
  const { t } = useTranslation("study");
  const late = steps.filter(isLate);
  const onTime = steps.filter((step) => !isLate(step));
  return (
    <>
      {late.length > 0 && (
        <section aria-label={t("lateTitle")}>
          <h2 className={styles.late}>{t("lateTitle")}</h2>
          <Steps steps={late} links={links} />
        </section>
      )}
      <section aria-label={t("openTitle")}>
        <h2>{t("openTitle")}</h2>
        {onTime.length > 0 ? (
          <Steps steps={onTime} links={links} />
        ) : (
          <EmptyState text={late.length > 0 ? t("nothingElseOpen") : t("nothingOpen")} />
        )}
      </section>
    </>
  );
}

/** What is owed, by whom, by when. */
function Steps({ steps, links }: { steps: OpenStep[]; links: boolean }) {
  const { t } = useTranslation(["study", "tasks"]);
  const [all, setAll] = useState(false);
  const shown = all ? steps : steps.slice(0, FIRST);
  const named = (holders: string[]) =>
    holders.length > NAMED
      ? t("andOthers", { names: holders.slice(0, NAMED).join(t("listSeparator")), count: holders.length })
      : holders.join(t("listSeparator"));
  return (
    <>
      <ul className={styles.tasks}>
        {shown.map((step) => (
          <li key={step.taskKey}>
            <span className={styles.taskLight}>
              <DeadlineLight light={step.light} dueAt={step.dueAt} />
            </span>
            <span className={styles.taskName}>
              {links ? (
                <Link to={`/tasks/${step.taskKey}`}>{t(`tasks:elements.${step.elementId}`)}</Link>
              ) : (
                t(`tasks:elements.${step.elementId}`)
              )}
              {step.subject && <span className="secondary"> {step.subject}</span>}
            </span>
            <span>{named(step.holders) || t("tasks:nobody")}</span>
            <span className="secondary">
              {step.dueAt ? t("tasks:due", { date: formatDay(step.dueAt) }) : t("tasks:noDue")}
            </span>
          </li>
        ))}
      </ul>
      {shown.length < steps.length && (
        <Button type="link" onClick={() => setAll(true)}>
          {t("showAll", { count: steps.length })}
        </Button>
      )}
    </>
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
