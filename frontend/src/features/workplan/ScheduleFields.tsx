import { Input, Select } from "antd";
import { useTranslation } from "react-i18next";
import type { DueRule, PlannedGroup, ScheduleItem } from "@/api/workplanTypes";
import { DayPicker } from "@/ui/DayPicker";
import { Field } from "@/ui/Field";
import { OrgPicker, PersonPicker } from "@/ui/pickers";
import { TermFields } from "@/ui/TermFields";
import { groupTitle } from "./names";
import { type PlanEditorProps, useFaultWords } from "./PlanEditor";
import type { Surroundings } from "./plan";
import styles from "./plan.module.css";
import { startsTooLate } from "./validate";

const STAGES = ["OUTLINE", "FIELD", "PRELIM", "CONSULT", "REPORT", "FOLLOW"] as const;
const OWNERS = ["GROUP", "PERSON", "ORG"] as const;

const newRule = (kind: DueRule["kind"]): DueRule =>
  kind === "TERM" ? { kind, term: 10, unit: "WORKING_DAYS", anchor: "PLAN_ISSUED" } : { kind };

interface Props {
  plan: Surroundings;
  groups: PlannedGroup[];
  item: ScheduleItem;
  path: string;
  faults: PlanEditorProps["faults"];
  disabled: boolean;
  onChange: (change: Partial<ScheduleItem>) => void;
}

/** One item of the schedule: what, in which stage, whose, by when. */
export function ScheduleFields({ plan, groups, item, path, faults, disabled, onChange }: Props) {
  const { t } = useTranslation("workplan");
  const faultOf = useFaultWords(faults);
  const issuedOn = plan.issue?.issuedOn ?? null;
  const stages = STAGES.some((stage) => stage === item.stage) ? STAGES : [item.stage, ...STAGES];
  return (
    <div className={styles.fields}>
      <div className={styles.span3}>
        <Field label={t("itemTitle")} required error={faultOf(`${path}.title`)}>
          {(control) => (
            <Input
              {...control}
              value={item.title}
              maxLength={200}
              onChange={(event) => onChange({ title: event.target.value })}
            />
          )}
        </Field>
      </div>
      <Field label={t("itemStage")}>
        {(control) => (
          <Select
            {...control}
            style={{ width: "100%" }}
            disabled={disabled}
            value={item.stage}
            options={stages.map((stage) => ({ value: stage, label: t(`stage.${stage}`) }))}
            onChange={(stage) => onChange({ stage })}
          />
        )}
      </Field>
      <Field label={t("ownerTypeLabel")}>
        {(control) => (
          <Select
            {...control}
            style={{ width: "100%" }}
            disabled={disabled}
            value={item.owner.type}
            options={OWNERS.map((type) => ({ value: type, label: t(`ownerType.${type}`) }))}
            onChange={(type) => onChange({ owner: { type, id: null } })}
          />
        )}
      </Field>
      <div className={styles.span3}>
        <Field label={t("owner")} required error={faultOf(`${path}.owner`)}>
          {(control) => (
            <Owner
              control={control}
              plan={plan}
              groups={groups}
              owner={item.owner}
              disabled={disabled}
              onChange={(id) => onChange({ owner: { ...item.owner, id } })}
            />
          )}
        </Field>
      </div>
      <TermFields
        rule={item.rule}
        begin={newRule}
        termLabel={t("termAfterIssue")}
        from={issuedOn}
        say={(due, start) => (issuedOn ? t("dueAnswer", { due }) : t("dueIfIssued", { from: start, due }))}
        error={faultOf(`${path}.rule`)}
        disabled={disabled}
        onChange={(rule) =>
          onChange({ rule: rule.kind === "FIXED" && item.rule.start ? { ...rule, start: item.rule.start } : rule })
        }
      />
      {item.rule.kind === "FIXED" && (
        <Field
          label={t("startsOn")}
          hint={t("startsOnHint")}
          error={startsTooLate(item.rule) ? t("startAfterDue") : faultOf(`${path}.rule.start`)}
        >
          {(control) => (
            <DayPicker
              {...control}
              disabled={disabled}
              value={item.rule.start ?? null}
              onChange={(start) => onChange({ rule: { ...item.rule, start } })}
            />
          )}
        </Field>
      )}
    </div>
  );
}

interface OwnerProps {
  control: { id: string; status?: "error" };
  plan: Surroundings;
  groups: PlannedGroup[];
  owner: ScheduleItem["owner"];
  disabled: boolean;
  onChange: (id: string | null) => void;
}

function Owner({ control, plan, groups, owner, disabled, onChange }: OwnerProps) {
  const { t } = useTranslation("workplan");
  if (owner.type === "PERSON") {
    return <PersonPicker {...control} disabled={disabled} value={owner.id} known={plan.people} onChange={onChange} />;
  }
  if (owner.type === "ORG") {
    return <OrgPicker {...control} disabled={disabled} value={owner.id} known={plan.orgs} onChange={onChange} />;
  }
  return (
    <Select
      {...control}
      style={{ width: "100%" }}
      disabled={disabled}
      value={owner.id}
      options={groups.map((group) => ({ value: group.key, label: groupTitle(group, t) }))}
      onChange={onChange}
    />
  );
}
