import { useQuery } from "@tanstack/react-query";
import { Button, Checkbox, Input, Radio } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { Id, MeasureBasis, Policy, Recommendation } from "@/api/types";
import { ProblemAlert } from "@/ui/ProblemAlert";
import { SubmitBar } from "@/ui/SplitForm";
import { Answer, EmptyState } from "@/ui/states";
import { useTakeUp } from "./recommendation";
import styles from "./recommendation.module.css";
import { policiesQuery } from "./register";

interface Link {
  basis: MeasureBasis;
  note: string;
}

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
  const take = useTakeUp(recommendation);
  const [links, setLinks] = useState<Record<Id, Link>>(() =>
    Object.fromEntries(recommendation.takenUp.map(({ measure, basis, note }) => [measure, { basis, note }])),
  );
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
      <ProblemAlert problem={take.error} />
      <SubmitBar>
        <Button type="primary" size="large" loading={take.isPending} onClick={send}>
          {t("save")}
        </Button>
      </SubmitBar>
    </div>
  );
}
