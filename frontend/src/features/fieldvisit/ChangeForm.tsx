import { Alert, Button, Input } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { useSession } from "@/api/session";
import type { VisitView } from "@/api/visitTypes";
import { Field } from "@/ui/Field";
import { ProblemAlert } from "@/ui/ProblemAlert";
import { SubmitBar } from "@/ui/SplitForm";
import { ItineraryEditor } from "./ItineraryEditor";
import { showFirstFault } from "./PlanVisitForm";
import styles from "./visit.module.css";
import { currentOf, type Faults, faultsFrom, planOf, useVisitAct, type VisitPlan } from "./visits";

interface Draft {
  plan: VisitPlan;
  reason: string;
}

function restored(key: string): Draft | null {
  try {
    return JSON.parse(localStorage.getItem(key) ?? "null") as Draft | null;
  } catch {
    return null;
  }
}

/** Other days, places or another route after the approval: the leader in charge is asked again. Kept on this device until it is sent. */
export function ChangeForm({ visit, onClose }: { visit: VisitView; onClose: () => void }) {
  const { t } = useTranslation("fieldvisit");
  const key = `visit-change/${useSession().person.id}/${visit.id}`;
  const [{ plan, reason }, setDraft] = useState<Draft>(() => restored(key) ?? { plan: planOf(visit), reason: "" });
  const [faults, setFaults] = useState<Faults>({});
  const changing = useVisitAct(visit.id, "change");
  const keep = (next: Draft) => {
    setDraft(next);
    setFaults({});
    localStorage.setItem(key, JSON.stringify(next));
  };
  const close = () => {
    localStorage.removeItem(key);
    onClose();
  };
  const send = () =>
    changing.mutate(
      { version: visit.version, reason, ...plan },
      {
        onSuccess: close,
        onError: (error) => {
          setFaults(faultsFrom(error));
          showFirstFault();
        },
      },
    );
  const stale = changing.error && currentOf(changing.error);
  return (
    <section className={styles.recorded} aria-label={t("change")}>
      <h2>{t("change")}</h2>
      <p className="secondary">{t("changeExplain")}</p>
      <Field label={t("changeReason")} required error={faults.reason}>
        {(control) => (
          <Input.TextArea
            {...control}
            rows={3}
            maxLength={2000}
            showCount
            value={reason}
            onChange={(event) => keep({ plan, reason: event.target.value })}
          />
        )}
      </Field>
      <ItineraryEditor
        visit={visit}
        plan={plan}
        faults={faults}
        disabled={false}
        onChange={(next) => keep({ plan: next, reason })}
      />
      {stale && <Alert type="warning" showIcon title={t("changeStale")} />}
      <ProblemAlert problem={stale || Object.keys(faults).length > 0 ? null : changing.error} />
      <SubmitBar
        note={
          Object.keys(faults).length > 0 ? (
            <span className={styles.fault}>{t("faults", { count: Object.keys(faults).length })}</span>
          ) : (
            t("keptHere")
          )
        }
      >
        <Button type="primary" size="large" loading={changing.isPending} onClick={send}>
          {t("sendChange")}
        </Button>
        <Button size="large" onClick={close}>
          {t("discard")}
        </Button>
      </SubmitBar>
    </section>
  );
}
