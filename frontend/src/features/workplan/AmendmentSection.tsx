import { useQuery } from "@tanstack/react-query";
import { Button, Modal, Tag } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { Link, useNavigate } from "react-router";
import type { WorkPlanView } from "@/api/workplanTypes";
import { ProblemAlert } from "@/ui/ProblemAlert";
import { ReasonField } from "@/ui/ReasonField";
import { Answer } from "@/ui/states";
import { formatInstant } from "@/ui/time";
import { amendmentsQuery, useOpenAmendment } from "./amendment";
import styles from "./amendment.module.css";

/** The amendments of an issued plan, and how the next one begins. */
export function AmendmentSection({ plan }: { plan: WorkPlanView }) {
  const { t } = useTranslation("amendment");
  const rows = useQuery(amendmentsQuery(plan.studyId, plan.id));
  const [opening, setOpening] = useState(false);
  return (
    <section className={styles.section} aria-label={t("title")}>
      <div className={styles.line}>
        <h2>{t("title")}</h2>
        {plan.actions.includes("open-amendment") && <Button onClick={() => setOpening(true)}>{t("open")}</Button>}
      </div>
      <Answer query={rows} rows={2}>
        {(all) =>
          all.length === 0 ? (
            <p className="secondary">{t("none")}</p>
          ) : (
            <ul className={styles.rows}>
              {all.map((row) => (
                <li key={row.id}>
                  <Link to={`/studies/${plan.studyId}/plan/amendments/${row.id}`}>{t("no", { no: row.no })}</Link>
                  <Tag>{t(`status.${row.status}`)}</Tag>
                  <span>{row.reason}</span>
                  <span className="secondary">
                    {t("openedBy", { name: row.openedBy.name, at: formatInstant(row.openedAt) })}
                    {row.planVersion !== null && ` · ${t("toVersion", { no: row.planVersion })}`}
                  </span>
                </li>
              ))}
            </ul>
          )
        }
      </Answer>
      {opening && <OpenAmendment plan={plan} onClose={() => setOpening(false)} />}
    </section>
  );
}

function OpenAmendment({ plan, onClose }: { plan: WorkPlanView; onClose: () => void }) {
  const { t } = useTranslation("amendment");
  const navigate = useNavigate();
  const opening = useOpenAmendment(plan);
  const [reason, setReason] = useState("");
  const [missing, setMissing] = useState(false);
  const start = () => {
    setMissing(!reason.trim());
    if (!reason.trim()) return;
    opening.mutate(reason.trim(), {
      onSuccess: (view) => navigate(`/studies/${plan.studyId}/plan/amendments/${view.id}`),
    });
  };
  return (
    <Modal
      open
      title={t("openTitle")}
      okText={t("start")}
      confirmLoading={opening.isPending}
      onOk={start}
      onCancel={onClose}
    >
      <p className="secondary">{t("openExplain")}</p>
      <ReasonField
        label={t("reason")}
        hint={t("reasonHint")}
        value={reason}
        error={missing ? t("reasonMissing") : undefined}
        onChange={(said) => {
          setMissing(false);
          setReason(said);
        }}
      />
      <ProblemAlert problem={opening.error} />
    </Modal>
  );
}
