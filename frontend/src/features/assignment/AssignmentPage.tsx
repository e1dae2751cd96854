import { useQuery } from "@tanstack/react-query";
import { Alert, Button } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { Link, useParams } from "react-router";
import type { Assignment } from "@/api/assignmentTypes";
import { useSession } from "@/api/session";
import { Attachments } from "@/ui/Attachments";
import { DeadlineLight } from "@/ui/DeadlineLight";
import { OtherDate } from "@/ui/OtherDate";
import { ReasonModal } from "@/ui/ReasonModal";
import { Answer } from "@/ui/states";
import { formatDay } from "@/ui/time";
import { usePageTitle } from "@/ui/usePageTitle";
import { assignmentQuery, useAct } from "./assignment";
import styles from "./assignment.module.css";
import { Facts } from "./Facts";
import { NoteForm } from "./NoteForm";
import { Status } from "./Rows";
import { Thread } from "./Thread";

/** One assignment: what is asked, who has it now, what was said and shown so far. */
export function AssignmentPage() {
  const { id = "" } = useParams();
  const assignment = useQuery(assignmentQuery(id));
  usePageTitle(assignment.data?.title);
  return (
    <div className={styles.page}>
      <Answer query={assignment} rows={10}>
        {(view) => <Page assignment={view} />}
      </Answer>
    </div>
  );
}

const HANDS_ON = ["sign", "complete", "review", "reassign"] as const;

function Page({ assignment }: { assignment: Assignment }) {
  const { t } = useTranslation("assignment");
  const [dropping, setDropping] = useState(false);
  const withdraw = useAct(assignment, "withdrawal");
  const mine = HANDS_ON.find((action) => assignment.actions.includes(action));
  const holders = assignment.next.flatMap((step) => step.holders).join(t("separator"));
  return (
    <>
      <header>
        <nav className={styles.crumbs} aria-label={t("breadcrumb")}>
          {assignment.studyReadable ? (
            <>
              <Link to={`/studies/${assignment.studyId}`}>{assignment.studyTitle}</Link> ›{" "}
              <Link to={`/studies/${assignment.studyId}/assignments`}>{t("list")}</Link>
            </>
          ) : (
            <>
              {assignment.studyTitle} › <Link to="/assignments">{t("mine")}</Link>
            </>
          )}
        </nav>
        <div className={styles.pageHead}>
          <h1>{t("numbered", { no: assignment.no, title: assignment.title })}</h1>
          <Status status={assignment.status} light={assignment.light} />
          <DeadlineLight light={assignment.light} dueAt={assignment.due} />
          <span className={styles.gap} />
          <Changes assignment={assignment} />
          {assignment.actions.includes("withdraw") && (
            <Button danger onClick={() => setDropping(true)}>
              {t("withdraw")}
            </Button>
          )}
        </div>
        {holders && (
          <p className="secondary">
            {t("with", { holders, status: t(`doing.${assignment.status}`), due: formatDay(assignment.stepDue) })}
          </p>
        )}
      </header>
      {mine && assignment.taskKey && (
        <Alert
          type="info"
          showIcon
          title={t(`yours.${mine}`)}
          action={
            <Link to={`/tasks/${assignment.taskKey}`}>
              <Button type="primary">{t("open")}</Button>
            </Link>
          }
        />
      )}
      <div className={styles.columns}>
        <div>
          {assignment.actions.includes("note") && <NoteForm assignment={assignment} />}
          <Thread assignment={assignment} />
        </div>
        <aside aria-label={t("facts")}>
          <Facts assignment={assignment} />
          <section aria-label={t("evidence")}>
            <h2 className={styles.heading}>{t("evidence")}</h2>
            <Attachments ownerType="ASSIGNMENT" ownerId={assignment.id} />
          </section>
        </aside>
      </div>
      <ReasonModal
        open={dropping}
        title={t("withdrawTitle")}
        verb={t("withdraw")}
        danger
        busy={withdraw.isPending}
        problem={withdraw.error}
        onSubmit={(reason) => withdraw.mutate({ reason }, { onSuccess: () => setDropping(false) })}
        onCancel={() => setDropping(false)}
      >
        <p>{t("withdrawConsequence")}</p>
      </ReasonModal>
    </>
  );
}

/** Whoever gave it may give another date, whoever has it may ask for one before it is due. */
function Changes({ assignment }: { assignment: Assignment }) {
  const { person } = useSession();
  const { deadlineId, accountable, actions, light } = assignment;
  if (!deadlineId || assignment.endedAt) return null;
  return (
    <OtherDate
      deadlineId={deadlineId}
      overseen={actions.includes("withdraw")}
      owed={accountable.some((one) => one.id === person.id)}
      late={light?.kind === "OVERDUE"}
    />
  );
}
