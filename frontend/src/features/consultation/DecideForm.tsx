import { useQuery } from "@tanstack/react-query";
import { Alert, Button, Radio } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { ProblemAlert } from "@/ui/ProblemAlert";
import { SubmitBar } from "@/ui/SplitForm";
import { useShortcut } from "@/ui/shortcuts";
import { Answer } from "@/ui/states";
import type { TaskFormProps } from "@/ui/taskForm";
import { ofStudyQuery, useChoose } from "./consultation";
import styles from "./consultation.module.css";

/** The office says whether the report is heard before it is delivered. */
export function DecideForm({ task, draft, locked, onSent }: TaskFormProps) {
  const { t } = useTranslation("consultation");
  const study = task.row.studyId;
  const known = useQuery(ofStudyQuery(study));
  const choose = useChoose(study);
  const [wanted, setWanted] = useState<boolean | null>((draft.initial?.wanted as boolean | undefined) ?? null);
  const [asked, setAsked] = useState(false);
  const submit = () => {
    setAsked(true);
    if (locked || choose.isPending || wanted === null) return;
    choose.mutate(wanted, { onSuccess: () => onSent() });
  };
  useShortcut("Ctrl+Enter", t("decide"), submit, !locked);
  return (
    <Answer query={known}>
      {(view) =>
        view.actions.includes("choose") ? (
          <div className={styles.form}>
            <Radio.Group
              className={styles.stack}
              disabled={locked}
              aria-label={t("choiceLabel")}
              value={wanted}
              onChange={(event) => {
                setWanted(event.target.value);
                draft.save({ wanted: event.target.value });
              }}
            >
              <Radio value={true}>
                {t("wanted")}
                <div className="secondary">{t("wantedHint")}</div>
              </Radio>
              <Radio value={false}>
                {t("notWanted")}
                <div className="secondary">{t("notWantedHint")}</div>
              </Radio>
            </Radio.Group>
            {asked && wanted === null && (
              <p role="alert" className={styles.fault}>
                {t("choiceMissing")}
              </p>
            )}
            <ProblemAlert problem={choose.error} />
            <SubmitBar note={draft.words}>
              <Button type="primary" size="large" disabled={locked} loading={choose.isPending} onClick={submit}>
                {t("decide")}
              </Button>
            </SubmitBar>
          </div>
        ) : (
          <Alert type="info" showIcon title={t("notYours")} />
        )
      }
    </Answer>
  );
}
