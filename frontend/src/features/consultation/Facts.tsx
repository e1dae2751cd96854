import { Tag } from "antd";
import { useTranslation } from "react-i18next";
import { Link } from "react-router";
import type { Consultation, ConsultationDuty } from "@/api/consultationTypes";
import { formatDay, formatInstant } from "@/ui/time";
import styles from "./consultation.module.css";
import { INK } from "./tones";

/** What is known of a consultation: the call, the meeting and the dates around it; `named` where its subject stands above. */
export function Facts({ consultation, named = false }: { consultation: Consultation; named?: boolean }) {
  const { t } = useTranslation("consultation");
  const { meeting } = consultation;
  return (
    <dl className={styles.facts}>
      {!named && (
        <>
          <dt>{t("subject")}</dt>
          <dd>{consultation.title}</dd>
        </>
      )}
      {consultation.callEndsAt && (
        <>
          <dt>{t("call")}</dt>
          <dd>
            {t("callFromTo", {
              from: formatDay(consultation.calledAt),
              to: formatInstant(consultation.callEndsAt),
              count: consultation.asked.length,
            })}
            {consultation.callMoves.map((move) => (
              <div key={move.at} className="secondary">
                {t("callMoved", {
                  at: formatInstant(move.at),
                  from: formatDay(move.from),
                  to: formatDay(move.to),
                  reason: move.reason,
                })}
              </div>
            ))}
          </dd>
        </>
      )}
      {meeting && (
        <>
          <dt>{t("meeting")}</dt>
          <dd>
            <Link to={`/meetings/${meeting.id}`}>{formatInstant(meeting.startsAt) || formatDay(meeting.day)}</Link>
          </dd>
        </>
      )}
      <Duty label={t("notice")} rule={t("noticeRule")} duty={consultation.noticeGiven} />
      <Duty label={t("materials")} rule={t("materialsRule")} duty={consultation.materials} />
      <Duty label={t("minutes")} rule={t("minutesRule")} duty={consultation.minutes} />
    </dl>
  );
}

/** By when it had to be done, and when it was. */
function Duty({ label, rule, duty }: { label: string; rule: string; duty: ConsultationDuty | null }) {
  const { t } = useTranslation("consultation");
  if (!duty) return null;
  const left = duty.daysLeft ?? 0;
  const tone = left < 0 ? "red" : left <= 3 ? "orange" : "green";
  const late = duty.on !== null && duty.due !== null && duty.on > duty.due.slice(0, 10);
  return (
    <>
      <dt>{label}</dt>
      <dd>
        {duty.on ? (
          <>
            ✓ {t("doneOn", { day: formatDay(duty.on) })}{" "}
            {late && (
              <Tag color="red" style={INK.red}>
                {t("late")}
              </Tag>
            )}
          </>
        ) : (
          <>
            {t("dueBy", { day: formatDay(duty.due) })}{" "}
            {duty.daysLeft !== null && (
              <Tag color={tone} style={INK[tone]}>
                {duty.daysLeft < 0
                  ? t("overdueBy", { count: -duty.daysLeft })
                  : t("daysLeft", { count: duty.daysLeft })}
              </Tag>
            )}
          </>
        )}
        <div className="secondary">{duty.words || rule}</div>
      </dd>
    </>
  );
}
