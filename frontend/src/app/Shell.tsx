import { Suspense } from "react";
import { useTranslation } from "react-i18next";
import { Outlet } from "react-router";
import { has, useSession } from "@/api/session";
import { LoadingState } from "@/ui/states";
import { BottomBar, TopBar } from "./bars";
import { KeyboardHelp } from "./KeyboardHelp";
import { NetworkNotice } from "./NetworkNotice";
import { ReplanHost } from "./ReplanHost";
import { useLiveSignals } from "./useLiveSignals";

/** The frame around every screen: one bar on top, on a phone one at the bottom, no side menu. */
export function Shell() {
  const { t } = useTranslation();
  const session = useSession();
  useLiveSignals(session.person.id, has(session, "business"));
  return (
    <div className="shell">
      <a className="skip" href="#main">
        {t("skip")}
      </a>
      <aside className="notice" aria-label={t("unclassifiedLabel")}>
        {t("unclassified")}
        {session.demo && <span className="notice-demo">{t("demoBanner")}</span>}
      </aside>
      <TopBar />
      <NetworkNotice />
      <main id="main" className="shell-main" tabIndex={-1}>
        <ReplanHost>
          <Suspense fallback={<LoadingState />}>
            <Outlet />
          </Suspense>
        </ReplanHost>
      </main>
      <BottomBar />
      <KeyboardHelp />
    </div>
  );
}
