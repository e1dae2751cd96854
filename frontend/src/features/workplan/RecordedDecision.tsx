import { useQuery } from "@tanstack/react-query";
import { Select } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { Attachment, NextStep, StudyView, WorkPlanView } from "@/api/types";
import { AttachmentList } from "@/ui/AttachmentList";
import { Field } from "@/ui/Field";
import { Answer } from "@/ui/states";
import type { FormDraft } from "@/ui/taskForm";
import { Uploader } from "@/ui/Uploader";
import { DecisionPanel } from "./DecisionPanel";
import { studyOfPlanQuery } from "./plan";
import styles from "./plan.module.css";

interface Props {
  plan: WorkPlanView;
  act: "review" | "decision";
  draft?: FormDraft;
  onSent: (next?: NextStep[]) => void;
}

/** The office writes down what a leader decided on paper: who, what, and the scan that proves it. */
export function RecordedDecision(props: Props) {
  const { t } = useTranslation("workplan");
  const study = useQuery(studyOfPlanQuery(props.plan.studyId));
  return (
    <section className={styles.recorded} aria-label={t("recorded")}>
      <h3>{t(props.act === "review" ? "recordReview" : "recordDecision")}</h3>
      <p className="secondary">{t("recordedExplain")}</p>
      <Answer query={study} rows={2}>
        {(view) => <Recorder {...props} study={view} />}
      </Answer>
    </section>
  );
}

/** Who may have decided: the leader in charge reviews, any of the leaders can have put the group's decision on paper. */
function leadersOf({ leadingGroup }: StudyView, act: Props["act"]) {
  const { inCharge, head, members } = leadingGroup;
  if (act === "review") return inCharge ? [inCharge] : [];
  const all = [...(head ? [head] : []), ...members];
  return all.filter((one, i) => all.findIndex((other) => other.id === one.id) === i);
}

function Recorder({ plan, act, draft, onSent, study }: Props & { study: StudyView }) {
  const { t } = useTranslation("workplan");
  const leaders = leadersOf(study, act);
  const [person, setPerson] = useState<string | null>(leaders.length === 1 ? (leaders[0]?.id ?? null) : null);
  const [scan, setScan] = useState<Attachment | null>(null);
  const [asked, setAsked] = useState(false);
  const extra = () => {
    setAsked(true);
    return person && scan ? { recordedFor: person, scan: scan.id } : null;
  };
  return (
    <>
      <Field label={t("recordedFor")} required error={asked && !person ? t("recordedForMissing") : undefined}>
        {(control) => (
          <Select
            {...control}
            style={{ width: "100%" }}
            value={person}
            options={leaders.map((one) => ({ value: one.id, label: one.name }))}
            onChange={setPerson}
          />
        )}
      </Field>
      <Field label={t("scan")} required error={asked && !scan ? t("scanMissing") : undefined}>
        {() =>
          scan ? (
            <AttachmentList items={[scan]} />
          ) : (
            <Uploader single ownerType="WORK_PLAN" ownerId={plan.id} label={t("chooseScan")} onUploaded={setScan} />
          )
        }
      </Field>
      <DecisionPanel plan={plan} act={act} draft={draft} extra={extra} onSent={onSent} />
    </>
  );
}
