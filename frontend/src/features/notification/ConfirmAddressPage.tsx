import { Alert, Button } from "antd";
import { useTranslation } from "react-i18next";
import { Link, useSearchParams } from "react-router";
import { useSession } from "@/api/session";
import { ProblemAlert } from "@/ui/ProblemAlert";
import { Answer } from "@/ui/states";
import { usePageTitle } from "@/ui/usePageTitle";
import styles from "./notification.module.css";
import { useConfirmAddress, useLink } from "./useAddress";

/** Where the link of a letter leads. Only the press of the button confirms: programs that look at mail follow links. */
export function Component() {
  const { t } = useTranslation("notification");
  const [params] = useSearchParams();
  const token = params.get("token") ?? "";
  const link = useLink(token);
  const session = useSession();
  usePageTitle(t("address.confirmTitle"));
  return (
    <div className="page page-narrow">
      <h1 className="page-title">{t("address.confirmTitle")}</h1>
      <div className="sheet">
        {link.error ? (
          <ProblemAlert problem={link.error} />
        ) : (
          <Answer query={link} rows={2}>
            {({ email }) => <Confirm email={email} token={token} />}
          </Answer>
        )}
        <p className={`secondary ${styles.after}`}>{t("address.signedInAs", { name: session.person.name })}</p>
        <Link to="/notifications/settings">{t("address.toSettings")}</Link>
      </div>
    </div>
  );
}

function Confirm({ email, token }: { email: string; token: string }) {
  const { t } = useTranslation("notification");
  const confirm = useConfirmAddress();
  if (confirm.isSuccess) {
    return <Alert role="status" type="success" showIcon title={t("address.done", { email })} />;
  }
  return (
    <>
      <p>{t("address.question")}</p>
      <p className={styles.address}>
        <strong>{email}</strong>
      </p>
      <ProblemAlert problem={confirm.error} />
      <Button type="primary" size="large" loading={confirm.isPending} onClick={() => confirm.mutate(token)}>
        {t("address.confirm")}
      </Button>
    </>
  );
}
