import { Alert } from "antd";
import { useTranslation } from "react-i18next";
import type { Decision, WorkPlanView } from "@/api/workplanTypes";
import { contentUrl } from "@/ui/AttachmentList";
import { formatDay, formatInstant } from "@/ui/time";
import styles from "./plan.module.css";

/** Who decided what before, with the reason as written; decisions on paper say who recorded them. */
export function DecisionTrail({ plan }: { plan: WorkPlanView }) {
  const { t } = useTranslation("workplan");
  const rulings = rulingsOf(plan);
  if (rulings.length === 0 && !plan.issue) return null;
  return (
    <dl className={styles.trail}>
      {rulings.map((one) => (
        <DecisionLine key={one.at} label={t(one.kind === "REVIEW" ? "reviewBy" : "decisionBy")} decision={one} />
      ))}
      {plan.issue && (
        <>
          <dt>{t("issue")}</dt>
          <dd>{t("issuedAs", { number: plan.issue.docNumber, date: formatDay(plan.issue.issuedOn) })}</dd>
        </>
      )}
    </dl>
  );
}

function rulingsOf(plan: WorkPlanView): Decision[] {
  if (plan.rulings) return plan.rulings;
  const review = plan.review && { ...plan.review, kind: "REVIEW" as const };
  const decision = plan.decision && { ...plan.decision, kind: "DECISION" as const };
  return [review, decision].filter((one) => one !== null);
}

function DecisionLine({ label, decision }: { label: string; decision: Decision }) {
  const { t } = useTranslation("workplan");
  return (
    <>
      <dt>{label}</dt>
      <dd>
        <strong>{t(`outcome.${decision.outcome}`)}</strong>{" "}
        <span className="secondary">
          {t("decidedBy", { name: decision.by.name, at: formatInstant(decision.at) })}
          {decision.recordedBy && ` · ${t("recordedBy", { name: decision.recordedBy.name })}`}
        </span>
        {decision.scan && (
          <>
            {" "}
            <a href={contentUrl(decision.scan)} target="_blank" rel="noreferrer">
              {t("seeScan")}
            </a>
          </>
        )}
        {decision.reason && <p className={styles.text}>{decision.reason}</p>}
      </dd>
    </>
  );
}

/** What the office has to mend: why the text came back, or what the meeting wants changed. */
export function LastReturn({ plan }: { plan: WorkPlanView }) {
  const { t } = useTranslation("workplan");
  const last = rulingsOf(plan).at(-1);
  const returned = last?.outcome === "RETURNED" ? last : undefined;
  if (plan.status === "AMENDING" && plan.decision?.reason) {
    return <Alert type="warning" showIcon title={t("amendNote")} description={<Words text={plan.decision.reason} />} />;
  }
  if (plan.status !== "REVISING" || !returned?.reason) return null;
  const who = t("decidedBy", { name: returned.by.name, at: formatInstant(returned.at) });
  return (
    <Alert
      type="warning"
      showIcon
      title={`${t("returnedNote")} · ${who}`}
      description={<Words text={returned.reason} />}
    />
  );
}

const Words = ({ text }: { text: string }) => <span className={styles.text}>{text}</span>;
