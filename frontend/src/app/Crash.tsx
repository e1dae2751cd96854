import { Button, Result } from "antd";
import { useTranslation } from "react-i18next";
import { isRouteErrorResponse, useRouteError } from "react-router";
import { NotFound } from "@/features/notfound/NotFound";

/** A page that threw. The rest of the application stays usable. */
export function Crash() {
  const { t } = useTranslation();
  const error = useRouteError();
  if (isRouteErrorResponse(error) && error.status === 404) return <NotFound />;
  return (
    <Result
      status="error"
      title={t("crash.title")}
      subTitle={t("crash.text")}
      extra={
        <Button type="primary" onClick={() => window.location.reload()}>
          {t("action.reload")}
        </Button>
      }
    />
  );
}
