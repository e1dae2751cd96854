import { Button, Input, InputNumber, Radio, TimePicker } from "antd";
import dayjs from "dayjs";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { Consultation } from "@/api/consultationTypes";
import { asProblem } from "@/api/problem";
import type { Day } from "@/api/types";
import { DayPicker } from "@/ui/DayPicker";
import { DueLine } from "@/ui/DueLine";
import { Field } from "@/ui/Field";
import { ProblemAlert } from "@/ui/ProblemAlert";
import { SubmitBar } from "@/ui/SplitForm";
import { useShortcut } from "@/ui/shortcuts";
import type { TaskFormProps } from "@/ui/taskForm";
import { useAct } from "./consultation";
import styles from "./consultation.module.css";
import { OfficeTask } from "./OfficeTask";
import { SubmissionList } from "./SubmissionList";

/** The office sets the meeting, or says that the consultation is in writing alone. */
export function ScheduleForm(props: TaskFormProps) {
  return (
    <OfficeTask
      props={props}
      may="schedule"
      context={(consultation) => <SubmissionList consultation={consultation} compact />}
    >
      {(consultation) => <Scheduling {...props} consultation={consultation} />}
    </OfficeTask>
  );
}

interface Said {
  meeting: boolean;
  title: string;
  day: Day | null;
  from: string;
  to: string;
  place: string;
  minutes: number | null;
}

const at = (day: Day | null, time: string) => (day ? new Date(`${day}T${time}:00+08:00`).toISOString() : null);

function Scheduling({ consultation, draft, locked, onSent }: TaskFormProps & { consultation: Consultation }) {
  const { t } = useTranslation("consultation");
  const act = useAct(consultation, "POST schedule");
  const [said, setSaid] = useState<Said>({
    meeting: true,
    title: t("meetingTitle", { title: consultation.title }),
    day: null,
    from: "09:00",
    to: "11:30",
    place: "",
    minutes: 8,
    ...(draft.initial as Partial<Said> | null),
  });
  const [asked, setAsked] = useState(false);
  const change = (next: Partial<Said>) => {
    setSaid({ ...said, ...next });
    draft.save({ ...said, ...next });
  };
  const refused = act.error ? asProblem(act.error) : null;
  const oral = consultation.submissions.filter((one) => one.choice === "ORAL").length;
  const submit = () => {
    setAsked(true);
    if (locked || act.isPending) return;
    if (!said.meeting) {
      act.mutate({ meeting: false }, { onSuccess: (view) => onSent(view.next) });
      return;
    }
    if (!said.day || !said.title.trim()) return;
    act.mutate(
      {
        meeting: true,
        title: said.title,
        startsAt: at(said.day, said.from),
        endsAt: at(said.day, said.to),
        place: said.place,
        minutes: said.minutes,
      },
      { onSuccess: (view) => onSent(view.next) },
    );
  };
  const verb = t(said.meeting ? "schedule" : "writtenOnly");
  useShortcut("Ctrl+Enter", verb, submit, !locked);
  return (
    <>
      <fieldset className={styles.form} disabled={locked}>
        <Radio.Group
          disabled={locked}
          aria-label={t("meetingOrNot")}
          value={said.meeting}
          options={[
            { value: true, label: t("withMeeting") },
            { value: false, label: t("withoutMeeting") },
          ]}
          onChange={(event) => change({ meeting: event.target.value })}
        />
        {said.meeting ? (
          <>
            <Field
              label={t("meetingName")}
              required
              error={(asked && !said.title.trim() && t("required")) || refused?.errorOf("title")}
            >
              {(control) => (
                <Input
                  {...control}
                  maxLength={200}
                  value={said.title}
                  onChange={(event) => change({ title: event.target.value })}
                />
              )}
            </Field>
            <Field
              label={t("meetingDay")}
              required
              hint={t("meetingDayHint")}
              error={(asked && !said.day && t("required")) || refused?.errorOf("startsAt")}
            >
              {(control) => (
                <DayPicker {...control} disabled={locked} value={said.day} onChange={(day) => change({ day })} />
              )}
            </Field>
            {said.day && (
              <div>
                <DueLine
                  before
                  term={15}
                  unit="WORKING_DAYS"
                  from={said.day}
                  say={(due) => t("noticeWouldBeDue", { due })}
                />
                <DueLine
                  before
                  term={10}
                  unit="WORKING_DAYS"
                  from={said.day}
                  say={(due) => t("materialsWouldBeDue", { due })}
                />
              </div>
            )}
            <Field label={t("meetingTime")} error={refused?.errorOf("endsAt")}>
              {(control) => (
                <TimePicker.RangePicker
                  id={control.id}
                  disabled={locked}
                  format="HH:mm"
                  minuteStep={5}
                  allowClear={false}
                  needConfirm={false}
                  style={{ width: "100%" }}
                  value={[dayjs(`2000-01-01T${said.from}`), dayjs(`2000-01-01T${said.to}`)]}
                  onChange={(range) => {
                    if (range?.[0] && range[1])
                      change({ from: range[0].format("HH:mm"), to: range[1].format("HH:mm") });
                  }}
                />
              )}
            </Field>
            <Field label={t("place")} error={refused?.errorOf("place")}>
              {(control) => (
                <Input
                  {...control}
                  maxLength={200}
                  value={said.place}
                  onChange={(event) => change({ place: event.target.value })}
                />
              )}
            </Field>
            <Field
              label={t("speechMinutes")}
              hint={t("speechMinutesHint", { count: oral, minutes: oral * (said.minutes ?? 0) })}
              error={refused?.errorOf("minutes")}
            >
              {(control) => (
                <InputNumber
                  {...control}
                  style={{ width: "100%" }}
                  min={1}
                  max={240}
                  precision={0}
                  value={said.minutes}
                  onChange={(minutes) => change({ minutes })}
                />
              )}
            </Field>
          </>
        ) : (
          <p className="secondary">{t("withoutMeetingHint")}</p>
        )}
      </fieldset>
      <ProblemAlert problem={act.error} />
      <SubmitBar note={draft.words}>
        <Button type="primary" size="large" disabled={locked} loading={act.isPending} onClick={submit}>
          {verb}
        </Button>
      </SubmitBar>
    </>
  );
}
