import { useQuery } from "@tanstack/react-query";
import { Button } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { Policy } from "@/api/recommendationTypes";
import type { Id } from "@/api/types";
import { ExportButton } from "@/ui/ExportButton";
import { ListTools } from "@/ui/ListTools";
import { SearchField } from "@/ui/SearchField";
import { SortSelect } from "@/ui/SortSelect";
import { Answer, EmptyState } from "@/ui/states";
import { formatDay } from "@/ui/time";
import { useFilter } from "@/ui/useFilter";
import { useAim } from "./Facts";
import { PolicyForm } from "./PolicyForm";
import { POLICY_SORTS, policiesShown } from "./policies";
import styles from "./recommendation.module.css";
import { policiesQuery } from "./register";

/** Beside the register, which has a search of its own. */
const NAMES = ["policy", "policySort"] as const;

/** The policy documents with their measures, and how many recommendations each measure took up. */
export function Policies({ study, writes }: { study: Id; writes: boolean }) {
  const policies = useQuery(policiesQuery(study));
  return <Answer query={policies}>{(all) => <List study={study} policies={all} writes={writes} />}</Answer>;
}

function List({ study, policies, writes }: { study: Id; policies: Policy[]; writes: boolean }) {
  const { t } = useTranslation("recommendation");
  const aim = useAim();
  const [open, setOpen] = useState<Id | "new" | null>(null);
  const [{ policy: q, policySort: sort }, change] = useFilter(NAMES);
  const found = policiesShown(policies, { q, sort });
  const shut = () => setOpen(null);
  if (open !== null)
    return (
      <PolicyForm study={study} known={policies.find((one) => one.id === open) ?? null} onDone={shut} onBack={shut} />
    );
  return (
    <div className={styles.form}>
      {policies.length > 0 && (
        <ListTools>
          {policies.length > 1 && (
            <>
              <SearchField label={t("policySearch")} value={q} onChange={(policy) => change({ policy })} />
              <SortSelect
                name="policySort"
                own="added"
                options={POLICY_SORTS.map((value) => ({ value, label: t(`policySort.${value}`) }))}
              />
            </>
          )}
          <ExportButton path={`/studies/${study}/policies`} filter={{ q, sort }} />
        </ListTools>
      )}
      {found.length === 0 && <EmptyState text={t(policies.length === 0 ? "noPolicies" : "noPolicyFound")} />}
      {found.map((policy) => (
        <section key={policy.id} className={styles.card} aria-label={policy.title}>
          <strong>{policy.title}</strong>
          <p className={styles.from}>
            {[policy.issuer, policy.number, policy.issuedOn && formatDay(policy.issuedOn)].filter(Boolean).join(" · ")}
          </p>
          <ol className={styles.plain}>
            {policy.measures.map((measure) => (
              <li key={measure.id}>
                {measure.label && <strong>{measure.label} </strong>}
                {measure.text}
                {measure.indicators.length > 0 && (
                  <span className="secondary"> {measure.indicators.map(aim).join(t("listSeparator"))}</span>
                )}
                {measure.takenUp > 0 && <span className="secondary"> {t("tookUp", { count: measure.takenUp })}</span>}
              </li>
            ))}
          </ol>
          {writes && (
            <div>
              <Button onClick={() => setOpen(policy.id)}>{t("change")}</Button>
            </div>
          )}
        </section>
      ))}
      {writes && (
        <div>
          <Button type="primary" onClick={() => setOpen("new")}>
            {t("addPolicy")}
          </Button>
        </div>
      )}
    </div>
  );
}
