import { useQuery } from "@tanstack/react-query";
import { Button, Segmented, Select } from "antd";
import { lazy, Suspense, useState } from "react";
import { useTranslation } from "react-i18next";
import type { PlanText, WorkPlanView } from "@/api/workplanTypes";
import { Field } from "@/ui/Field";
import { Answer, LoadingState } from "@/ui/states";
import { formatInstant } from "@/ui/time";
import { namesOf } from "./names";
import { PlanReader } from "./PlanReader";
import { versionQuery } from "./plan";
import styles from "./plan.module.css";

const Comparison = lazy(() => import("./Comparison"));
const CURRENT = 0;

/** The frozen versions of a plan: read one, or see what changed between any two. */
export function Versions({ plan }: { plan: WorkPlanView }) {
  const { t } = useTranslation("workplan");
  const [mode, setMode] = useState<"read" | "compare">("compare");
  const [reading, setReading] = useState<number | null>(null);
  if (plan.versions.length === 0) return <p className="secondary">{t("noVersions")}</p>;
  return (
    <div className={styles.versions}>
      <ol className={styles.versionList}>
        {plan.versions.map((version) => (
          <li key={version.no}>
            <Button
              type="link"
              size="small"
              style={{ paddingInline: 0 }}
              onClick={() => {
                setReading(version.no);
                setMode("read");
              }}
            >
              {t("versionRow", { label: t(`label.${version.label}`), no: version.no })}
            </Button>
            <span className="secondary">
              {t("versionBy", { at: formatInstant(version.at), name: version.by.name })}
            </span>{" "}
            <a href={`/api/work-plans/${plan.id}/versions/${version.no}/document`} download>
              {t("download")}
            </a>
          </li>
        ))}
      </ol>
      <Segmented
        aria-label={t("versions")}
        value={mode}
        options={[
          { value: "compare", label: t("compare") },
          { value: "read", label: t("readVersion") },
        ]}
        onChange={(value) => setMode(value as "read" | "compare")}
      />
      {mode === "compare" ? (
        <Compare plan={plan} />
      ) : (
        <Read plan={plan} no={reading ?? plan.versions.at(-1)?.no ?? 1} />
      )}
    </div>
  );
}

function Read({ plan, no }: { plan: WorkPlanView; no: number }) {
  const version = useQuery(versionQuery(plan.studyId, plan.id, no));
  return (
    <Answer query={version}>{(text) => <PlanReader plan={text} names={namesOf(text.people, text.orgs)} />}</Answer>
  );
}

function Compare({ plan }: { plan: WorkPlanView }) {
  const { t } = useTranslation("workplan");
  const last = plan.versions.at(-1)?.no ?? CURRENT;
  const frozen = plan.status === "ISSUED";
  const [from, setFrom] = useState(frozen ? (plan.versions.at(-2)?.no ?? last) : last);
  const [to, setTo] = useState(frozen ? last : CURRENT);
  const options = [
    ...plan.versions.map(({ no, label }) => ({
      value: no,
      label: t("versionRow", { label: t(`label.${label}`), no }),
    })),
    { value: CURRENT, label: t("label.CURRENT") },
  ];
  return (
    <>
      <div className={styles.pair}>
        <Field label={t("compareFrom")}>
          {(control) => (
            <Select {...control} style={{ width: "100%" }} value={from} options={options} onChange={setFrom} />
          )}
        </Field>
        <Field label={t("compareTo")}>
          {(control) => <Select {...control} style={{ width: "100%" }} value={to} options={options} onChange={setTo} />}
        </Field>
      </div>
      <TwoTexts plan={plan} from={from} to={to} />
    </>
  );
}

function useText(plan: WorkPlanView, no: number) {
  const frozen = useQuery({ ...versionQuery(plan.studyId, plan.id, no), enabled: no !== CURRENT });
  const current: PlanText = { ...plan, no: CURRENT, label: "DISCUSSION_DRAFT" };
  return no === CURRENT ? { data: current, error: null, isPending: false, refetch: () => undefined } : frozen;
}

function TwoTexts({ plan, from, to }: { plan: WorkPlanView; from: number; to: number }) {
  const before = useText(plan, from);
  const after = useText(plan, to);
  return (
    <Answer query={before}>
      {(old) => (
        <Answer query={after}>
          {(now) => (
            <Suspense fallback={<LoadingState />}>
              <Comparison before={old} after={now} names={namesOf(old.people, old.orgs, now.people, now.orgs)} />
            </Suspense>
          )}
        </Answer>
      )}
    </Answer>
  );
}
