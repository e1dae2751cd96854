import { Alert, Button } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { Link, useParams } from "react-router";
import type { NoticeProposal } from "@/api/calendarTypes";
import { ProblemAlert } from "@/ui/ProblemAlert";
import { ReasonModal } from "@/ui/ReasonModal";
import { Answer } from "@/ui/states";
import { formatDay, formatInstant } from "@/ui/time";
import { useConfirm } from "@/ui/useConfirm";
import { usePageTitle } from "@/ui/usePageTitle";
import styles from "./calendar.module.css";
import { Effect } from "./Effect";
import { useDecide, useProposal, useWithdraw } from "./useCalendar";

/** One proposed notice: what it would do, and the second person's decision. */
export function Component() {
  const { t } = useTranslation("calendar");
  const { id = "" } = useParams();
  const query = useProposal(id);
  usePageTitle(query.data?.proposal.number ?? t("title"));
  return (
    <div className="page">
      <Link to="/calendar">← {t("title")}</Link>
      <Answer query={query}>{(view) => <Shown view={view} />}</Answer>
    </div>
  );
}

function Shown({ view }: { view: NoticeProposal }) {
  const { t } = useTranslation("calendar");
  const { proposal, preview, overtaken } = view;
  return (
    <>
      <h1 className="page-title">{t("noticeTitle", { year: proposal.year, number: proposal.number })}</h1>
      <p className="secondary">
        {t("issuedOn", { day: formatDay(proposal.issued) })} ·{" "}
        {t("proposedBy", { name: proposal.proposedBy.name, at: formatInstant(proposal.proposedAt) })}
      </p>
      <State view={view} />
      {overtaken.length > 0 && <Alert type="error" showIcon title={t("overtaken")} description={overtaken.join(" ")} />}
      {preview && <Effect preview={preview} />}
      <Acts view={view} />
      <details className={styles.text}>
        <summary>{t("asPasted")}</summary>
        <pre>{view.text}</pre>
      </details>
    </>
  );
}

function State({ view: { proposal, actions } }: { view: NoticeProposal }) {
  const { t } = useTranslation("calendar");
  if (proposal.status === "WAITING") {
    return <Alert type="info" showIcon title={t(actions.includes("withdraw") ? "waitsForOther" : "waitsForYou")} />;
  }
  const done = proposal.status === "CONFIRMED";
  return (
    <Alert
      type={done ? "success" : "warning"}
      showIcon
      title={t(`ended.${proposal.status}`, {
        name: proposal.decidedBy?.name ?? "",
        at: formatInstant(proposal.decidedAt),
      })}
      description={proposal.reason}
    />
  );
}

function Acts({ view }: { view: NoticeProposal }) {
  const { t } = useTranslation("calendar");
  const { proposal, actions, preview } = view;
  const [asking, setAsking] = useState(false);
  const decide = useDecide(proposal.id);
  const withdraw = useWithdraw(proposal.id);
  const confirm = useConfirm();
  if (actions.length === 0) return null;
  const take = async () => {
    const question = {
      title: t("confirmAsk", { year: proposal.year }),
      text: t("confirmText", { count: preview?.moved ?? 0 }),
      verb: t("confirm"),
    };
    if (await confirm(question)) decide.mutate({ confirmed: true, fingerprint: preview?.fingerprint });
  };
  return (
    <>
      <ProblemAlert problem={asking ? null : (decide.error ?? withdraw.error)} />
      <div className={styles.acts}>
        {actions.includes("confirm") && (
          <Button type="primary" size="large" loading={decide.isPending} onClick={take}>
            {t("confirm")}
          </Button>
        )}
        {actions.includes("reject") && (
          <Button size="large" onClick={() => setAsking(true)}>
            {t("reject")}
          </Button>
        )}
        {actions.includes("withdraw") && (
          <Button size="large" loading={withdraw.isPending} onClick={() => withdraw.mutate(undefined)}>
            {t("withdraw")}
          </Button>
        )}
      </div>
      <ReasonModal
        open={asking}
        title={t("rejectAsk")}
        verb={t("reject")}
        busy={decide.isPending}
        problem={decide.error}
        onCancel={() => setAsking(false)}
        onSubmit={(reason) => decide.mutate({ confirmed: false, reason }, { onSuccess: () => setAsking(false) })}
      />
    </>
  );
}
