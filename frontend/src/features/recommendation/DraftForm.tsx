import { useQuery } from "@tanstack/react-query";
import { Alert, Button } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { asProblem } from "@/api/problem";
import type { Recommendation, RecommendationRegister } from "@/api/recommendationTypes";
import type { Id } from "@/api/types";
import { ProblemAlert } from "@/ui/ProblemAlert";
import { SubmitBar } from "@/ui/SplitForm";
import { Answer } from "@/ui/states";
import { useKeptDraft } from "@/ui/useKeptDraft";
import { Conflict, standingNow } from "./Conflict";
import { DraftFields } from "./DraftFields";
import { type DraftField, draftOf, newDraft } from "./draft";
import { type RecommendationDraft, useRewrite } from "./recommendation";
import styles from "./recommendation.module.css";
import { registerQuery, useAdd } from "./register";
import { SourceForm } from "./Sources";

interface Props {
  register: RecommendationRegister;
  onSaved: (saved: Recommendation) => void;
}

/** A new recommendation of one of the study's documents; the document is registered on the way where there is none. */
export function DraftForm({ register, onSaved }: Props) {
  const { t } = useTranslation("recommendation");
  if (register.sources.length === 0)
    return (
      <div className={styles.form}>
        <p className="secondary">{t("sourceFirst")}</p>
        <SourceForm register={register} known={null} onDone={() => undefined} />
      </div>
    );
  return <Adding register={register} onSaved={onSaved} />;
}

function Adding({ register, onSaved }: Props) {
  const { t } = useTranslation("recommendation");
  const add = useAdd(register.studyId);
  const { said, change, forget } = useKeptDraft<RecommendationDraft>(
    `recommendation/add/${register.studyId}`,
    newDraft(register),
  );
  const saved = (view: Recommendation) => {
    forget();
    onSaved(view);
  };
  return (
    <Writing
      register={register}
      of={null}
      said={said}
      change={change}
      problem={add.error}
      pending={add.isPending}
      verb={t(register.listed && said.followUp ? "addLate" : "save")}
      onSend={() => add.mutate(said, { onSuccess: saved })}
    />
  );
}

/** Changes what stands in the register; whoever saved meanwhile is shown, and what was typed stays. */
export function EditForm({ recommendation, onSaved }: { recommendation: Recommendation; onSaved: () => void }) {
  const register = useQuery(registerQuery(recommendation.studyId));
  return (
    <Answer query={register}>
      {(view) => <Editing register={view} recommendation={recommendation} onSaved={onSaved} />}
    </Answer>
  );
}

function Editing({ register, recommendation, onSaved }: Omit<Props, "onSaved"> & EditProps) {
  const { t } = useTranslation("recommendation");
  const [start, setStart] = useState(recommendation);
  const rewrite = useRewrite(start);
  const base = draftOf(start, labelOf(start));
  const { said, change, forget } = useKeptDraft<RecommendationDraft>(
    `recommendation/edit/${start.row.id}/${start.row.version}`,
    base,
  );
  const latest = standingNow<Recommendation>(rewrite.error);
  const shown = useShown(register, [start, ...(latest ? [latest] : [])]);
  const take = (now: Recommendation, merged: RecommendationDraft) => {
    forget();
    setStart(now);
    change(merged);
    rewrite.reset();
  };
  const send = () =>
    rewrite.mutate(
      { ...said, version: start.row.version },
      {
        onSuccess: () => {
          forget();
          onSaved();
        },
      },
    );
  return (
    <>
      {latest && (
        <Conflict
          banner={t("conflict")}
          base={base}
          mine={said}
          theirs={draftOf(latest, labelOf(latest))}
          label={(field) => t(`field.${field}`)}
          shown={shown}
          onTake={(merged) => take(latest, merged)}
        />
      )}
      <Writing
        register={register}
        of={start}
        said={said}
        change={change}
        problem={latest ? null : rewrite.error}
        pending={rewrite.isPending}
        verb={t("save")}
        onSend={send}
      />
    </>
  );
}

interface EditProps {
  recommendation: Recommendation;
  onSaved: () => void;
}

interface WritingProps {
  register: RecommendationRegister;
  of: Recommendation | null;
  said: RecommendationDraft;
  change: (next: Partial<RecommendationDraft>) => void;
  problem: unknown;
  pending: boolean;
  verb: string;
  onSend: () => void;
}

function Writing({ register, of, said, change, problem, pending, verb, onSend }: WritingProps) {
  const { t } = useTranslation("recommendation");
  const [asked, setAsked] = useState(false);
  const refused = problem ? asProblem(problem) : null;
  const missing: Record<string, string | false> = {
    text: asked && !said.text.trim() && t("textMissing"),
    days: asked && said.followUp && !said.days && t("daysMissing"),
  };
  const send = () => {
    setAsked(true);
    if (pending || !said.text.trim() || (said.followUp && !said.days)) return;
    onSend();
  };
  return (
    <div className={styles.form}>
      {register.listed && !of && <Alert type="info" showIcon title={t("listedAlready")} />}
      <DraftFields
        register={register}
        of={of}
        value={said}
        errorOf={(field) => missing[field] || refused?.errorOf(field)}
        onChange={change}
      />
      <ProblemAlert problem={problem} />
      <SubmitBar>
        <Button type="primary" size="large" loading={pending} onClick={send}>
          {verb}
        </Button>
      </SubmitBar>
    </div>
  );
}

/** Numbers that the place gives are not written down. */
const labelOf = ({ row }: Recommendation) => row.label;

/** What a field says, in the words that stand on the screen. */
function useShown(register: RecommendationRegister, known: Recommendation[]) {
  const { t } = useTranslation("recommendation");
  const units = [
    ...register.units,
    ...known.flatMap(({ row }) => [...(row.lead ? [row.lead] : []), ...row.cooperating]),
  ];
  const unit = (id: Id | null) => units.find((one) => one.id === id)?.name ?? t("otherUnit");
  const row = (id: Id) => register.rows.find((one) => one.id === id)?.text ?? "";
  const words: Partial<Record<DraftField, (draft: RecommendationDraft) => string>> = {
    source: ({ source }) => register.sources.find((one) => one.id === source)?.title ?? "",
    parent: ({ parent }) => (parent ? row(parent) : t("noParent")),
    similarTo: ({ similarTo }) => (similarTo ? row(similarTo) : t("noSimilar")),
    lead: ({ lead }) => (lead ? unit(lead) : ""),
    cooperating: ({ cooperating }) => cooperating.map(unit).join(t("listSeparator")),
    followUp: ({ followUp }) => t(followUp ? "followUp" : "notFollowed"),
    passages: ({ passages }) => passages.map((one) => `${one.origin} ${one.quote}`.trim()).join("\n"),
    tags: ({ tags }) => tags.join(t("listSeparator")),
  };
  return (draft: RecommendationDraft, field: DraftField) => {
    const say = words[field];
    return (say ? say(draft) : String(draft[field] ?? "")) || "—";
  };
}
