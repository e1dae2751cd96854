import { useQuery } from "@tanstack/react-query";
import { Button, Drawer, Tag } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { Link, useOutletContext } from "react-router";
import { planOfStudyQuery } from "@/api/studyPlan";
import type { StudyView } from "@/api/studyTypes";
import type { WorkPlanView } from "@/api/workplanTypes";
import { Answer, EmptyState } from "@/ui/states";
import { AmendmentSection } from "./AmendmentSection";
import { PlanContext, type RoundSlot } from "./PlanContext";
import styles from "./plan.module.css";
import { RecordedDecision } from "./RecordedDecision";

/** The plan of a study: where it stands, its text, its opinions, its versions. */
export function PlanTab({ ledger }: { ledger: RoundSlot }) {
  const { t } = useTranslation("workplan");
  const study = useOutletContext<StudyView>();
  const plan = useQuery(planOfStudyQuery(study.id));
  return (
    <Answer query={plan} rows={10}>
      {(view) =>
        view ? (
          <div className={styles.tab}>
            <PlanHead plan={view} />
            {view.status === "ISSUED" && <AmendmentSection plan={view} />}
            <PlanContext plan={view} ledger={ledger} />
          </div>
        ) : (
          <EmptyState text={t("none")} />
        )
      }
    </Answer>
  );
}

function PlanHead({ plan }: { plan: WorkPlanView }) {
  const { t } = useTranslation("workplan");
  const recordable = plan.actions.includes("record-review")
    ? "review"
    : plan.actions.includes("record-decision")
      ? "decision"
      : null;
  const [recording, setRecording] = useState(false);
  return (
    <div className={styles.entryHead}>
      <Tag>{t(`status.${plan.status}`)}</Tag>
      {plan.taskKey && (
        <Link to={`/tasks/${plan.taskKey}`}>
          <Button type="primary">{t("openTask")}</Button>
        </Link>
      )}
      <Button href={`/api/work-plans/${plan.id}/document`} download>
        {t("download")}
      </Button>
      {plan.symposiumId && (
        <Link to={`/meetings/${plan.symposiumId}`}>
          <Button>{t("toSymposium")}</Button>
        </Link>
      )}
      {recordable && (
        <>
          <Button onClick={() => setRecording(true)}>
            {t(recordable === "review" ? "recordReview" : "recordDecision")}
          </Button>
          <Drawer
            open={recording}
            size="large"
            title={t("common:decision.recorded")}
            destroyOnHidden
            onClose={() => setRecording(false)}
          >
            <RecordedDecision plan={plan} act={recordable} onSent={() => setRecording(false)} />
          </Drawer>
        </>
      )}
    </div>
  );
}
