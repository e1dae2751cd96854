import { App, Button, Input } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { EscalationProfiles, EscalationStep, EscalationVersion } from "@/api/escalationTypes";
import { asProblem } from "@/api/problem";
import { ConflictNotice } from "@/ui/ConflictNotice";
import { Field } from "@/ui/Field";
import { ProblemAlert } from "@/ui/ProblemAlert";
import styles from "./escalation.module.css";
import { type DraftStep, StepEditor } from "./StepEditor";
import { Steps } from "./Steps";
import { TrialResult } from "./TrialResult";
import { useChange, useTrial } from "./useEscalation";

interface Props {
  version: EscalationVersion;
  known: EscalationProfiles;
  onDone: () => void;
}

const plain = ({ id: _, ...step }: DraftStep): EscalationStep => step;

/** Changing a profile: the rows, a trial of what they would have sent, the reason, and saving. */
export function Editor({ version, known, onDone }: Props) {
  const { t } = useTranslation(["escalation", "common"]);
  const { message } = App.useApp();
  const [base, setBase] = useState(version.version);
  const [steps, setSteps] = useState<DraftStep[]>(() => version.steps.map((step, id) => ({ ...step, id })));
  const [reason, setReason] = useState("");
  const change = useChange(version.urgency);
  const trial = useTrial(version.urgency);
  const problem = change.error ?? trial.error;
  const refused = problem ? asProblem(problem) : null;
  const stale = refused?.code === "changed-meanwhile" ? (refused.properties.current as EscalationProfiles) : null;
  const theirs = stale?.profiles.find((one) => one.urgency === version.urgency);
  const write = (next: DraftStep[]) => {
    setSteps(next);
    change.reset();
    trial.reset();
  };
  const save = () =>
    change.mutate(
      { version: base, steps: steps.map(plain), reason },
      {
        onSuccess: () => {
          void message.success(t("saved"));
          onDone();
        },
      },
    );
  return (
    <>
      <p className="secondary">{t("editAbout")}</p>
      <StepEditor
        steps={steps}
        roles={known.roles}
        levels={known.levels}
        errorOf={(field) => refused?.errorOf(field)}
        onChange={write}
      />
      <div className={styles.reason}>
        <Field label={t("reason")} required hint={t("reasonHint")} error={refused?.errorOf("reason")}>
          {(control) => (
            <Input.TextArea
              {...control}
              autoSize={{ minRows: 2, maxRows: 6 }}
              maxLength={500}
              value={reason}
              onChange={(event) => setReason(event.target.value)}
            />
          )}
        </Field>
      </div>
      {theirs && (
        <ConflictNotice
          words={{
            banner: t("conflict.banner"),
            see: t("conflict.see"),
            title: t("conflict.title"),
            take: t("conflict.take"),
            explain: t("conflict.explain"),
          }}
          onTake={() => {
            setBase(theirs.version);
            change.reset();
          }}
        >
          <Steps caption={t("conflict.title")} steps={theirs.steps} before={version.steps} />
        </ConflictNotice>
      )}
      {refused && !theirs && refused.errors.length === 0 && <ProblemAlert problem={problem} />}
      <div className={styles.acts}>
        <Button
          loading={trial.isPending}
          onClick={() => {
            change.reset();
            trial.mutate(steps.map(plain));
          }}
        >
          {t("try")}
        </Button>
        <Button type="primary" loading={change.isPending} onClick={save}>
          {t("save")}
        </Button>
        <Button onClick={onDone}>{t("common:action.cancel")}</Button>
      </div>
      {trial.data && <TrialResult trial={trial.data} />}
    </>
  );
}
