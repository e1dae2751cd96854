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
import { useTermWords } from "@/ui/term";
import { dayOf, formatDay, formatInstant } from "@/ui/time";
import { useDebounced } from "@/ui/useDebounced";
import { Foreseen } from "./Foreseen";
import { begin, isWhole, previewQuery, replanQuery, useReplanning } from "./replan";
import styles from "./replan.module.css";
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

/** What it is and how its date was found. */
function Standing({ view: { row } }: { view: ReplanView }) {
  const { t } = useTranslation(["replan", "tasks"]);
  const words = useTermWords();
  return (
    <p className={styles.standing}>
      <strong>
        {t(`tasks:elements.${row.elementId}`)}
        {row.subject && ` · ${row.subject}`}
      </strong>
      <span>
        {t("now", { due: formatInstant(row.dueAt) })} <span className="secondary">{words(row.rule)}</span>
      </span>
      <span className="secondary">{row.responsible.people.join(t("separator")) || row.responsible.name}</span>
    </p>
  );
}

/** Somebody was faster: what they did, and the way to think again from there. */
function Changed({ view, onTake }: { view: ReplanView; onTake: () => void }) {
  const { t } = useTranslation("replan");
  const [last] = view.moves;
  return (
    <Alert
      role="alert"
      type="warning"
      showIcon
      title={t("changed", { due: formatInstant(view.row.dueAt) })}
      description={
        last &&
        t("changedBy", {
          name: last.by?.name ?? t(`move.${last.kind}`),
          from: formatDay(last.from),
          to: formatDay(last.to),
          reason: last.reason ?? "",
        })
      }
      action={<Button onClick={onTake}>{t("again")}</Button>}
    />
  );
}

function changedIn(error: unknown): ReplanView | null {
  const problem = error ? asProblem(error) : null;
  return problem?.code === "changed-meanwhile" ? (problem.properties.current as ReplanView) : null;
}
