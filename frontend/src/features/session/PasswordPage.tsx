import { App } from "antd";
import { useTranslation } from "react-i18next";
import { useNavigate } from "react-router";
import { usePageTitle } from "@/ui/usePageTitle";
import { PasswordForm } from "./PasswordForm";

export function Component() {
  const { t } = useTranslation("session");
  const navigate = useNavigate();
  const { message } = App.useApp();
  usePageTitle(t("passwordTitle"));
  const changed = () => {
    void message.success(t("changed"));
    navigate("/");
  };
  return (
    <div className="page page-narrow">
      <h1 className="page-title">{t("passwordTitle")}</h1>
      <div className="sheet">
        <PasswordForm onChanged={changed} />
      </div>
    </div>
  );
}
