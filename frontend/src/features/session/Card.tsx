import { Button, Typography } from "antd";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { changeLanguage } from "@/i18n";
import "./session.css";

/** The plain sheet on which everything before the first screen happens. */
export function Card({ title, children }: { title: string; children: ReactNode }) {
  const { t, i18n } = useTranslation();
  const other = i18n.language === "en" ? "zh" : "en";
  return (
    <div className="session-page">
      <main className="session-card" id="main">
        <div className="session-head">
          <span className="session-app">{t("app")}</span>
          <Button
            type="link"
            size="small"
            lang={other === "zh" ? "zh-CN" : "en"}
            onClick={() => void changeLanguage(other)}
          >
            {other === "zh" ? "中文" : "English"}
          </Button>
        </div>
        <Typography.Title level={1} className="session-title">
          {title}
        </Typography.Title>
        {children}
      </main>
      <footer className="session-notice">{t("unclassified")}</footer>
    </div>
  );
}
