import { Input, Radio, TimePicker } from "antd";
import dayjs from "dayjs";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { DayPicker } from "@/ui/DayPicker";
import { Field } from "@/ui/Field";
import { dayOf, formatTime } from "@/ui/time";
import styles from "./meeting.module.css";
import type { MeetingEditing } from "./useMeetingEditing";

const at = (day: string | null, time: string | null): string | null =>
  day && time ? new Date(`${day}T${time}:00+08:00`).toISOString() : null;

interface Part {
  day: string | null;
  time: string | null;
}
const partOf = (instant: string | null): Part =>
  instant ? { day: dayOf(instant), time: formatTime(instant) } : { day: null, time: null };

/** When it takes place, in the house's zone; or the source's words where that is not known. */
export function TimeFields({ editing, disabled }: { editing: MeetingEditing; disabled: boolean }) {
  const { t } = useTranslation("meeting");
  const { content, change, errorOf } = editing;
  const [known, setKnown] = useState(content.startsAt !== null || !content.dateText);
  const [from, setFrom] = useState(partOf(content.startsAt));
  const [to, setTo] = useState(partOf(content.endsAt));
  const write = (nextFrom: Part, nextTo: Part) => {
    setFrom(nextFrom);
    setTo(nextTo);
    change({ startsAt: at(nextFrom.day, nextFrom.time), endsAt: at(nextTo.day, nextTo.time), dateText: null });
  };
  const ends = content.startsAt && content.endsAt && content.endsAt <= content.startsAt;
  return (
    <div className={styles.times}>
      <Radio.Group
        aria-label={t("dateKnownLabel")}
        disabled={disabled}
        value={known}
        options={[
          { value: true, label: t("dateKnown") },
          { value: false, label: t("dateUnknown") },
        ]}
        onChange={(event) => {
          setKnown(event.target.value as boolean);
          if (!event.target.value) {
            setFrom(partOf(null));
            setTo(partOf(null));
            change({ startsAt: null, endsAt: null });
          }
        }}
      />
      {known ? (
        <div className={styles.row}>
          <Field label={t("startsAt")} required error={errorOf("startsAt")}>
            {(control) => (
              <div className={styles.moment}>
                <DayPicker
                  {...control}
                  disabled={disabled}
                  value={from.day}
                  onChange={(day) =>
                    write({ ...from, day }, { ...to, day: to.day === from.day ? day : (to.day ?? day) })
                  }
                />
                <Time
                  label={t("startTime")}
                  disabled={disabled}
                  value={from.time}
                  onChange={(time) => write({ ...from, time }, to)}
                />
              </div>
            )}
          </Field>
          <Field label={t("endsAt")} required error={errorOf("endsAt") ?? (ends ? t("endsBeforeBegin") : undefined)}>
            {(control) => (
              <div className={styles.moment}>
                <DayPicker
                  {...control}
                  disabled={disabled}
                  value={to.day}
                  onChange={(day) => write(from, { ...to, day })}
                />
                <Time
                  label={t("endTime")}
                  disabled={disabled}
                  value={to.time}
                  onChange={(time) => write(from, { ...to, time })}
                />
              </div>
            )}
          </Field>
        </div>
      ) : (
        <Field
          label={t("dateText")}
          required
          hint={t("dateTextHint")}
          error={errorOf("dateText") ?? errorOf("startsAt")}
        >
          {(control) => (
            <Input
              {...control}
              disabled={disabled}
              maxLength={200}
              value={content.dateText ?? ""}
              onChange={(event) => change({ dateText: event.target.value || null })}
            />
          )}
        </Field>
      )}
    </div>
  );
}

interface TimeProps {
  label: string;
  value: string | null;
  disabled: boolean;
  onChange: (time: string | null) => void;
}

function Time({ label, value, disabled, onChange }: TimeProps) {
  return (
    <TimePicker
      aria-label={label}
      disabled={disabled}
      format="HH:mm"
      minuteStep={5}
      needConfirm={false}
      value={value ? dayjs(`2000-01-01T${value}`) : null}
      onChange={(time) => onChange(time ? time.format("HH:mm") : null)}
    />
  );
}
