import { useQuery } from "@tanstack/react-query";
import { Button, Tag } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { Link, useMatch } from "react-router";
import { planOfStudyQuery } from "@/api/studyPlan";
import type { StudyView } from "@/api/studyTypes";
import type { Id } from "@/api/types";
import { ReasonModal } from "@/ui/ReasonModal";
import { dayOf, formatDay } from "@/ui/time";
import { StageBar } from "./StageBar";
import { useWithdraw } from "./study";
import styles from "./study.module.css";

/** Title, labels, the stage bar, three numbers and the next fixed date. */
export function StudyHead({ study }: { study: StudyView }) {
  const { t } = useTranslation(["study", "common"]);
  const { counts } = study;
  // on a phone the other tabs begin with what they are about
  const overview = useMatch("/studies/:id") !== null;
  return (
    <header className={styles.head}>
      <nav aria-label={t("breadcrumb")} className={styles.crumbs}>
        <Link to="/studies">{t("studies")}</Link>
      </nav>
      <div className={styles.headTitle}>
        <h1>{study.title}</h1>
        {study.labels.map((label) => (
          <Tag key={label} color="blue">
            {label}
          </Tag>
        ))}
        {(study.status === "WITHDRAWN" || study.status === "ARCHIVED") && <Tag>{t(`status.${study.status}`)}</Tag>}
        {study.demo && <Tag>{t("common:demo")}</Tag>}
        {study.actions.includes("withdraw") && <Withdraw study={study} />}
      </div>
      <p className="secondary">
        {[
          t(`kind.${study.kind}`),
          t("yearOf", { year: study.year }),
          study.host.name,
          study.commissionedBy && t("commissionedByName", { name: study.commissionedBy.name }),
        ]
          .filter(Boolean)
          .join(" · ")}
      </p>
      <div className={styles.glance} data-overview={overview}>
        <StageBar stages={study.stages} />
        <dl className={styles.numbers}>
          <Figure label={t("active")} value={counts.active} />
          <Figure label={t("near")} value={counts.near} tone={counts.near > 0 ? "near" : undefined} />
          <Figure label={t("overdue")} value={counts.overdue} tone={counts.overdue > 0 ? "overdue" : undefined} />
          <div>
            <dt>{t("nextFixed")}</dt>
            <dd className={styles.fixed}>
              <NextFixed study={study.id} />
            </dd>
          </div>
        </dl>
      </div>
    </header>
  );
}

/** The first date that the plan fixes and that is still to come. */
function NextFixed({ study }: { study: Id }) {
  const { t } = useTranslation("study");
  const { data: plan } = useQuery(planOfStudyQuery(study));
  const today = dayOf();
  const fixed = (plan?.schedule ?? [])
    .flatMap((item) =>
      item.rule.kind === "FIXED" && item.rule.date ? [{ title: item.title, date: item.rule.date }] : [],
    )
    .filter((item) => item.date >= today)
    .sort((a, b) => a.date.localeCompare(b.date))[0];
  if (!fixed) return <>{t("noFixed")}</>;
  return (
    <>
      {formatDay(fixed.date)} <span className="secondary">{fixed.title}</span>
    </>
  );
}

function Figure({ label, value, tone }: { label: string; value: number; tone?: "near" | "overdue" }) {
  return (
    <div data-tone={tone}>
      <dt>{label}</dt>
      <dd>{value}</dd>
    </div>
  );
}

function Withdraw({ study }: { study: StudyView }) {
  const { t } = useTranslation("study");
  const [open, setOpen] = useState(false);
  const withdraw = useWithdraw(study);
  return (
    <>
      <Button danger size="small" className={styles.withdraw} onClick={() => setOpen(true)}>
        {t("withdraw")}
      </Button>
      <ReasonModal
        open={open}
        danger
        title={t("withdrawTitle", { title: study.title })}
        verb={t("withdrawVerb")}
        busy={withdraw.isPending}
        problem={withdraw.error}
        onSubmit={(reason) => withdraw.mutate(reason, { onSuccess: () => setOpen(false) })}
        onCancel={() => setOpen(false)}
      >
        <p>{t("withdrawConsequence")}</p>
      </ReasonModal>
    </>
  );
}
