import { Button, Input, InputNumber, Select } from "antd";
import { useTranslation } from "react-i18next";
import type { PlannedGroup } from "@/api/workplanTypes";
import { Field } from "@/ui/Field";
import { OrgPicker, PersonPicker } from "@/ui/pickers";
import { EntryTools, moved, withEntry, without } from "./EntryTools";
import { groupTitle } from "./names";
import { type PlanEditorProps, useFaultWords } from "./PlanEditor";
import { newKey, type Surroundings } from "./plan";
import styles from "./plan.module.css";

const nextNumber = (groups: PlannedGroup[]) => Math.max(0, ...groups.map((group) => group.no ?? 0)) + 1;

/** The topic groups that come to life when the plan is issued. */
export function GroupsEditor({ plan, content, faults, disabled, onChange }: PlanEditorProps) {
  const { t } = useTranslation("workplan");
  const { groups } = content;
  const put = (next: PlannedGroup[]) => onChange({ ...content, groups: next });
  const add = () => {
    const empty = { name: "", kind: "SUB" as const, duty: "", lead: null, leadOrg: null, members: [] };
    put([...groups, { key: newKey(), no: nextNumber(groups), ...empty }]);
  };
  return (
    <section className={styles.block} aria-label={t("groups")}>
      <h3>{t("groups")}</h3>
      {faults.groups && <p className={styles.fault}>{faults.groups}</p>}
      {groups.map((group, i) => (
        <fieldset key={group.key} className={styles.entry} aria-label={groupTitle(group, t)}>
          <div className={styles.entryHead}>
            <span className={styles.entryTitle}>{groupTitle(group, t)}</span>
            <EntryTools
              name={group.name}
              first={i === 0}
              last={i === groups.length - 1}
              disabled={disabled}
              onMove={(by) => put(moved(groups, i, by))}
              onRemove={() => put(without(groups, i))}
            />
          </div>
          <GroupFields
            plan={plan}
            group={group}
            path={`groups.${i}`}
            faults={faults}
            disabled={disabled}
            onChange={(change) => put(withEntry(groups, i, change))}
          />
        </fieldset>
      ))}
      <Button type="dashed" block disabled={disabled} onClick={add}>
        {t("addGroup")}
      </Button>
    </section>
  );
}

interface FieldsProps {
  plan: Surroundings;
  group: PlannedGroup;
  path: string;
  faults: PlanEditorProps["faults"];
  disabled: boolean;
  onChange: (change: Partial<PlannedGroup>) => void;
}

function GroupFields({ plan, group, path, faults, disabled, onChange }: FieldsProps) {
  const { t } = useTranslation("workplan");
  const faultOf = useFaultWords(faults);
  const kinds = (["GENERAL", "SUB"] as const).map((kind) => ({ value: kind, label: t(`kind.${kind}`) }));
  return (
    <div className={styles.fields}>
      <Field label={t("groupKind")} error={faultOf(`${path}.kind`)}>
        {(control) => (
          <Select
            {...control}
            style={{ width: "100%" }}
            disabled={disabled}
            value={group.kind}
            options={kinds}
            onChange={(kind) => onChange({ kind, no: kind === "GENERAL" ? null : group.no })}
          />
        )}
      </Field>
      <Field label={t("groupNo")} error={faultOf(`${path}.no`)}>
        {(control) => (
          <InputNumber
            {...control}
            style={{ width: "100%" }}
            min={1}
            max={99}
            precision={0}
            disabled={disabled || group.kind === "GENERAL"}
            value={group.no}
            onChange={(no) => onChange({ no })}
          />
        )}
      </Field>
      <div className={styles.span2}>
        <Field label={t("groupName")} required error={faultOf(`${path}.name`)}>
          {(control) => (
            <Input
              {...control}
              value={group.name}
              maxLength={200}
              onChange={(event) => onChange({ name: event.target.value })}
            />
          )}
        </Field>
      </div>
      <Field label={t("lead")} required error={faultOf(`${path}.lead`)}>
        {(control) => (
          <PersonPicker
            {...control}
            disabled={disabled}
            value={group.lead}
            known={plan.people}
            onChange={(lead) => onChange({ lead })}
          />
        )}
      </Field>
      <Field label={t("leadOrg")} error={faultOf(`${path}.leadOrg`)}>
        {(control) => (
          <OrgPicker
            {...control}
            disabled={disabled}
            value={group.leadOrg}
            known={plan.orgs}
            onChange={(leadOrg) => onChange({ leadOrg })}
          />
        )}
      </Field>
      <div className={styles.span2}>
        <Field label={t("members")} error={faultOf(`${path}.members`)}>
          {(control) => (
            <PersonPicker
              {...control}
              multiple
              disabled={disabled}
              value={group.members}
              known={plan.people}
              onChange={(members) => onChange({ members })}
            />
          )}
        </Field>
      </div>
      <div className={styles.wholeRow}>
        <Field label={t("duty")} error={faultOf(`${path}.duty`)}>
          {(control) => (
            <Input.TextArea
              {...control}
              value={group.duty}
              autoSize={{ minRows: 1, maxRows: 8 }}
              onChange={(event) => onChange({ duty: event.target.value })}
            />
          )}
        </Field>
      </div>
    </div>
  );
}
