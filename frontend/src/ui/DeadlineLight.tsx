import { Tooltip } from "antd";
import { useTranslation } from "react-i18next";
import type { Instant, Light, LightKind } from "@/api/types";
import { useTermWords } from "./term";
import { lightColours } from "./theme";
import { formatDay } from "./time";
import "./light.css";

const SHAPES: Record<LightKind, string> = {
  NOT_STARTED: "○",
  NORMAL: "●",
  NEAR: "▲",
  OVERDUE: "■",
  DONE: "✓",
  DONE_LATE: "✓",
};
const COUNTED: ReadonlySet<LightKind> = new Set(["NORMAL", "NEAR", "OVERDUE", "DONE_LATE"]);

interface Props {
  light: Light | null | undefined;
  dueAt?: Instant | null;
  /** The rule in words: 收文后10个工作日. */
  term?: string | null;
}

/** How a deadline stands: colour, shape and word, the same everywhere. Days are working days. */
export function DeadlineLight({ light, dueAt, term }: Props) {
  const { t } = useTranslation();
  const words = useTermWords();
  if (!light) return null;
  const today = light.days === 0 && (light.kind === "NEAR" || light.kind === "NORMAL");
  const days = today ? t("light.today") : t("light.days", { count: light.days });
  const hint = [
    dueAt && t("light.due", { due: formatDay(dueAt) }),
    term && t("light.rule", { rule: words(term) }),
    COUNTED.has(light.kind) && t("light.workingDays"),
    light.estimated && t("dueLine.estimated"),
  ].filter(Boolean);
  return (
    <Tooltip title={hint.length > 0 ? <span className="light-hint">{hint.join("\n")}</span> : null}>
      <span className="light" data-light={light.kind} style={{ color: lightColours[light.kind] }}>
        <span aria-hidden="true" className="light-shape">
          {SHAPES[light.kind]}
        </span>
        <span>
          {t(`light.${light.kind}`)}
          {COUNTED.has(light.kind) && ` ${days}`}
        </span>
        {light.kind === "DONE_LATE" && <span aria-hidden="true" className="light-late" />}
        {light.estimated && (
          <span className="light-estimated">
            <span aria-hidden="true">△</span> {t("estimated.mark")}
          </span>
        )}
      </span>
    </Tooltip>
  );
}
