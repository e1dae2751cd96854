import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { NextStep } from "@/api/types";
import { Answer } from "@/ui/states";
import { useAbout } from "@/ui/useAbout";
import { usePageTitle } from "@/ui/usePageTitle";
import type { FormComponents } from "./forms";
import { OpenTask } from "./OpenTask";
import { Sent } from "./Sent";
import { TaskHead } from "./TaskHead";
import { EndedTask, SettlingTask } from "./TaskStates";
import styles from "./tasks.module.css";
import { taskQuery } from "./useTask";

interface Props {
  taskKey: string;
  components: FormComponents;
  onDone?: () => void;
}

/** One task: what is owed and by when, its form, and after submitting who has it now. */
export function TaskPanel({ taskKey, components, onDone }: Props) {
  const { t } = useTranslation("tasks");
  const task = useQuery(taskQuery(taskKey));
  const [sent, setSent] = useState<{ next?: NextStep[] } | null>(null);
  const row = task.data?.row;
  const about = useAbout();
  usePageTitle(row && `${t(`elements.${row.elementId}`)} · ${about(row) ?? row.studyTitle}`);
  return (
    <article className={styles.panel} aria-label={row ? t(`elements.${row.elementId}`) : t("loading")}>
      <Answer query={task} rows={10}>
        {(view) => (
          <>
            <TaskHead task={view} sent={sent !== null} />
            {sent ? (
              <Sent task={view} next={sent.next} onDone={onDone} />
            ) : view.state === "SETTLING" ? (
              <SettlingTask task={view} />
            ) : view.state === "ENDED" ? (
              <EndedTask task={view} />
            ) : (
              <OpenTask task={view} components={components} onSent={(next) => setSent({ next })} />
            )}
          </>
        )}
      </Answer>
    </article>
  );
}
