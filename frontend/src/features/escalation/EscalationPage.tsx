import { Alert, Button, Segmented } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { Link } from "react-router";
import type { EscalationProfiles, Urgency } from "@/api/escalationTypes";
import { Answer } from "@/ui/states";
import { usePageTitle } from "@/ui/usePageTitle";
import { useParam } from "@/ui/useParam";
import { Editor } from "./Editor";
import styles from "./escalation.module.css";
import { History } from "./History";
import { Steps } from "./Steps";
import { useProfiles } from "./useEscalation";

/** 提醒方案: who hears what on which day, for everybody to see, for the offices to change. */
export function Component() {
  const { t } = useTranslation("escalation");
  const profiles = useProfiles();
  usePageTitle(t("title"));
  return (
    <div className="page">
      <Link to="/board">← {t("board")}</Link>
      <h1 className="page-title">{t("title")}</h1>
      <p className="secondary">{t("about")}</p>
      <Answer query={profiles}>{(known) => <Profiles known={known} />}</Answer>
    </div>
  );
}

function Profiles({ known }: { known: EscalationProfiles }) {
  const { t } = useTranslation("escalation");
  const [chosen, choose] = useParam("profile");
  const [editing, setEditing] = useState<Urgency | null>(null);
  const shown = known.profiles.find((one) => one.urgency === chosen) ?? known.profiles[0];
  if (!shown) return null;
  return (
    <>
      <div className={styles.bar}>
        <Segmented
          aria-label={t("title")}
          value={shown.urgency}
          disabled={editing !== null}
          options={known.profiles.map((one) => ({ value: one.urgency, label: t(`profile.${one.urgency}`) }))}
          onChange={(value) => choose(value, true)}
        />
        {known.mayChange && !editing && (
          <Button type="primary" onClick={() => setEditing(shown.urgency)}>
            {t("change")}
          </Button>
        )}
      </div>
      <p className="secondary">{t(`profileAbout.${shown.urgency}`)}</p>
      {!shown.inForce && <Alert type="info" showIcon title={t("settling")} style={{ marginBottom: 12 }} />}
      {editing === shown.urgency ? (
        <Editor version={shown} known={known} onDone={() => setEditing(null)} />
      ) : (
        <Steps caption={t(`profile.${shown.urgency}`)} steps={shown.steps} />
      )}
      <History urgency={shown.urgency} />
    </>
  );
}
