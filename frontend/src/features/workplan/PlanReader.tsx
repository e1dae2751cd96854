import { useTranslation } from "react-i18next";
import type { RunningDeadline } from "@/api/replanTypes";
import type { Id } from "@/api/types";
import type { PlannedGroup, ScheduleItem, Section } from "@/api/workplanTypes";
import { OtherDateOf, useRunning } from "@/ui/OtherDate";
import { dayOf, formatDay } from "@/ui/time";
import { groupLines, groupTitle, type Names, ownerWords, ruleWords } from "./names";
import type { PlanContent } from "./plan";
import styles from "./plan.module.css";

type Text = Pick<PlanContent, "title" | "sections" | "groups" | "schedule">;

interface Props {
  plan: Text;
  names: Names;
  /** The plan that this is the current text of, whose items have deadlines that run. */
  current?: Id;
}

/** A plan to be read: the same whether it is the current text or a frozen version. */
export function PlanReader({ plan, names, current }: Props) {
  const { t } = useTranslation("workplan");
  return (
    <article className={styles.reader}>
      <h2>{plan.title}</h2>
      {plan.sections.length === 0 && <p className={styles.none}>{t("noSections")}</p>}
      {plan.sections.map((section) => (
        <SectionText key={section.key} section={section} />
      ))}
      {plan.groups.length > 0 && (
        <>
          <h3>{t("groups")}</h3>
          {plan.groups.map((group) => (
            <GroupText key={group.key} group={group} names={names} />
          ))}
        </>
      )}
      {plan.schedule.length > 0 && <ScheduleText plan={plan} names={names} current={current} />}
    </article>
  );
}

function SectionText({ section }: { section: Section }) {
  return (
    <section>
      <h3>{section.heading}</h3>
      <p className={styles.text}>{section.text}</p>
    </section>
  );
}

function GroupText({ group, names }: { group: PlannedGroup; names: Names }) {
  const { t } = useTranslation("workplan");
  return (
    <div className={styles.readGroup}>
      <strong>{groupTitle(group, t)}</strong>
      <p className={styles.text}>{groupLines(group, names, t)}</p>
    </div>
  );
}

/** Days appear once the plan is issued and its terms have begun. */
function ScheduleText({ plan, names, current }: Props) {
  const { t } = useTranslation("workplan");
  const dated = plan.schedule.some((item) => item.due);
  const running = useRunning(current && dated ? [current] : []);
  return (
    <>
      <h3 id="plan-schedule">{t("schedule")}</h3>
      <table className={styles.schedule} aria-labelledby="plan-schedule">
        <thead>
          <tr>
            <th scope="col">{t("itemTitle")}</th>
            <th scope="col">{t("owner")}</th>
            <th scope="col">{t("rule")}</th>
            {dated && <th scope="col">{t("due")}</th>}
          </tr>
        </thead>
        <tbody>
          {plan.schedule.map((item) => (
            <tr key={item.key}>
              <td data-label={t("itemTitle")}>{item.title}</td>
              <td data-label={t("owner")}>{ownerWords(item, plan, names, t)}</td>
              <td data-label={t("rule")}>{ruleWords(item, t)}</td>
              {dated && (
                <td data-label={t("due")}>
                  <Due item={item} deadline={running.find((one) => one.part === item.key)} />
                </td>
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </>
  );
}

/** The day that the plan names; where it was moved since, the one that counts now. */
function Due({ item, deadline }: { item: ScheduleItem; deadline: RunningDeadline | undefined }) {
  const { t } = useTranslation();
  if (!item.due) return "—";
  const moved = deadline && dayOf(deadline.dueAt) !== item.due;
  return (
    <>
      {formatDay(item.due)}
      {moved && <strong> {t("otherDate.now", { day: formatDay(deadline.dueAt) })}</strong>}{" "}
      <OtherDateOf deadline={deadline} about={item.title} />
    </>
  );
}
