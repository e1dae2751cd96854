import { Button, Result } from "antd";
import { useTranslation } from "react-i18next";
import { Link } from "react-router";
import { usePageTitle } from "@/ui/usePageTitle";

/** An address that leads nowhere, or nowhere this person may go: both look the same. */
export function NotFound() {
  const { t } = useTranslation();
  usePageTitle(t("notFound.title"));
  return (
    <Result
      icon={<span className="not-found">404</span>}
      title={<h1 className="result-title">{t("notFound.title")}</h1>}
      subTitle={t("notFound.text")}
      extra={
        <Link to="/">
          <Button type="primary">{t("notFound.home")}</Button>
        </Link>
      }
    />
  );
}
