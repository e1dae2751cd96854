import { Alert, Button, Modal } from "antd";
import { useEffect } from "react";
import { useTranslation } from "react-i18next";
import { useBlocker } from "react-router";
import type { ImportApplied } from "@/api/rosterTypes";

/** The one-time passwords of an import: shown and printed here, and gone with the page. */
export function Credentials({ accounts, onNoted }: { accounts: ImportApplied["accounts"]; onNoted: () => void }) {
  const { t } = useTranslation(["roster", "common"]);
  const blocker = useBlocker(({ currentLocation, nextLocation }) => currentLocation.pathname !== nextLocation.pathname);
  useEffect(() => {
    const stay = (event: BeforeUnloadEvent) => event.preventDefault();
    window.addEventListener("beforeunload", stay);
    return () => window.removeEventListener("beforeunload", stay);
  }, []);
  return (
    <section className="credentials" aria-label={t("once")}>
      <h2>{t("once")}</h2>
      <Alert type="warning" showIcon title={t("onceText")} />
      <ul>
        {accounts.map((account) => (
          <li key={account.username}>
            <span>{account.name}</span>
            <span className="mono">{account.username}</span>
            <span className="mono">{account.oneTimePassword}</span>
          </li>
        ))}
      </ul>
      <p className="acts">
        <Button type="primary" onClick={() => window.print()}>
          {t("print")}
        </Button>
        <Button onClick={onNoted}>{t("noted")}</Button>
      </p>
      <Modal
        open={blocker.state === "blocked"}
        title={t("leaveTitle")}
        okText={t("leave")}
        okButtonProps={{ danger: true }}
        cancelText={t("common:action.cancel")}
        onOk={() => blocker.proceed?.()}
        onCancel={() => blocker.reset?.()}
      >
        <p>{t("leaveText")}</p>
      </Modal>
    </section>
  );
}
