import { useQuery } from "@tanstack/react-query";
import { Button, Input, Select } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { api } from "@/api/client";
import { keys } from "@/api/keys";
import { asProblem } from "@/api/problem";
import type { RecommendationRegister, RecommendationSource, SourceKind } from "@/api/recommendationTypes";
import type { ReportRow } from "@/api/reportTypes";
import type { Id } from "@/api/types";
import { DayPicker } from "@/ui/DayPicker";
import { Field } from "@/ui/Field";
import { ProblemAlert } from "@/ui/ProblemAlert";
import { OrgPicker } from "@/ui/pickers";
import { SubmitBar } from "@/ui/SplitForm";
import { EmptyState } from "@/ui/states";
import { formatDay } from "@/ui/time";
import { Conflict, standingNow } from "./Conflict";
import styles from "./recommendation.module.css";
import { type SourceDraft, useSaveSource } from "./register";

const KINDS: SourceKind[] = ["REPORT", "SPEECH", "SUBMISSION", "PROPOSAL"];

/** The documents that make the study's recommendations. */
export function Sources({ register }: { register: RecommendationRegister }) {
  const { t } = useTranslation("recommendation");
  const [open, setOpen] = useState<Id | "new" | null>(null);
  const writes = register.actions.includes("write");
  const known = register.sources.find((one) => one.id === open) ?? null;
  if (open !== null)
    return <SourceForm register={register} known={known} onDone={() => setOpen(null)} onBack={() => setOpen(null)} />;
  return (
    <div className={styles.form}>
      {register.sources.length === 0 && <EmptyState text={t("noSources")} />}
      <ul className={styles.cards}>
        {register.sources.map((one) => (
          <li key={one.id} className={styles.card}>
            <strong>{one.title}</strong>
            <p className={styles.from}>
              {[t(`sourceKind.${one.kind}`), one.org?.name, one.dated && formatDay(one.dated)]
                .filter(Boolean)
                .join(" · ")}
            </p>
            {writes && (
              <div>
                <Button onClick={() => setOpen(one.id)}>{t("change")}</Button>
              </div>
            )}
          </li>
        ))}
      </ul>
      {writes && (
        <div>
          <Button type="primary" onClick={() => setOpen("new")}>
            {t("addSource")}
          </Button>
        </div>
      )}
    </div>
  );
}

const draftOf = (known: RecommendationSource | null): SourceDraft => ({
  kind: known?.kind ?? "REPORT",
  title: known?.title ?? "",
  org: known?.org?.id ?? null,
  dated: known?.dated ?? null,
  report: known?.reportId ?? null,
});

const LABELS = {
  kind: "sourceKindLabel",
  title: "sourceTitle",
  org: "sourceOrg",
  dated: "dated",
  report: "ownReport",
} as const;

interface Props {
  register: RecommendationRegister;
  known: RecommendationSource | null;
  onDone: () => void;
  onBack?: () => void;
}

export function SourceForm({ register, known, onDone, onBack }: Props) {
  const { t } = useTranslation("recommendation");
  const [from, setFrom] = useState(known);
  const save = useSaveSource(register.studyId, from);
  const reports = useQuery({
    queryKey: keys.ofStudy(register.studyId, "reports"),
    queryFn: ({ signal }) => api.get<ReportRow[]>(`/studies/${register.studyId}/reports`, signal),
  });
  const [said, setSaid] = useState(draftOf(known));
  const [asked, setAsked] = useState(false);
  const change = (next: Partial<SourceDraft>) => setSaid({ ...said, ...next });
  const refused = save.error ? asProblem(save.error) : null;
  const latest = standingNow<RecommendationSource>(save.error);
  const take = (now: RecommendationSource, merged: SourceDraft) => {
    setFrom(now);
    setSaid(merged);
    save.reset();
  };
  const shown = (draft: SourceDraft, field: keyof SourceDraft): string => {
    const orgs = [from?.org, latest?.org];
    if (field === "kind") return t(`sourceKind.${draft.kind}`);
    if (field === "org") return orgs.find((org) => org?.id === draft.org)?.name ?? (draft.org ? t("otherUnit") : "—");
    if (field === "report") return reports.data?.find((one) => one.id === draft.report)?.title ?? "—";
    return draft[field] ?? "—";
  };
  const send = () => {
    setAsked(true);
    if (save.isPending || !said.title.trim()) return;
    save.mutate({ ...said, report: said.kind === "REPORT" ? said.report : null }, { onSuccess: onDone });
  };
  return (
    <div className={styles.form}>
      {latest && (
        <Conflict
          banner={t("conflictDocument")}
          base={draftOf(from)}
          mine={said}
          theirs={draftOf(latest)}
          label={(field) => t(LABELS[field])}
          shown={shown}
          onTake={(merged) => take(latest, merged)}
        />
      )}
      <Field label={t("sourceKindLabel")} required error={refused?.errorOf("kind")}>
        {(control) => (
          <Select
            {...control}
            value={said.kind}
            options={KINDS.map((kind) => ({ value: kind, label: t(`sourceKind.${kind}`) }))}
            onChange={(kind: SourceKind) => change({ kind })}
          />
        )}
      </Field>
      {said.kind === "REPORT" && (
        <Field label={t("ownReport")} hint={t("ownReportHint")} error={refused?.errorOf("report")}>
          {(control) => (
            <Select
              {...control}
              allowClear
              value={said.report}
              options={(reports.data ?? []).map((one) => ({ value: one.id, label: one.title }))}
              onChange={(report: Id | undefined) =>
                change({
                  report: report ?? null,
                  title: said.title || (reports.data?.find((one) => one.id === report)?.title ?? ""),
                })
              }
            />
          )}
        </Field>
      )}
      <Field
        label={t("sourceTitle")}
        required
        error={(asked && !said.title.trim() && t("sourceTitleMissing")) || refused?.errorOf("title")}
      >
        {(control) => (
          <Input
            {...control}
            maxLength={200}
            value={said.title}
            onChange={(event) => change({ title: event.target.value })}
          />
        )}
      </Field>
      <Field label={t("sourceOrg")} error={refused?.errorOf("org")}>
        {(control) => (
          <OrgPicker
            {...control}
            allowClear
            known={from?.org ? [from.org] : []}
            value={said.org}
            onChange={(org) => change({ org: org as Id | null })}
          />
        )}
      </Field>
      <Field label={t("dated")} error={refused?.errorOf("dated")}>
        {(control) => <DayPicker {...control} value={said.dated} onChange={(dated) => change({ dated })} />}
      </Field>
      {!latest && <ProblemAlert problem={save.error} />}
      <SubmitBar>
        <Button type="primary" size="large" loading={save.isPending} onClick={send}>
          {t("save")}
        </Button>
        {onBack && (
          <Button size="large" onClick={onBack}>
            {t("back")}
          </Button>
        )}
      </SubmitBar>
    </div>
  );
}
