import { Tabs } from "antd";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import type { WorkPlanView } from "@/api/workplanTypes";
import { Attachments } from "@/ui/Attachments";
import { useParam } from "@/ui/useParam";
import { DecisionTrail } from "./Decisions";
import { namesOf } from "./names";
import { PlanReader } from "./PlanReader";
import { Versions } from "./Versions";

/** The opinions on a plan. Another feature draws them; `app` puts them in. */
export type RoundSlot = (plan: WorkPlanView, answerable: boolean) => ReactNode;

type Part = "text" | "opinions" | "versions" | "papers";

interface Props {
  plan: WorkPlanView;
  ledger: RoundSlot;
  parts?: Part[];
}

/** What a decision on a plan rests on: its text, the opinions and their answers, earlier versions, the papers. */
export function PlanContext({ plan, ledger, parts = ["text", "opinions", "versions", "papers"] }: Props) {
  const { t } = useTranslation("workplan");
  const [tab, setTab] = useParam("tab");
  const names = namesOf(plan.people, plan.orgs);
  const all: Record<Part, { label: string; children: ReactNode }> = {
    text: {
      label: t("planText"),
      children: <PlanReader plan={plan} names={names} current={plan.issue ? plan.id : undefined} />,
    },
    opinions: { label: t("opinions"), children: ledger(plan, false) },
    versions: { label: t("versions"), children: <Versions plan={plan} /> },
    papers: { label: t("attachments"), children: <Attachments ownerType="WORK_PLAN" ownerId={plan.id} /> },
  };
  const shown = parts.filter((part) => part !== "opinions" || plan.round);
  return (
    <>
      <DecisionTrail plan={plan} />
      <Tabs
        activeKey={shown.find((part) => part === tab) ?? shown[0]}
        onChange={(key) => setTab(key, true)}
        items={shown.map((part) => ({ key: part, ...all[part] }))}
      />
    </>
  );
}
