import { Alert, Modal, Typography } from "antd";
import { useTranslation } from "react-i18next";
import type { OneTime } from "@/api/directoryTypes";

/** Shown once, here and nowhere else. */
export function OneTimePassword({ account, onClose }: { account: OneTime | null; onClose: () => void }) {
  const { t } = useTranslation(["admin", "common"]);
  return (
    <Modal
      open={account !== null}
      title={t("account.once")}
      okText={t("account.noted")}
      cancelButtonProps={{ hidden: true }}
      closable={false}
      mask={{ closable: false }}
      keyboard={false}
      onOk={onClose}
    >
      <Alert type="warning" showIcon title={t("account.onceText")} />
      {account && (
        <dl className="secret">
          <dt>{t("account.username")}</dt>
          <dd className="mono">{account.username}</dd>
          <dt>{t("account.password")}</dt>
          <dd>
            <Typography.Text
              className="mono"
              copyable={{
                text: account.oneTimePassword,
                tooltips: [t("common:action.copy"), t("common:action.copied")],
              }}
            >
              {account.oneTimePassword}
            </Typography.Text>
          </dd>
        </dl>
      )}
    </Modal>
  );
}
