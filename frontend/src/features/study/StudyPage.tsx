import { useQuery } from "@tanstack/react-query";
import { Alert } from "antd";
import { useEffect, useRef } from "react";
import { useTranslation } from "react-i18next";
import { NavLink, Outlet, useLocation, useParams } from "react-router";
import type { StudyView } from "@/api/studyTypes";
import { Answer } from "@/ui/states";
import { formatInstant } from "@/ui/time";
import { usePageTitle } from "@/ui/usePageTitle";
import { StudyHead } from "./StudyHead";
import { studyQuery } from "./study";
import styles from "./study.module.css";

const TABS = [
  "",
  "process",
  "schedule",
  "plan",
  "groups",
  "assignments",
  "visits",
  "meetings",
  "consultations",
  "reports",
  "recommendations",
  "files",
  "timeline",
  "members",
] as const;

/** One study: where it stands at a glance, and its tabs, each with an address. */
export function StudyPage() {
  const { id = "" } = useParams();
  const study = useQuery(studyQuery(id));
  usePageTitle(study.data?.title);
  return (
    <div className={styles.page}>
      <Answer query={study} rows={12}>
        {(view) => <Study study={view} />}
      </Answer>
    </div>
  );
}

function Study({ study }: { study: StudyView }) {
  const { t } = useTranslation("study");
  const tabs = useRef<HTMLElement>(null);
  const { pathname } = useLocation();
  // on a phone the row of tabs is longer than the screen: the one that is open is brought into it
  // biome-ignore lint/correctness/useExhaustiveDependencies: another address, another tab.
  useEffect(() => {
    const nav = tabs.current;
    const open = nav?.querySelector<HTMLElement>("[aria-current=page]");
    if (nav && open) nav.scrollLeft = open.offsetLeft - nav.offsetLeft - (nav.clientWidth - open.offsetWidth) / 2;
  }, [pathname]);
  return (
    <>
      <StudyHead study={study} />
      {study.withdrawal && (
        <Alert
          type="info"
          showIcon
          title={t("withdrawnNote")}
          description={t("withdrawnBy", {
            name: study.withdrawal.by.name,
            at: formatInstant(study.withdrawal.at),
            reason: study.withdrawal.reason,
          })}
        />
      )}
      {study.archival && (
        <Alert
          type="info"
          showIcon
          title={t("archive.archived")}
          description={
            <>
              {t("archive.done", { date: formatInstant(study.archival.at), name: study.archival.by.name })}
              {study.archival.note && <div className={styles.archiveNote}>{study.archival.note}</div>}
            </>
          }
        />
      )}
      <nav ref={tabs} className={styles.tabs} aria-label={t("tabs")}>
        {TABS.map((tab) => (
          <NavLink key={tab} to={tab === "" ? "." : tab} end={tab === ""}>
            {t(`tab.${tab || "overview"}`)}
          </NavLink>
        ))}
      </nav>
      <div className={styles.tabBody}>
        <Outlet context={study} />
      </div>
    </>
  );
}
