import { useQuery } from "@tanstack/react-query";
import { Alert, Button, Drawer, Tabs } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { Link, useParams } from "react-router";
import type { ReportView } from "@/api/reportTypes";
import { Attachments } from "@/ui/Attachments";
import { ReasonModal } from "@/ui/ReasonModal";
import { Answer } from "@/ui/states";
import { formatDay } from "@/ui/time";
import { usePageTitle } from "@/ui/usePageTitle";
import { useParam } from "@/ui/useParam";
import { Recorded } from "./DecideForm";
import { ReportState } from "./ReportState";
import { LastReturn, Rulings } from "./Rulings";
import { CURRENT, documentUrl, reportQuery, useReportDeed } from "./report";
import styles from "./report.module.css";
import { Versions } from "./Versions";
import { Workspace } from "./Workspace";
import type { RoundSlot } from "./WriteForm";

/** One report: its chapters to write or to read, its versions, the opinions on it, who ruled on it. */
export function ReportPage({ ledger }: { ledger: RoundSlot }) {
  const { id = "" } = useParams();
  const report = useQuery(reportQuery(id));
  usePageTitle(report.data?.title);
  return (
    <div className={styles.page}>
      <Answer query={report} rows={12}>
        {(view) => <Page report={view} ledger={ledger} />}
      </Answer>
    </div>
  );
}

function Page({ report, ledger }: { report: ReportView; ledger: RoundSlot }) {
  const { t } = useTranslation("report");
  const [tab, setTab] = useParam("tab");
  const [chapter, setChapter] = useParam("chapter");
  const [no] = useParam("no");
  const writing = report.actions.includes("write");
  const tabs = [
    ...(writing
      ? [
          {
            key: "write",
            label: t("write"),
            children: (
              <Workspace
                report={report}
                disabled={false}
                chosen={chapter || null}
                onChoose={(one) => setChapter(one, true)}
              />
            ),
          },
        ]
      : []),
    { key: "versions", label: t("versions"), children: <Versions report={report} /> },
    ...(report.round
      ? [{ key: "opinions", label: t("opinions"), children: ledger(report, writing && report.status === "REVISING") }]
      : []),
    ...(report.rulings.length > 0
      ? [{ key: "rulings", label: t("rulings"), children: <Rulings report={report} /> }]
      : []),
    ...(report.drafting
      ? [
          {
            key: "papers",
            label: t("attachments"),
            children: <Attachments ownerType="REPORT" ownerId={report.id} editable={writing} />,
          },
        ]
      : []),
  ];
  const first = no ? "versions" : (tabs[0]?.key ?? "versions");
  return (
    <>
      <Head report={report} />
      <LastReturn report={report} />
      {!report.drafting && report.versions.length === 0 && <Alert type="info" showIcon title={t("notYetAccepted")} />}
      <Tabs
        activeKey={tabs.some((one) => one.key === tab) ? tab : first}
        onChange={(key) => setTab(key, true)}
        items={tabs}
        destroyOnHidden
      />
    </>
  );
}

function Head({ report }: { report: ReportView }) {
  const { t } = useTranslation("report");
  const [recording, setRecording] = useState(false);
  const [reopening, setReopening] = useState(false);
  const reopen = useReportDeed(report, "reopening");
  const holders = report.next.flatMap((step) => step.holders);
  const about = [
    holders.length > 0 && t("heldBy", { names: holders.slice(0, 4).join(t("listSeparator")) }),
    report.due && t("dueOn", { date: formatDay(report.due) }),
  ]
    .filter(Boolean)
    .join(" · ");
  const moving = report.status === "DRAFT" || report.status === "REVISING";
  return (
    <header className={styles.head}>
      <nav aria-label={t("where")}>
        <Link to={`/studies/${report.studyId}/reports`}>{report.studyTitle}</Link>
        {report.group && <span className="secondary"> / {report.group.name}</span>}
      </nav>
      <div className={styles.headLine}>
        <h1>{report.title}</h1>
        <ReportState status={report.status} kind={report.kind} />
      </div>
      <div className={styles.headLine}>
        {about && <span className="secondary">{about}</span>}
        {report.taskKey && report.actions.some((one) => one.startsWith("submit") || one === "decide") && (
          <Link to={`/tasks/${report.taskKey}`}>
            <Button type="primary">{t("openTask")}</Button>
          </Link>
        )}
        {report.drafting && moving && (
          <Button href={documentUrl(report.id, CURRENT)} download>
            {t("downloadCurrent")}
          </Button>
        )}
        {report.actions.includes("record-decision") && (
          <Button onClick={() => setRecording(true)}>{t("recordDecision")}</Button>
        )}
        {report.actions.includes("reopen") && <Button onClick={() => setReopening(true)}>{t("reopen")}</Button>}
      </div>
      <Drawer
        open={recording}
        size="large"
        title={t("common:decision.recorded")}
        destroyOnHidden
        onClose={() => setRecording(false)}
      >
        <Recorded report={report} onSent={() => setRecording(false)} />
      </Drawer>
      <ReasonModal
        open={reopening}
        title={t("reopenTitle")}
        verb={t("reopen")}
        danger
        busy={reopen.isPending}
        problem={reopen.error}
        onSubmit={(reason) => reopen.mutate({ reason }, { onSuccess: () => setReopening(false) })}
        onCancel={() => setReopening(false)}
      >
        <p>{t("reopenExplain")}</p>
      </ReasonModal>
    </header>
  );
}
