import { useQuery } from "@tanstack/react-query";
import { Alert, App, Button, Modal } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { asProblem } from "@/api/problem";
import type { ReplanView, Wish } from "@/api/replanTypes";
import type { Day, Id } from "@/api/types";
import { ProblemAlert } from "@/ui/ProblemAlert";
import { ReasonField } from "@/ui/ReasonField";
import { Answer } from "@/ui/states";
import { dayOf, formatDay } from "@/ui/time";
import { useDebounced } from "@/ui/useDebounced";
import { Changed, changedIn } from "./Changed";
import { Foreseen } from "./Foreseen";
import { begin, isWhole, previewQuery, replanQuery, useReplanning } from "./replan";
import styles from "./replan.module.css";
import { Standing } from "./Standing";
import { WishFields } from "./WishFields";

interface Props {
  deadlineId: Id;
  /** A day that is proposed already, for example by a bar that was dragged to it. */
  proposedDue?: Day;
  onClose: () => void;
}

/** A running deadline is given another date: first what that moves, then why, then at once for everybody. */
export function ReplanDialog({ deadlineId, proposedDue, onClose }: Props) {
  const { t } = useTranslation("replan");
  const view = useQuery(replanQuery(deadlineId));
  return (
    <Modal open width={880} title={t("title")} footer={null} onCancel={onClose} className={styles.dialog}>
      <Answer query={view}>{(found) => <Form view={found} proposedDue={proposedDue} onClose={onClose} />}</Answer>
    </Modal>
  );
}

function Form({ view: read, proposedDue, onClose }: { view: ReplanView; proposedDue?: Day; onClose: () => void }) {
  const { t } = useTranslation(["replan", "tasks", "common"]);
  const { message } = App.useApp();
  const [view, see] = useState(read); // what the person saw; a signal must not change it under their hands
  const { row } = view;
  const seenDay = dayOf(row.dueAt);
  const [wish, setWish] = useState<Wish>(() => begin("DAY", proposedDue ?? seenDay));
  const [reason, setReason] = useState("");
  const [missing, setMissing] = useState(false);
  const untouched = wish.kind === "DAY" && wish.day === seenDay;
  const asked = useDebounced(!untouched && isWhole(wish) ? wish : null);
  const preview = useQuery(previewQuery(row.id, row.dueAt, asked));
  const replan = useReplanning(row.id);
  const wrong = preview.error && asked ? preview.error : replan.error;
  const general = wrong && asProblem(wrong).errors.length === 0 ? wrong : null;
  const changed = changedIn(replan.error);

  const save = () => {
    setMissing(reason.trim() === "");
    if (!asked || reason.trim() === "") return;
    replan.mutate(
      { wish: asked, reason: reason.trim(), seenDue: row.dueAt },
      {
        onSuccess: (changed) => {
          void message.success(t("done", { day: formatDay(changed.row.dueAt) }));
          onClose();
        },
      },
    );
  };
  if (!view.actions.includes("replan")) return <Alert type="info" showIcon title={t("over")} />;
  return (
    <div className={styles.form}>
      <Standing view={view} />
      <WishFields wish={wish} seenDay={seenDay} anchors={view.anchors} problem={wrong} onChange={setWish} />
      {asked && preview.data && !preview.error && (
        <Foreseen preview={preview.data} onLand={(day) => setWish({ kind: "DAY", day })} />
      )}
      <ReasonField
        label={t("reason")}
        hint={t("reasonHint")}
        value={reason}
        error={missing ? t("reasonRequired") : asProblem(replan.error ?? "").errorOf("reason")}
        onChange={(said) => {
          setMissing(false);
          setReason(said);
        }}
      />
      {changed ? (
        <Changed
          view={changed}
          onTake={() => {
            see(changed);
            replan.reset();
          }}
        />
      ) : (
        <ProblemAlert problem={general} />
      )}
      <div className={styles.buttons}>
        <Button onClick={onClose}>{t("common:action.cancel")}</Button>
        <Button
          type="primary"
          loading={replan.isPending}
          disabled={!asked || preview.isError || preview.isPending}
          onClick={save}
        >
          {t("save")}
        </Button>
      </div>
    </div>
  );
}
