import { Button } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { Assignment } from "@/api/assignmentTypes";
import { ProblemAlert } from "@/ui/ProblemAlert";
import { ReasonModal } from "@/ui/ReasonModal";
import { SubmitBar } from "@/ui/SplitForm";
import { useShortcut } from "@/ui/shortcuts";
import type { TaskFormProps } from "@/ui/taskForm";
import { formatDay } from "@/ui/time";
import { useAct } from "./assignment";
import styles from "./assignment.module.css";
import { Task } from "./Task";

/** Sign for it, or send it back to whoever gave it, with a reason. */
export function SignForm(props: TaskFormProps) {
  return <Task {...props} action="sign" form={(assignment) => <Signing {...props} assignment={assignment} />} />;
}

function Signing({ assignment, locked, onSent }: TaskFormProps & { assignment: Assignment }) {
  const { t } = useTranslation("assignment");
  const [refusing, setRefusing] = useState(false);
  const sign = useAct(assignment, "signature");
  const sendBack = useAct(assignment, "send-back");
  const submit = () => {
    if (!locked && !sign.isPending) sign.mutate({}, { onSuccess: (view) => onSent(view.next) });
  };
  useShortcut("Ctrl+Enter", t("sign"), submit, !locked);
  return (
    <>
      <p className={styles.lead}>{t("signWhat", { due: formatDay(assignment.due) })}</p>
      <ProblemAlert problem={sign.error} />
      <SubmitBar>
        <Button type="primary" size="large" disabled={locked} loading={sign.isPending} onClick={submit}>
          {t("sign")}
        </Button>
        <Button size="large" disabled={locked} onClick={() => setRefusing(true)}>
          {t("sendBack")}
        </Button>
      </SubmitBar>
      <ReasonModal
        open={refusing}
        title={t("sendBackTitle")}
        verb={t("sendBack")}
        danger
        busy={sendBack.isPending}
        problem={sendBack.error}
        onSubmit={(reason) => sendBack.mutate({ reason }, { onSuccess: (view) => onSent(view.next) })}
        onCancel={() => setRefusing(false)}
      />
    </>
  );
}
