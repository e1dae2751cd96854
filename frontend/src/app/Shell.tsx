import { useTranslation } from "react-i18next";
import { Outlet } from "react-router";

/** The frame around every screen. */
export function Shell() {
  const { t } = useTranslation();
  return (
    <>
      <header>{t("app")}</header>
      <main id="main">
        <Outlet />
      </main>
    </>
  );
}
