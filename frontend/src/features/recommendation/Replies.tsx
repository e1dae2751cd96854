import { Tag } from "antd";
import { useTranslation } from "react-i18next";
import type { Recommendation, RecommendationReply } from "@/api/recommendationTypes";
import type { RunningDeadline } from "@/api/replanTypes";
import { AttachmentList } from "@/ui/AttachmentList";
import { OtherDateOf } from "@/ui/OtherDate";
import { formatDay, formatInstant } from "@/ui/time";
import { classWord } from "./recommendation";
import styles from "./recommendation.module.css";
import { DEEP } from "./Statistics";

interface Props {
  recommendation: Recommendation;
  /** The deadlines about which the reader may do something. */
  running?: RunningDeadline[];
}

/** What was asked, answered and found of it, the last round first. */
export function Replies({ recommendation, running = [] }: Props) {
  const { t, i18n } = useTranslation("recommendation");
  const { replies, assessments, classes } = recommendation;
  if (replies.length === 0) return null;
  const rounds = [...new Set(replies.map((reply) => reply.round))];
  return (
    <section aria-label={t("replies")}>
      <h3 className={styles.heading}>{t("replies")}</h3>
      {rounds.map((round) => {
        const asked = replies.filter((reply) => reply.round === round);
        const assessed = assessments.find((one) => one.round === round);
        const question = asked[0]?.question;
        return (
          <div key={round} className={styles.round}>
            {(rounds.length > 1 || question) && (
              <p className={styles.from}>
                {t("round", { round })}
                {question && t("asks", { question })}
              </p>
            )}
            {asked.map((reply) => (
              <OneReply key={reply.id} reply={reply} deadline={running.find((one) => one.of === reply.id)} />
            ))}
            {assessed && (
              <p className={styles.assessed}>
                <Tag
                  color={assessed.outcome === "AGAIN" ? "orange" : "green"}
                  style={DEEP[assessed.outcome === "AGAIN" ? "orange" : "green"]}
                >
                  {assessed.outcome === "AGAIN" ? t("again") : classWord(classes, assessed.classCode, i18n.language)}
                </Tag>
                {assessed.by.name} {formatInstant(assessed.at)}
                {assessed.reason && <span className={styles.words}>{assessed.reason}</span>}
              </p>
            )}
          </div>
        );
      })}
    </section>
  );
}

function OneReply({ reply, deadline }: { reply: RecommendationReply; deadline: RunningDeadline | undefined }) {
  const { t } = useTranslation("recommendation");
  return (
    <div className={styles.card}>
      <p className={styles.from}>
        <strong>{reply.org.name}</strong> {t(reply.lead ? "leads" : "cooperates")}
        {reply.state === "GIVEN" && ` · ${reply.by?.name} ${formatInstant(reply.givenAt)}`}
        {reply.recorded && t("recordedByOffice")}
      </p>
      {reply.state === "GIVEN" ? (
        <p className={styles.words}>{reply.text}</p>
      ) : (
        <p className="secondary">
          {reply.state === "ASKED" ? t("waitingReply", { due: formatDay(reply.dueAt) }) : t("noReply")}{" "}
          <OtherDateOf deadline={deadline} about={reply.org.name} />
        </p>
      )}
      {reply.attachments.length > 0 && <AttachmentList items={reply.attachments} />}
    </div>
  );
}
