import { DeleteOutlined, PlusOutlined } from "@ant-design/icons";
import { Alert, Button, Radio, Select } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { MeetingView } from "@/api/meetingTypes";
import { Field } from "@/ui/Field";
import { MentionField } from "@/ui/MentionField";
import { asWritten, NOTHING, trimmed, type Written } from "@/ui/mentions";
import { ProblemAlert } from "@/ui/ProblemAlert";
import { SplitForm, SubmitBar } from "@/ui/SplitForm";
import { useShortcut } from "@/ui/shortcuts";
import type { TaskFormProps } from "@/ui/taskForm";
import { formatInstant } from "@/ui/time";
import { Facts, OfMeeting } from "./forms";
import { Sections } from "./MinutesReader";
import { useMeetingAct } from "./meeting";
import styles from "./meeting.module.css";

interface Proposed extends Written {
  section: string | null;
}
const EMPTY: Proposed = { ...NOTHING, section: null };
interface Kept {
  agreed: boolean;
  corrections: Proposed[];
}

/** Somebody who was there checks the minutes: agrees, or says what should be changed where. */
export function CorrectionForm(props: TaskFormProps) {
  return <OfMeeting props={props}>{(meeting) => <Checking {...props} meeting={meeting} />}</OfMeeting>;
}

function Checking({ meeting, draft, locked, onSent }: TaskFormProps & { meeting: MeetingView }) {
  const { t } = useTranslation("meeting");
  const kept = draft.initial as Partial<Kept> | null;
  const [{ agreed, corrections }, setKept] = useState<Kept>({
    agreed: kept?.agreed ?? true,
    corrections: kept?.corrections?.map((one) => ({ ...one, ...asWritten(one) })) ?? [EMPTY],
  });
  const [asked, setAsked] = useState(false);
  const sending = useMeetingAct<{ corrections: Proposed[] }>(meeting.id, "/corrections");
  const change = (next: Partial<Kept>) => {
    const all = { agreed, corrections, ...next };
    setKept(all);
    setAsked(false);
    draft.save({ ...all });
  };
  const missing = !agreed && corrections.some((one) => one.text.trim() === "");
  const send = () => {
    setAsked(true);
    if (locked || missing || sending.isPending) return;
    sending.mutate(
      { corrections: agreed ? [] : corrections.map((one) => ({ ...one, ...trimmed(one) })) },
      { onSuccess: () => onSent() },
    );
  };
  useShortcut("Ctrl+Enter", t(agreed ? "agreeMinutes" : "sendCorrections"), send, !locked);
  if (!meeting.actions.includes("correct")) return <Alert type="info" showIcon title={t("correctionsOver")} />;
  const write = (at: number, part: Partial<Proposed>) =>
    change({ corrections: corrections.map((one, i) => (i === at ? { ...one, ...part } : one)) });
  return (
    <SplitForm
      form={
        <>
          <Facts meeting={meeting} />
          <p className="secondary">{t("correctionsUntil", { at: formatInstant(meeting.correctionsEndAt) })}</p>
          <Radio.Group
            aria-label={t("correctionMode")}
            disabled={locked}
            value={agreed}
            options={[
              { value: true, label: t("agreeOption") },
              { value: false, label: t("correctOption") },
            ]}
            onChange={(event) => change({ agreed: event.target.value as boolean })}
          />
          {!agreed && (
            <>
              {corrections.map((one, at) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: rows are only added at the end and removed; the text is controlled.
                <div key={at} className={styles.proposal}>
                  <Field label={t("correctionWhere")}>
                    {(control) => (
                      <Select
                        {...control}
                        allowClear
                        disabled={locked}
                        style={{ width: "100%" }}
                        placeholder={t("correctionAnywhere")}
                        value={one.section ?? undefined}
                        options={meeting.minutes.map((part) => ({ value: part.key, label: part.heading }))}
                        onChange={(section) => write(at, { section: section ?? null })}
                      />
                    )}
                  </Field>
                  <Field
                    label={t("correctionText")}
                    required
                    hint={t("correctionTextHint")}
                    error={asked && one.text.trim() === "" ? t("correctionTextMissing") : undefined}
                  >
                    {(control) => (
                      <MentionField
                        control={control}
                        about={`/meetings/${meeting.id}`}
                        offered={!meeting.outside}
                        disabled={locked}
                        area={{ autoSize: { minRows: 3, maxRows: 12 }, maxLength: 20000 }}
                        value={one}
                        onChange={(written) => write(at, written)}
                      />
                    )}
                  </Field>
                  {corrections.length > 1 && (
                    <Button
                      icon={<DeleteOutlined />}
                      disabled={locked}
                      onClick={() => change({ corrections: corrections.filter((_, i) => i !== at) })}
                    >
                      {t("remove")}
                    </Button>
                  )}
                </div>
              ))}
              <Button
                icon={<PlusOutlined />}
                disabled={locked}
                onClick={() => change({ corrections: [...corrections, EMPTY] })}
              >
                {t("addCorrection")}
              </Button>
            </>
          )}
          <ProblemAlert problem={sending.error} />
          <SubmitBar note={draft.words}>
            <Button type="primary" disabled={locked} loading={sending.isPending} onClick={send}>
              {t(agreed ? "agreeMinutes" : "sendCorrections")}
            </Button>
          </SubmitBar>
        </>
      }
      contextLabel={t("minutesTitle")}
      context={<Sections sections={meeting.minutes} />}
    />
  );
}
