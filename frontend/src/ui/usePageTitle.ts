import { useEffect } from "react";
import { useTranslation } from "react-i18next";

/** Names the browser tab after the thing on screen, so that tabs can be told apart. */
export function usePageTitle(title: string | undefined): void {
  const { t } = useTranslation();
  const app = t("app");
  useEffect(() => {
    document.title = title ? `${title} · ${app}` : app;
  }, [title, app]);
}
