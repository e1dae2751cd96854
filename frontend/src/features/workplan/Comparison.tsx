import { useMemo, useState } from "react";
import { useTranslation } from "react-i18next";
import type { PlanText } from "@/api/workplanTypes";
import { DiffBar, DiffLines } from "@/ui/DiffLines";
import { Pieces } from "@/ui/DiffText";
import { compareEntries, compareText, countChanges } from "@/ui/diff";
import { groupLines, groupTitle, itemLine, type Names } from "./names";
import styles from "./plan.module.css";

interface Props {
  before: PlanText;
  after: PlanText;
  names: Names;
}

/** Two versions of a plan, word by word: title, text, topic groups, schedule. */
export default function Comparison({ before, after, names }: Props) {
  const { t } = useTranslation("workplan");
  const [onlyChanges, setOnlyChanges] = useState(true);
  const lines = useMemo(() => {
    const groups = (text: PlanText) =>
      text.groups.map((group) => ({
        key: group.key,
        heading: groupTitle(group, t),
        text: groupLines(group, names, t),
      }));
    const items = (text: PlanText) =>
      text.schedule.map((item) => ({ key: item.key, heading: item.title, text: itemLine(item, text, names, t) }));
    return {
      title: compareText(before.title, after.title),
      sections: compareEntries(before.sections, after.sections),
      groups: compareEntries(groups(before), groups(after)),
      schedule: compareEntries(items(before), items(after)),
    };
  }, [before, after, names, t]);
  const retitled = before.title !== after.title;
  const count = [lines.sections, lines.groups, lines.schedule].reduce((sum, part) => sum + countChanges(part), 0);
  return (
    <div className={styles.comparison}>
      <DiffBar count={count + (retitled ? 1 : 0)} onlyChanges={onlyChanges} onOnlyChanges={setOnlyChanges} />
      {(retitled || !onlyChanges) && (
        <h2>
          <Pieces pieces={lines.title} />
        </h2>
      )}
      <DiffLines lines={lines.sections} onlyChanges={onlyChanges} />
      <DiffLines heading={t("groups")} lines={lines.groups} onlyChanges={onlyChanges} />
      <DiffLines heading={t("schedule")} lines={lines.schedule} onlyChanges={onlyChanges} />
    </div>
  );
}
