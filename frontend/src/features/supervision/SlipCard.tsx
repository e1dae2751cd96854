import { App, Button } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { SlipView } from "@/api/supervisionTypes";
import { useProblemWords } from "@/ui/ProblemAlert";
import { ReasonModal } from "@/ui/ReasonModal";
import { formatDay, formatInstant } from "@/ui/time";
import { useReceive, useReply } from "./board";
import styles from "./supervision.module.css";

/** A slip with what became of it; its recipients sign for it and answer it here. */
export function SlipCard({ slip }: { slip: SlipView }) {
  const { t } = useTranslation(["supervision", "tasks"]);
  const { message } = App.useApp();
  const problemWords = useProblemWords();
  const receive = useReceive(slip.id);
  const reply = useReply(slip.id);
  const [replying, setReplying] = useState(false);
  const days = Math.abs(slip.daysLeft);
  const left = slip.daysLeft < 0 ? "over" : slip.daysLeft === 0 ? "today" : "left";
  return (
    <article className={styles.slip} data-kind={slip.kind}>
      <h4>
        {t("slip.number", { kind: t(`slip.kind.${slip.kind}`), year: slip.year, no: slip.no })}
        <span className="secondary">
          {" "}
          {formatInstant(slip.sentAt)} {slip.sentBy ? t("slip.by", { name: slip.sentBy.name }) : t("slip.byPolicy")}
        </span>
      </h4>
      <p>
        {t(`tasks:elements.${slip.elementId}`)} · {t(`detail.${left}`, { count: days })} ·{" "}
        {t("detail.to", { names: slip.to.join(t("separator")) || t("nobody") })}
        {slip.copies.length > 0 && ` · ${t("detail.copies", { names: slip.copies.join(t("separator")) })}`}
      </p>
      <p className={styles.words}>{slip.text || t("slip.defaultText")}</p>
      <p className="secondary">
        {slip.receivedBy
          ? t("slip.received", { name: slip.receivedBy.name, at: formatInstant(slip.receivedAt) })
          : t("slip.notReceived")}
        {" · "}
        {slip.repliedBy
          ? t("slip.replied", { name: slip.repliedBy.name, at: formatInstant(slip.repliedAt) })
          : `${t("slip.notReplied")} · ${t("slip.replyDue", { day: formatDay(slip.replyDue) })}`}
      </p>
      {slip.reply && <p className={styles.words}>{slip.reply}</p>}
      {slip.actions.length > 0 && (
        <p className={styles.acts}>
          {slip.actions.includes("receive") && (
            <Button
              loading={receive.isPending}
              onClick={() =>
                receive.mutate(undefined, { onError: (problem) => void message.error(problemWords(problem)) })
              }
            >
              {t("slip.receive")}
            </Button>
          )}
          {slip.actions.includes("reply") && (
            <Button type="primary" onClick={() => setReplying(true)}>
              {t("slip.reply")}
            </Button>
          )}
        </p>
      )}
      <ReasonModal
        open={replying}
        title={t("slip.replyTitle")}
        verb={t("slip.reply")}
        busy={reply.isPending}
        problem={reply.error}
        words={{ label: t("slip.replyText"), placeholder: t("slip.replyHint"), required: t("slip.replyRequired") }}
        onSubmit={(text) => reply.mutate(text, { onSuccess: () => setReplying(false) })}
        onCancel={() => setReplying(false)}
      />
    </article>
  );
}
