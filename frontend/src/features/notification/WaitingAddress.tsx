import { App, Button } from "antd";
import { useEffect, useState } from "react";
import { useTranslation } from "react-i18next";
import type { NotificationAddress } from "@/api/notificationTypes";
import { ProblemAlert } from "@/ui/ProblemAlert";
import { formatInstant } from "@/ui/time";
import styles from "./notification.module.css";
import { useSendAgain, useWithdrawAddress } from "./useAddress";

type Waiting = NonNullable<NotificationAddress["waiting"]>;

function starting({ againIn }: Waiting) {
  const now = Date.now();
  return { now, until: now + againIn * 1000 };
}

/** Counts down the seconds that the server said. */
function useSecondsLeft(waiting: Waiting): number {
  const [clock, setClock] = useState(() => starting(waiting));
  useEffect(() => setClock(starting(waiting)), [waiting]);
  const left = Math.max(0, Math.ceil((clock.until - clock.now) / 1000));
  const running = left > 0;
  useEffect(() => {
    if (!running) return;
    const ticking = setInterval(() => setClock(({ until }) => ({ until, now: Date.now() })), 1000);
    return () => clearInterval(ticking);
  }, [running]);
  return left;
}

export function WaitingAddress({ waiting, before, mail }: { waiting: Waiting; before: string | null; mail: boolean }) {
  const { t } = useTranslation("notification");
  const again = useSendAgain();
  const withdraw = useWithdrawAddress();
  const { message } = App.useApp();
  const seconds = useSecondsLeft(waiting);
  const { lettersLeft, letter } = waiting;
  return (
    <div className={styles.waiting}>
      <p>
        <span aria-hidden="true">◷</span> {t("address.waiting")} <strong>{waiting.email}</strong>
      </p>
      <p role="status" className={letter === "SENT" || letter === "QUEUED" ? undefined : "warn"}>
        {t(`address.letter.${letter}`, { at: formatInstant(waiting.sentAt), until: formatInstant(waiting.expiresAt) })}
      </p>
      <p className="secondary">{before ? t("address.before", { email: before }) : t("address.nothingBefore")}</p>
      <p className={styles.acts}>
        <Button
          disabled={!mail || lettersLeft === 0 || seconds > 0}
          loading={again.isPending}
          onClick={() => again.mutate(undefined, { onSuccess: () => void message.success(t("address.sent")) })}
        >
          {lettersLeft > 0 && seconds > 0 ? t("address.againIn", { seconds }) : t("address.again")}
        </Button>
        <Button
          loading={withdraw.isPending}
          onClick={() => withdraw.mutate(undefined, { onSuccess: () => void message.success(t("address.withdrawn")) })}
        >
          {t("address.withdraw")}
        </Button>
        <span className="secondary">
          {lettersLeft > 0 ? t("address.left", { count: lettersLeft }) : t("address.noneLeft")}
        </span>
      </p>
      <ProblemAlert problem={again.error ?? withdraw.error} />
    </div>
  );
}
