import { useTranslation } from "react-i18next";
import type { ChannelsView } from "@/api/notificationTypes";
import { Answer } from "@/ui/states";
import { GateForm } from "./GateForm";
import styles from "./notification.module.css";
import { Undelivered } from "./Undelivered";
import { useChannels } from "./useSettings";

/** The ways out of the system, for whoever looks after them. */
export function Component() {
  const channels = useChannels();
  return <Answer query={channels}>{(view) => <Ways view={view} />}</Answer>;
}

function Ways({ view }: { view: ChannelsView }) {
  const { t } = useTranslation("notification");
  return (
    <>
      <h2 className={styles.heading}>{t("channels.mail")}</h2>
      <p>
        {view.mail ? (
          <span className="ok">
            <span aria-hidden="true">●</span> {t("channels.on")} <span className="mono">{view.mail}</span>
          </span>
        ) : (
          <span className="warn">
            <span aria-hidden="true">▲</span> {t("channels.mailOff")}
          </span>
        )}
      </p>
      <h2 className={styles.heading}>{t("channels.webhook")}</h2>
      <GateForm key={view.webhook?.url ?? ""} gate={view.webhook} />
      <h2 className={styles.heading}>{t("channels.deliveries")}</h2>
      <p className="secondary">{t("channels.counts", { waiting: view.waiting, sent: view.sentToday })}</p>
      <Undelivered />
    </>
  );
}
