import { Button } from "antd";
import { useTranslation } from "react-i18next";
import type { ScheduleItem } from "@/api/workplanTypes";
import { EntryTools, moved, withEntry, without } from "./EntryTools";
import type { PlanEditorProps } from "./PlanEditor";
import { newKey } from "./plan";
import styles from "./plan.module.css";
import { ScheduleFields } from "./ScheduleFields";

const newItem = (): ScheduleItem => ({
  key: newKey(),
  title: "",
  stage: "OUTLINE",
  owner: { type: "GROUP", id: null },
  rule: { kind: "TERM", term: 10, unit: "WORKING_DAYS", anchor: "PLAN_ISSUED" },
  due: null,
  estimated: false,
});

/** What is due from whom, and by when. */
export function ScheduleEditor({ plan, content, faults, disabled, onChange }: PlanEditorProps) {
  const { t } = useTranslation("workplan");
  const { schedule } = content;
  const put = (next: ScheduleItem[]) => onChange({ ...content, schedule: next });
  return (
    <section className={styles.block} aria-label={t("schedule")}>
      <h3>{t("schedule")}</h3>
      {schedule.length === 0 && <p className={styles.none}>{t("noItems")}</p>}
      {schedule.map((item, i) => (
        <fieldset key={item.key} className={styles.entry} aria-label={item.title || t("unnamed")}>
          <div className={styles.entryHead}>
            <span className={styles.entryTitle}>{item.title || t("unnamed")}</span>
            <EntryTools
              name={item.title}
              first={i === 0}
              last={i === schedule.length - 1}
              disabled={disabled}
              onMove={(by) => put(moved(schedule, i, by))}
              onRemove={() => put(without(schedule, i))}
            />
          </div>
          <ScheduleFields
            plan={plan}
            groups={content.groups}
            item={item}
            path={`schedule.${i}`}
            faults={faults}
            disabled={disabled}
            onChange={(change) => put(withEntry(schedule, i, change))}
          />
        </fieldset>
      ))}
      <Button type="dashed" block disabled={disabled} onClick={() => put([...schedule, newItem()])}>
        {t("addItem")}
      </Button>
    </section>
  );
}
