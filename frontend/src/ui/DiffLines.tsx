import { Checkbox, Tag } from "antd";
import { useTranslation } from "react-i18next";
import { Pieces } from "./DiffText";
import type { Line } from "./diff";
import "./diff.css";

interface Bar {
  count: number;
  onlyChanges: boolean;
  onOnlyChanges: (only: boolean) => void;
}

/** How much differs between two versions, what the marks mean, and whether the rest is shown as well. */
export function DiffBar({ count, onlyChanges, onOnlyChanges }: Bar) {
  const { t } = useTranslation();
  return (
    <div className="diff-bar">
      <strong aria-live="polite">{count === 0 ? t("diff.none") : t("diff.count", { count })}</strong>
      <span className="secondary">
        <ins>{t("diff.legendAdded")}</ins> <del>{t("diff.legendRemoved")}</del>
      </span>
      <Checkbox checked={onlyChanges} onChange={(event) => onOnlyChanges(event.target.checked)}>
        {t("diff.onlyChanges")}
      </Checkbox>
    </div>
  );
}

/** Entries of two versions, one below the other, each with what became of it. */
export function DiffLines({ heading, lines, onlyChanges }: { heading?: string; lines: Line[]; onlyChanges: boolean }) {
  const { t } = useTranslation();
  const shown = onlyChanges ? lines.filter((line) => line.state !== "same") : lines;
  if (shown.length === 0) return null;
  return (
    <section className="diff-lines">
      {heading && <h3>{heading}</h3>}
      {shown.map((line) => (
        <div key={line.key} className="diff-line" data-state={line.state}>
          <h4>
            <Pieces pieces={line.heading} />
            {(line.state === "added" || line.state === "removed") && <Tag>{t(`diff.${line.state}`)}</Tag>}
          </h4>
          <Pieces pieces={line.text} />
        </div>
      ))}
    </section>
  );
}
