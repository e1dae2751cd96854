import { App, ConfigProvider } from "antd";
import enGB from "antd/locale/en_GB";
import zhCN from "antd/locale/zh_CN";
import { type ReactNode, useEffect } from "react";
import { useTranslation } from "react-i18next";
import { useLargeType } from "@/ui/largeType";
import { themeOf } from "@/ui/theme";

/** Theme, type size and the component library's own words. */
export function Looks({ children }: { children: ReactNode }) {
  const { i18n } = useTranslation();
  const [large] = useLargeType();
  useEffect(() => {
    document.documentElement.dataset.type = large ? "large" : "normal";
  }, [large]);
  return (
    <ConfigProvider
      locale={i18n.language === "en" ? enGB : zhCN}
      theme={themeOf(large)}
      button={{ autoInsertSpace: false }}
      form={{ requiredMark: true, scrollToFirstError: { focus: true, block: "center" } }}
    >
      <App component={false}>{children}</App>
    </ConfigProvider>
  );
}
