import { Alert, Button } from "antd";
import { useTranslation } from "react-i18next";
import { Link } from "react-router";
import type { TaskView } from "@/api/inboxTypes";
import { nearestPlace } from "@/ui/placeOf";
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
  return <Alert type="success" showIcon title={t("ended")} description={text} action={<ThingLink task={task} />} />;
}

/** Back to what was written or decided; whoever is not of the study has no other way there. */
function ThingLink({ task }: { task: TaskView }) {
  const { t } = useTranslation("tasks");
  const place = nearestPlace(task.row.refs);
  if (!place) return <StudyLink task={task} />;
  return (
    <Link to={place}>
      <Button>{t("toThing")}</Button>
    </Link>
  );
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
