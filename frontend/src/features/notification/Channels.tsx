import { App, Button } from "antd";
import { useTranslation } from "react-i18next";
import type { ChannelsView } from "@/api/notificationTypes";
import { type Column, DataTable } from "@/ui/DataTable";
import { useProblemWords } from "@/ui/ProblemAlert";
import { Answer, EmptyState } from "@/ui/states";
import { formatInstant } from "@/ui/time";
import { GateForm } from "./GateForm";
import styles from "./notification.module.css";
import { useChannels, useResend } from "./useSettings";

type Trouble = ChannelsView["troubles"][number];

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
      <Troubles troubles={view.troubles} />
    </>
  );
}

function Troubles({ troubles }: { troubles: Trouble[] }) {
  const { t } = useTranslation("notification");
  const again = useResend();
  const { message } = App.useApp();
  const words = useProblemWords();
  const send = (row: Trouble) =>
    again.mutate(row.id, {
      onSuccess: () => void message.success(t("channels.sentAgain")),
      onError: (problem) => void message.error(words(problem)),
    });
  const columns: Column<Trouble>[] = [
    {
      key: "way",
      title: t("channels.way"),
      render: (row) => t(`way.${row.channel === "EMAIL" ? "email" : "webhook"}`),
    },
    {
      key: "state",
      title: t("channels.state"),
      render: (row) =>
        row.givenUp ? t("channels.givenUp") : t("channels.nextTry", { at: formatInstant(row.retryAt) }),
    },
    { key: "attempts", title: t("channels.attempts"), align: "right", render: (row) => row.attempts },
    { key: "error", title: t("channels.error"), render: (row) => <span className="mono">{row.error}</span> },
    {
      key: "acts",
      title: t("channels.acts"),
      render: (row) => (
        <Button size="small" loading={again.isPending && again.variables === row.id} onClick={() => send(row)}>
          {t("channels.again")}
        </Button>
      ),
    },
  ];
  return (
    <DataTable
      caption={t("channels.deliveries")}
      columns={columns}
      rows={troubles}
      rowKey={(row) => row.id}
      empty={<EmptyState text={t("channels.noTrouble")} />}
    />
  );
}
