import { App, Button } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { Link } from "react-router";
import type { NotificationSettings } from "@/api/notificationTypes";
import { asProblem } from "@/api/problem";
import { ProblemAlert } from "@/ui/ProblemAlert";
import { Answer } from "@/ui/states";
import { usePageTitle } from "@/ui/usePageTitle";
import { AddressPanel } from "./AddressPanel";
import { LetterFields } from "./LetterFields";
import styles from "./notification.module.css";
import { ReasonTable } from "./ReasonTable";
import { useSaveSettings, useSettings } from "./useSettings";

/** What reaches me outside the system, and when. */
export function Component() {
  const { t } = useTranslation("notification");
  const settings = useSettings();
  usePageTitle(t("settings"));
  return (
    <div className={`page ${styles.page}`}>
      <p className={styles.crumb}>
        <Link to="/notifications">{t("title")}</Link>
      </p>
      <h1 className="page-title">{t("settings")}</h1>
      <div className="sheet">
        <AddressPanel />
        <h2 className={styles.heading}>{t("reasons")}</h2>
        <Answer query={settings}>{(saved) => <Form key={saved.version} saved={saved} />}</Answer>
      </div>
    </div>
  );
}

function Form({ saved }: { saved: NotificationSettings }) {
  const { t } = useTranslation(["notification", "common"]);
  const [chosen, setChosen] = useState(saved);
  const save = useSaveSettings();
  const { message } = App.useApp();
  const change = (next: Partial<NotificationSettings>) => setChosen({ ...chosen, ...next });
  const problem = save.error ? asProblem(save.error) : null;
  const submit = () => save.mutate(chosen, { onSuccess: () => void message.success(t("saved")) });
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        submit();
      }}
    >
      <ReasonTable chosen={chosen} change={change} />
      <h2 className={styles.heading}>{t("letters")}</h2>
      <LetterFields chosen={chosen} change={change} problem={problem} />
      {problem && problem.errors.length === 0 && <ProblemAlert problem={problem} />}
      <Button type="primary" htmlType="submit" loading={save.isPending} disabled={chosen === saved}>
        {t("common:action.save")}
      </Button>
    </form>
  );
}
