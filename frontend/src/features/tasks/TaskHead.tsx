import { Button, Select, Tag } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { Link } from "react-router";
import type { TaskView } from "@/api/inboxTypes";
import { useSession } from "@/api/session";
import { DeadlineLight } from "@/ui/DeadlineLight";
import { EstimatedNotice } from "@/ui/EstimatedNotice";
import { OtherDate } from "@/ui/OtherDate";
import { ProblemAlert } from "@/ui/ProblemAlert";
import { useTermWords } from "@/ui/term";
import { formatDay } from "@/ui/time";
import { useAbout } from "@/ui/useAbout";
import styles from "./tasks.module.css";
import { useHolding } from "./useTask";

/** What is owed, in which study, by when, and who is on it. */
export function TaskHead({ task, sent }: { task: TaskView; sent: boolean }) {
  const { t } = useTranslation(["tasks", "common"]);
  const termWords = useTermWords();
  const { row } = task;
  const about = useAbout()(row);
  return (
    <header className={styles.head}>
      <div className={styles.headTitle}>
        <h1>{t(`elements.${row.elementId}`)}</h1>
        {!sent && <DeadlineLight light={row.light} dueAt={row.dueAt} term={task.term} />}
        {row.demo && <Tag>{t("common:demo")}</Tag>}
      </div>
      <p className={styles.headLine}>
        {about && <span>{about}</span>}
        {task.studyReadable ? (
          <Link to={`/studies/${row.studyId}`}>{row.studyTitle}</Link>
        ) : (
          <span>{row.studyTitle}</span>
        )}
        <span>{row.dueAt ? t("due", { date: formatDay(row.dueAt) }) : t("noDue")}</span>
        {task.term && <span>{t("term", { term: termWords(task.term) })}</span>}
        {task.deadlineId && !sent && task.state === "OPEN" && row.elementId !== "UserTask_DecideExtension" && (
          <OtherDate
            deadlineId={task.deadlineId}
            overseen={task.overseen}
            owed={row.actions.length > 0}
            late={row.dueAt !== null && row.dueAt < new Date().toISOString()}
            button={{ size: "small" }}
          />
        )}
        {task.state === "OPEN" && !sent && <Holder task={task} />}
      </p>
      {!sent && row.light?.estimated && row.dueAt && <EstimatedNotice dueAt={row.dueAt} />}
    </header>
  );
}

function Holder({ task }: { task: TaskView }) {
  const { t } = useTranslation("tasks");
  const { person } = useSession();
  const { unclaim, handOver } = useHolding(task.row.taskKey);
  const { holder, actions } = task.row;
  const name = !holder ? t("nobody") : holder.id === person.id ? t("holderMe") : t("holder", { name: holder.name });
  return (
    <>
      <span>{name}</span>
      {actions.includes("unclaim") && (
        <Button size="small" onClick={() => unclaim.mutate()} loading={unclaim.isPending}>
          {t("unclaim")}
        </Button>
      )}
      {actions.includes("hand-over") && (
        <HandOver task={task} onChoose={(to) => handOver.mutate(to)} busy={handOver.isPending} />
      )}
      <ProblemAlert problem={unclaim.error ?? handOver.error} />
    </>
  );
}

function HandOver({ task, onChoose, busy }: { task: TaskView; onChoose: (person: string) => void; busy: boolean }) {
  const { t } = useTranslation("tasks");
  const [open, setOpen] = useState(false);
  const others = task.people.filter((one) => one.id !== task.row.holder?.id);
  if (others.length === 0) return null;
  if (!open) {
    return (
      <Button size="small" loading={busy} onClick={() => setOpen(true)}>
        {t("handOver")}
      </Button>
    );
  }
  return (
    <Select<string>
      size="small"
      autoFocus
      defaultOpen
      aria-label={t("handOverTo")}
      placeholder={t("handOverTo")}
      style={{ minWidth: 200 }}
      options={others.map((one) => ({ value: one.id, label: one.name }))}
      onChange={(to) => {
        setOpen(false);
        onChoose(to);
      }}
      onBlur={() => setOpen(false)}
    />
  );
}
