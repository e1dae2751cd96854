import { Button, Tag } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { CorrectionView, MeetingView } from "@/api/meetingTypes";
import { Field } from "@/ui/Field";
import { MentionField } from "@/ui/MentionField";
import { MentionText } from "@/ui/MentionText";
import { standing, trimmed, type Written } from "@/ui/mentions";
import { ProblemAlert } from "@/ui/ProblemAlert";
import { formatInstant } from "@/ui/time";
import { useMeetingAct } from "./meeting";
import styles from "./meeting.module.css";

const refusal = (said: Written) => {
  const { text, mentions } = trimmed(said);
  return { reason: text, mentions };
};

/** What those present want changed in the minutes, and what became of it. */
export function Corrections({ meeting }: { meeting: MeetingView }) {
  const { t } = useTranslation("meeting");
  if (meeting.corrections.length === 0) return null;
  const settling = meeting.actions.includes("settle");
  return (
    <section className={styles.block} aria-label={t("corrections")}>
      <h2>{t("corrections")}</h2>
      <ul className={styles.corrections}>
        {meeting.corrections.map((one) => (
          <li key={one.id} id={one.id} tabIndex={-1}>
            <Correction meeting={meeting} correction={one} settling={settling} />
          </li>
        ))}
      </ul>
    </section>
  );
}

function Correction({
  meeting,
  correction,
  settling,
}: {
  meeting: MeetingView;
  correction: CorrectionView;
  settling: boolean;
}) {
  const { t } = useTranslation("meeting");
  const [refusing, setRefusing] = useState(false);
  const [reason, setReason] = useState(() =>
    standing({ text: correction.reason ?? "", mentions: correction.reasonMentions }),
  );
  const settle = useMeetingAct<Record<string, unknown>>(meeting.id, `/corrections/${correction.id}/outcome`, "put");
  const heading = meeting.minutes.find((one) => one.key === correction.section)?.heading;
  const say = (outcome: "ACCEPTED" | "NOT_ACCEPTED") =>
    settle.mutate(
      { version: correction.version, outcome, ...(outcome === "ACCEPTED" ? {} : refusal(reason)) },
      { onSuccess: () => setRefusing(false) },
    );
  return (
    <>
      <div>
        <strong>{correction.who}</strong>
        <span className="secondary"> {formatInstant(correction.at)}</span>
        {heading && <span className="secondary"> · {heading}</span>}{" "}
        {correction.outcome && (
          <Tag color={correction.outcome === "ACCEPTED" ? "green" : "default"}>
            {t(`settled.${correction.outcome}`)}
          </Tag>
        )}
      </div>
      <p className={styles.words}>
        <MentionText text={correction.text} mentions={correction.mentions} />
      </p>
      {correction.reason && !refusing && (
        <p className="secondary">
          {t("settledReason")}
          <MentionText text={correction.reason} mentions={correction.reasonMentions} />
        </p>
      )}
      <ProblemAlert problem={settle.error} />
      {refusing && (
        <Field label={t("refuseReason")} required>
          {(control) => (
            <MentionField
              control={control}
              about={`/meetings/${meeting.id}`}
              area={{ rows: 2, maxLength: 2000 }}
              value={reason}
              onChange={setReason}
            />
          )}
        </Field>
      )}
      {settling && (
        <span className={styles.actions}>
          {refusing ? (
            <>
              <Button
                size="small"
                type="primary"
                disabled={reason.text.trim() === ""}
                loading={settle.isPending}
                onClick={() => say("NOT_ACCEPTED")}
              >
                {t("refuse")}
              </Button>
              <Button size="small" onClick={() => setRefusing(false)}>
                {t("discard")}
              </Button>
            </>
          ) : (
            <>
              <Button
                size="small"
                type={correction.outcome ? "default" : "primary"}
                loading={settle.isPending}
                onClick={() => say("ACCEPTED")}
              >
                {t("accept")}
              </Button>
              <Button size="small" onClick={() => setRefusing(true)}>
                {t("refuse")}
              </Button>
            </>
          )}
        </span>
      )}
    </>
  );
}
