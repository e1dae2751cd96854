import { useQuery } from "@tanstack/react-query";
import { Alert, App, Button, Modal } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { asProblem } from "@/api/problem";
import type { ReplanView } from "@/api/replanTypes";
import type { Day, Id } from "@/api/types";
import { DueDay } from "@/ui/DueDay";
import { ProblemAlert } from "@/ui/ProblemAlert";
import { ReasonField } from "@/ui/ReasonField";
import { Answer } from "@/ui/states";
import { useAsking } from "./extension";
import { Requests } from "./Requests";
import { replanQuery } from "./replan";
import styles from "./replan.module.css";
import { Standing } from "./Standing";

/** Whoever owes a matter asks for more time; what was asked before stands below. */
export function ExtensionDialog({ deadlineId, onClose }: { deadlineId: Id; onClose: () => void }) {
  const { t } = useTranslation("replan");
  const view = useQuery(replanQuery(deadlineId));
  return (
    <Modal open width={640} title={t("extension.title")} footer={null} onCancel={onClose}>
      <Answer query={view}>
        {(found) => (
          <div className={styles.form}>
            <Standing view={found} />
            {found.actions.includes("extend") ? <Asking view={found} onClose={onClose} /> : <No view={found} />}
            {found.extensions.length > 0 && (
              <section aria-label={t("extension.before")}>
                <h4>{t("extension.before")}</h4>
                <Requests extensions={found.extensions} />
              </section>
            )}
          </div>
        )}
      </Answer>
    </Modal>
  );
}

/** Why nothing can be asked now. */
function No({ view: { row, extensions } }: { view: ReplanView }) {
  const { t } = useTranslation("replan");
  if (extensions.some((one) => one.status === "ASKED"))
    return <Alert type="info" showIcon title={t("extension.waiting")} />;
  return <Alert type="info" showIcon title={t(row.status === "OPEN" ? "extension.late" : "over")} />;
}

function Asking({ view, onClose }: { view: ReplanView; onClose: () => void }) {
  const { t } = useTranslation(["replan", "common"]);
  const { message } = App.useApp();
  const ask = useAsking(view.row.id);
  const [day, setDay] = useState<Day | null>(null);
  const [reason, setReason] = useState("");
  const [tried, setTried] = useState(false);
  const problem = ask.error ? asProblem(ask.error) : null;
  const send = () => {
    setTried(true);
    if (!day || reason.trim() === "") return;
    ask.mutate(
      { day, reason: reason.trim() },
      {
        onSuccess: () => {
          void message.success(t("extension.sent"));
          onClose();
        },
      },
    );
  };
  return (
    <>
      <p className="secondary">{t("extension.hint")}</p>
      <DueDay
        label={t("extension.day")}
        required
        terms={[]}
        value={day}
        error={problem?.errorOf("wish.day") ?? (tried && !day ? t("extension.dayRequired") : undefined)}
        onChange={setDay}
      />
      <ReasonField
        label={t("extension.reason")}
        hint={t("extension.reasonHint")}
        value={reason}
        error={
          problem?.errorOf("reason") ?? (tried && reason.trim() === "" ? t("extension.reasonRequired") : undefined)
        }
        onChange={setReason}
      />
      {problem && problem.errors.length === 0 && <ProblemAlert problem={problem} />}
      <div className={styles.buttons}>
        <Button onClick={onClose}>{t("common:action.cancel")}</Button>
        <Button type="primary" loading={ask.isPending} onClick={send}>
          {t("extension.send")}
        </Button>
      </div>
    </>
  );
}
