import { useTranslation } from "react-i18next";
import type { StageView } from "@/api/studyTypes";
import { formatDay } from "@/ui/time";
import styles from "./stages.module.css";

/** The stages of a study with the days they were reached: what lies behind, where it stands, what is to come. */
export function StageBar({ stages }: { stages: StageView[] }) {
  const { t } = useTranslation("study");
  const latest = stages.findLastIndex((stage) => stage.current || stage.reachedAt);
  return (
    <ol className={styles.stages} aria-label={t("stages")}>
      {stages.map((stage, at) => {
        // a deliberation has no topic groups, a study without consultation goes past it
        const state = stage.current ? "current" : stage.reachedAt ? "reached" : at < latest ? "skipped" : "ahead";
        return (
          <li key={stage.code} data-state={state} aria-current={stage.current ? "step" : undefined}>
            <span className={styles.dot} aria-hidden="true">
              {state === "reached" ? "✓" : ""}
            </span>
            <span className={styles.name}>{t(`stage.${stage.code}`)}</span>
            <span className={styles.date}>
              {stage.reachedAt ? formatDay(stage.reachedAt) : state === "skipped" ? t("stageState.skipped") : ""}
            </span>
            {state !== "skipped" && <span className="visually-hidden">{t(`stageState.${state}`)}</span>}
          </li>
        );
      })}
    </ol>
  );
}
