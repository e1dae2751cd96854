import { useQuery, useQueryClient } from "@tanstack/react-query";
import { Button } from "antd";
import { type ReactNode, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import { countRound } from "@/api/opinions";
import { asProblem } from "@/api/problem";
import type { ReportView } from "@/api/reportTypes";
import { Attachments } from "@/ui/Attachments";
import { ProblemAlert } from "@/ui/ProblemAlert";
import { SubmitBar } from "@/ui/SplitForm";
import { Answer } from "@/ui/states";
import type { TaskFormProps } from "@/ui/taskForm";
import { useConfirm } from "@/ui/useConfirm";
import { describedOf, faultsOf, RoundFields } from "./RoundFields";
import { LastReturn } from "./Rulings";
import { reportQuery, useDescribe, useReportDeed } from "./report";
import styles from "./report.module.css";
import { Workspace } from "./Workspace";

/** The opinions on a report. Another feature draws them; `app` puts them in. */
export type RoundSlot = (report: ReportView, answerable: boolean) => ReactNode;

interface Writing {
  act: "draft" | "revision";
  ledger: RoundSlot;
}

/** The writers write or revise; the group's lead, or the office, sends it on. */
export function WriteForm(props: TaskFormProps & Writing) {
  const report = useQuery(reportQuery(props.task.row.refs.reportId ?? ""));
  return (
    <Answer query={report} rows={12}>
      {(view) => <Writer {...props} report={view} />}
    </Answer>
  );
}

function Writer({ report, act, ledger, locked, onSent }: TaskFormProps & Writing & { report: ReportView }) {
  const { t } = useTranslation("report");
  const [about, setAbout] = useState(() => describedOf(report));
  const flush = useRef<() => Promise<boolean>>(async () => true);
  const cache = useQueryClient();
  const confirm = useConfirm();
  const describing = useDescribe(report);
  const sending = useReportDeed(report, act);
  const [problem, setProblem] = useState<unknown>(null);
  const changed = JSON.stringify(about) !== JSON.stringify(describedOf(report));
  const count = countRound(report.round);
  const open = act === "revision" ? count.toAnswer - count.answered : 0;
  const maySend = report.actions.some((one) => one.startsWith("submit"));
  const disabled = locked || !report.actions.includes("write");
  const pending = describing.isPending || sending.isPending;

  const keepAbout = async (): Promise<number | null> => {
    if (!changed) return report.version;
    const saved = await describing.mutateAsync(about);
    setAbout(describedOf(saved));
    return saved.version;
  };
  const run = async (submit: boolean) => {
    setProblem(null);
    try {
      if (!(await flush.current())) return;
      const version = await keepAbout();
      if (!submit || version === null) return;
      const now = cache.getQueryData(reportQuery(report.id).queryKey) ?? report;
      const empty = now.chapters.filter(
        (one) => one.length === 0 && !now.chapters.some((part) => part.parent === one.id),
      );
      if (empty.length > 0) {
        const text = empty.map((one) => one.heading).join(t("listSeparator"));
        if (!(await confirm({ title: t("emptyAsk", { count: empty.length }), text, verb: t("emptyVerb") }))) return;
      }
      const view = await sending.mutateAsync({ version });
      onSent(view.next);
    } catch (error) {
      setProblem(error);
    }
  };
  const found = problem ? asProblem(problem) : null;
  const asked = act === "draft" && about.opinionOrgs.length > 0;
  return (
    <div className={styles.form}>
      <LastReturn report={report} />
      <RoundFields report={report} value={about} disabled={disabled} faults={faultsOf(found)} onChange={setAbout} />
      <Workspace report={report} disabled={disabled} flush={flush} />
      {act === "revision" && report.round && ledger(report, !disabled)}
      <section className={styles.fields} aria-label={t("attachments")}>
        <h3>{t("attachments")}</h3>
        <Attachments ownerType="REPORT" ownerId={report.id} editable={!disabled} />
      </section>
      <ProblemAlert problem={problem} />
      <SubmitBar note={open > 0 ? t("blockedByOpinions", { count: open }) : maySend ? undefined : t("leadSubmits")}>
        <Button type="primary" disabled={disabled || !maySend || open > 0} loading={pending} onClick={() => run(true)}>
          {t(asked ? "circulate" : "submit")}
        </Button>
        <Button disabled={disabled || !changed} loading={describing.isPending} onClick={() => run(false)}>
          {t("saveAbout")}
        </Button>
      </SubmitBar>
    </div>
  );
}
