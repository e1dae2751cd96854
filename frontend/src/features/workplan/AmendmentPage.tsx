import { useQuery } from "@tanstack/react-query";
import { Button, Drawer, Tag } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { Link, useOutletContext, useParams } from "react-router";
import type { StudyView } from "@/api/studyTypes";
import type { AmendmentView } from "@/api/workplanTypes";
import { Answer } from "@/ui/states";
import { formatInstant } from "@/ui/time";
import { usePageTitle } from "@/ui/usePageTitle";
import { AmendmentContext } from "./AmendmentContext";
import { RecordedAmendmentDecision } from "./AmendmentDecision";
import { amendmentQuery } from "./amendment";
import styles from "./amendment.module.css";

/** One amendment of the study's plan: why, what it does or did, who decided. */
export function AmendmentPage() {
  const study = useOutletContext<StudyView>();
  const { amendment = "" } = useParams();
  const found = useQuery(amendmentQuery(study.id, amendment));
  return (
    <Answer query={found} rows={10}>
      {(view) => (
        <div className={styles.context}>
          <Head view={view} />
          <AmendmentContext view={view} />
        </div>
      )}
    </Answer>
  );
}

function Head({ view }: { view: AmendmentView }) {
  const { t } = useTranslation("amendment");
  const [recording, setRecording] = useState(false);
  usePageTitle(t("no", { no: view.no }));
  return (
    <header className={styles.head}>
      <Link to={`/studies/${view.studyId}/plan`}>{t("back")}</Link>
      <div className={styles.line}>
        <h2>{t("no", { no: view.no })}</h2>
        <Tag>{t(`status.${view.status}`)}</Tag>
        {view.taskKey && (
          <Link to={`/tasks/${view.taskKey}`}>
            <Button type="primary">{t("workplan:openTask")}</Button>
          </Link>
        )}
        {view.actions.includes("record-decision") && <Button onClick={() => setRecording(true)}>{t("record")}</Button>}
      </div>
      <p className="secondary" style={{ margin: 0 }}>
        {t("openedBy", { name: view.openedBy.name, at: formatInstant(view.openedAt) })}
        {view.planVersion !== null && ` · ${t("toVersion", { no: view.planVersion })}`}
      </p>
      <Drawer
        open={recording}
        size="large"
        title={t("common:decision.recorded")}
        destroyOnHidden
        onClose={() => setRecording(false)}
      >
        <RecordedAmendmentDecision view={view} onSent={() => setRecording(false)} />
      </Drawer>
    </header>
  );
}
