import { Alert, Button } from "antd";
import { useTranslation } from "react-i18next";
import { Link } from "react-router";
import type { TaskView } from "@/api/inboxTypes";
import { formatInstant } from "@/ui/time";

/** Decided here; the engine has not moved on yet. The page changes by itself when it has. */
export function SettlingTask({ task }: { task: TaskView }) {
  const { t } = useTranslation("tasks");
  const by = task.row.doneBy;
  const text = by ? t("settlingExplain", { name: by.name }) : t("settlingExplainUnknown");
  return <Alert type="info" showIcon title={t("settling")} description={text} action={<StudyLink task={task} />} />;
}

/** The step is over, whoever ended it. */
export function EndedTask({ task }: { task: TaskView }) {
  const { t } = useTranslation("tasks");
  const { doneBy, endedAt } = task.row;
  const text = doneBy ? t("endedBy", { name: doneBy.name, at: formatInstant(endedAt) }) : t("endedUnknown");
  return <Alert type="success" showIcon title={t("ended")} description={text} action={<StudyLink task={task} />} />;
}

function StudyLink({ task }: { task: TaskView }) {
  const { t } = useTranslation("tasks");
  if (!task.studyReadable) return null;
  return (
    <Link to={`/studies/${task.row.studyId}`}>
      <Button>{t("toStudy")}</Button>
    </Link>
  );
}
