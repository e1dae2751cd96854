import { useQuery } from "@tanstack/react-query";
import { App, Button, Modal, Tag } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { GroupPage, OutlineChangeView } from "@/api/topicTypes";
import { ProblemAlert } from "@/ui/ProblemAlert";
import { ReasonField } from "@/ui/ReasonField";
import { formatInstant } from "@/ui/time";
import { ChangeContext } from "./ChangeContext";
import { ChangeWriter } from "./ChangeOutlineForm";
import { NextSteps } from "./NextSteps";
import { changesQuery, changeUnderWayQuery, useProposeChange } from "./outlineChange";
import styles from "./topic.module.css";

/** The change of an agreed outline that is under way: written here by the members, read by everybody else. */
export function ChangeUnderWay({ page }: { page: GroupPage }) {
  const change = useQuery(changeUnderWayQuery(page.group.id)).data;
  if (!change) return null;
  const submits = change.actions.includes("submit");
  return (
    <section className={styles.underWay}>
      <ChangeHead change={change} />
      {change.actions.includes("write") && !submits ? (
        <ChangeWriter change={change} />
      ) : (
        <ChangeContext change={change} />
      )}
    </section>
  );
}

function ChangeHead({ change }: { change: OutlineChangeView }) {
  const { t } = useTranslation("topic");
  const mine = change.actions.some((action) => action !== "write");
  return (
    <>
      <div className={styles.entryHead}>
        <h2>{t("change.no", { no: change.no })}</h2>
        <Tag>{t(`change.status.${change.status}`)}</Tag>
      </div>
      <NextSteps next={change.next} taskKey={mine ? change.taskKey : null} />
    </>
  );
}

/** Every change of the outline there has been, and how the next one begins. */
export function OutlineChanges({ page }: { page: GroupPage }) {
  const { t } = useTranslation("topic");
  const rows = useQuery(changesQuery(page.group.id)).data ?? [];
  const [proposing, setProposing] = useState(false);
  const may = page.actions.includes("change-outline");
  if (!may && rows.length === 0) return null;
  return (
    <>
      <h3>{t("change.title")}</h3>
      {may && (
        <div>
          <Button onClick={() => setProposing(true)}>{t("change.propose")}</Button>
        </div>
      )}
      <ul className={styles.lines}>
        {rows.map((row) => (
          <li key={row.id}>
            <strong>{t("change.no", { no: row.no })}</strong>
            <Tag>{t(`change.status.${row.status}`)}</Tag>
            <span className="secondary">
              {row.openedBy.name} {formatInstant(row.openedAt)}
            </span>
            <p className={styles.text}>{row.reason}</p>
          </li>
        ))}
      </ul>
      {proposing && <ProposeChange page={page} onClose={() => setProposing(false)} />}
    </>
  );
}

function ProposeChange({ page, onClose }: { page: GroupPage; onClose: () => void }) {
  const { t } = useTranslation("topic");
  const { message } = App.useApp();
  const proposing = useProposeChange(page.group.id);
  const [reason, setReason] = useState("");
  const [missing, setMissing] = useState(false);
  const start = () => {
    setMissing(!reason.trim());
    if (!reason.trim()) return;
    proposing.mutate(reason.trim(), {
      onSuccess: () => {
        message.success(t("change.proposed"));
        onClose();
      },
    });
  };
  return (
    <Modal
      open
      title={t("change.propose")}
      okText={t("change.start")}
      confirmLoading={proposing.isPending}
      onOk={start}
      onCancel={onClose}
    >
      <p className="secondary">{t("change.explain")}</p>
      <ReasonField
        label={t("change.reason")}
        hint={t("change.reasonHint")}
        value={reason}
        error={missing ? t("fault.changeReason") : undefined}
        onChange={(said) => {
          setMissing(false);
          setReason(said);
        }}
      />
      <ProblemAlert problem={proposing.error} />
    </Modal>
  );
}
