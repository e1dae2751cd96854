import { Checkbox, Tag } from "antd";
import { useMemo, useState } from "react";
import { useTranslation } from "react-i18next";
import type { PlanText } from "@/api/types";
import { Pieces } from "./DiffText";
import { compareEntries, compareText, countChanges, type Line } from "./diff";
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
      <div className={styles.entryHead}>
        <strong aria-live="polite">
          {count + (retitled ? 1 : 0) === 0 ? t("changesNone") : t("changes", { count: count + (retitled ? 1 : 0) })}
        </strong>
        <span className="secondary">
          <ins>{t("legendAdded")}</ins> <del>{t("legendRemoved")}</del>
        </span>
        <Checkbox checked={onlyChanges} onChange={(event) => setOnlyChanges(event.target.checked)}>
          {t("onlyChanges")}
        </Checkbox>
      </div>
      {(retitled || !onlyChanges) && (
        <h2>
          <Pieces pieces={lines.title} />
        </h2>
      )}
      <Part lines={lines.sections} onlyChanges={onlyChanges} />
      <Part heading={t("groups")} lines={lines.groups} onlyChanges={onlyChanges} />
      <Part heading={t("schedule")} lines={lines.schedule} onlyChanges={onlyChanges} />
    </div>
  );
}

function Part({ heading, lines, onlyChanges }: { heading?: string; lines: Line[]; onlyChanges: boolean }) {
  const { t } = useTranslation("workplan");
  const shown = onlyChanges ? lines.filter((line) => line.state !== "same") : lines;
  if (shown.length === 0) return null;
  return (
    <section>
      {heading && <h3>{heading}</h3>}
      {shown.map((line) => (
        <div key={line.key} className={styles.line} data-state={line.state}>
          <h4>
            <Pieces pieces={line.heading} />
            {line.state !== "same" && line.state !== "changed" && <Tag>{t(line.state)}</Tag>}
          </h4>
          <Pieces pieces={line.text} />
        </div>
      ))}
    </section>
  );
}
