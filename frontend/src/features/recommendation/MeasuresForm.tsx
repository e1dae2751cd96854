import { useQuery } from "@tanstack/react-query";
import { Button, Checkbox, Input, Radio } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { MeasureBasis, Policy, Recommendation } from "@/api/recommendationTypes";
import type { Id } from "@/api/types";
import { mergedFields } from "@/ui/merge";
import { ProblemAlert } from "@/ui/ProblemAlert";
import { SubmitBar } from "@/ui/SplitForm";
import { Answer, EmptyState } from "@/ui/states";
import { Conflict, standingNow } from "./Conflict";
import { useTakeUp } from "./recommendation";
import styles from "./recommendation.module.css";
import { policiesQuery } from "./register";

interface Link {
  basis: MeasureBasis;
  note: string;
}
type Links = Record<Id, Link>;

const linksOf = ({ takenUp }: Recommendation): Links =>
  Object.fromEntries(takenUp.map(({ measure, basis, note }) => [measure, { basis, note }]));

/** A measure that I unlinked is no longer linked. */
const mergedLinks = (base: Links, mine: Links, theirs: Links): Links =>
  Object.fromEntries(
    Object.entries(mergedFields(base, mine, theirs)).filter(([measure]) => mine[measure] || !base[measure]),
  );

/** Which measures took the recommendation up, and whether the policy says so or the subject is merely near. */
export function MeasuresForm({ recommendation, onDone }: { recommendation: Recommendation; onDone: () => void }) {
  const policies = useQuery(policiesQuery(recommendation.studyId));
  return (
    <Answer query={policies}>
      {(all) => <Linking recommendation={recommendation} policies={all} onDone={onDone} />}
    </Answer>
  );
}

interface Props {
  recommendation: Recommendation;
  policies: Policy[];
  onDone: () => void;
}

function Linking({ recommendation, policies, onDone }: Props) {
  const { t } = useTranslation("recommendation");
  const [from, setFrom] = useState(recommendation);
  const take = useTakeUp(from);
  const [links, setLinks] = useState(linksOf(recommendation));
  const latest = standingNow<Recommendation>(take.error);
  const merge = (now: Recommendation, merged: Links) => {
    setFrom(now);
    setLinks(merged);
    take.reset();
  };
  const measureOf = (id: Id) => policies.flatMap((policy) => policy.measures).find((measure) => measure.id === id);
  const set = (measure: Id, next: Link | null) => {
    const { [measure]: _, ...others } = links;
    setLinks(next ? { ...others, [measure]: next } : others);
  };
  const send = () =>
    take.mutate(
      Object.entries(links).map(([measure, link]) => ({ measure, ...link })),
      { onSuccess: onDone },
    );
  if (policies.every((policy) => policy.measures.length === 0)) return <EmptyState text={t("noPolicies")} />;
  return (
    <div className={styles.form}>
      {latest && (
        <Conflict
          banner={t("conflict")}
          base={linksOf(from)}
          mine={links}
          theirs={linksOf(latest)}
          label={(id) => measureOf(id)?.label || measureOf(id)?.text || ""}
          shown={(all, id) => (all[id] ? `${t(`basis.${all[id].basis}`)} ${all[id].note}` : "—")}
          merge={mergedLinks}
          onTake={(merged) => merge(latest, merged)}
        />
      )}
      <p className="secondary">{t("basisExplain")}</p>
      {policies.map((policy) => (
        <section key={policy.id} aria-label={policy.title} className={styles.form}>
          <h3 className={styles.heading}>{policy.title}</h3>
          {policy.measures.map((measure) => {
            const link = links[measure.id];
            return (
              <div key={measure.id} className={styles.card}>
                <Checkbox
                  checked={link !== undefined}
                  onChange={(event) => set(measure.id, event.target.checked ? { basis: "TOPIC", note: "" } : null)}
                >
                  {measure.label && <strong>{measure.label} </strong>}
                  {measure.text}
                </Checkbox>
                {link && (
                  <>
                    <Radio.Group
                      aria-label={t("basisLabel")}
                      value={link.basis}
                      options={(["STATED", "TOPIC"] as const).map((one) => ({ value: one, label: t(`basis.${one}`) }))}
                      onChange={(event) => set(measure.id, { ...link, basis: event.target.value as MeasureBasis })}
                    />
                    <Input
                      aria-label={t("note")}
                      placeholder={t("note")}
                      maxLength={200}
                      value={link.note}
                      onChange={(event) => set(measure.id, { ...link, note: event.target.value })}
                    />
                  </>
                )}
              </div>
            );
          })}
        </section>
      ))}
      {!latest && <ProblemAlert problem={take.error} />}
      <SubmitBar>
        <Button type="primary" size="large" loading={take.isPending} onClick={send}>
          {t("save")}
        </Button>
      </SubmitBar>
    </div>
  );
}
