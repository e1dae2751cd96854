import { useQuery } from "@tanstack/react-query";
import { Select } from "antd";
import { useTranslation } from "react-i18next";
import type { Id, PartyRef, PartyType, PartyView, PersonRef, Term } from "@/api/types";
import { Field } from "@/ui/Field";
import { OrgPicker, PersonPicker } from "@/ui/pickers";
import { ruleHolds, TermFields } from "@/ui/TermFields";
import { groupsQuery } from "./assignment";
import styles from "./assignment.module.css";

const TYPES: PartyType[] = ["PERSON", "GROUP", "ORG", "OFFICE"];

/** Whom something is given to, who helps, and until when. */
export interface Charge {
  type: PartyType;
  owner: Id | null;
  people: Id[];
  orgs: Id[];
  rule: Term;
}

const newRule = (kind: Term["kind"]): Term => (kind === "TERM" ? { kind, term: 10, unit: "WORKING_DAYS" } : { kind });

export const newCharge = (): Charge => ({
  type: "PERSON",
  owner: null,
  people: [],
  orgs: [],
  rule: newRule("TERM"),
});

export const ownerOf = (charge: Charge, study: Id): PartyRef | null =>
  charge.type === "OFFICE"
    ? { type: "OFFICE", id: study }
    : charge.owner
      ? { type: charge.type, id: charge.owner }
      : null;

export const helpersOf = (charge: Charge): PartyRef[] => [
  ...charge.people.map((id) => ({ type: "PERSON" as const, id })),
  ...charge.orgs.map((id) => ({ type: "ORG" as const, id })),
];

/** What is missing, by field; the server says the rest. */
export function faultsOf(charge: Charge, study: Id, t: (key: string) => string): Record<string, string> {
  const faults: Record<string, string> = {};
  if (!ownerOf(charge, study)) faults.owner = t("ownerMissing");
  if (!ruleHolds(charge.rule)) faults.rule = t("ruleMissing");
  return faults;
}

interface Props {
  study: Id;
  charge: Charge;
  faults: Record<string, string>;
  disabled?: boolean;
  known?: PartyView[];
  onChange: (next: Partial<Charge>) => void;
}

export function ChargeFields({ study, charge, faults, disabled, known = [], onChange }: Props) {
  const { t } = useTranslation("assignment");
  const people = known.filter((one) => one.type === "PERSON");
  const orgs = known.filter((one) => one.type === "ORG");
  return (
    <div className={styles.fields}>
      <Field label={t("ownerTypeLabel")}>
        {(control) => (
          <Select
            {...control}
            style={{ width: "100%" }}
            disabled={disabled}
            value={charge.type}
            options={TYPES.map((type) => ({ value: type, label: t(`ownerType.${type}`) }))}
            onChange={(type) => onChange({ type, owner: null })}
          />
        )}
      </Field>
      {charge.type !== "OFFICE" && (
        <div className={styles.span2}>
          <Field label={t("owner")} required error={faults.owner} hint={t(`ownerHint.${charge.type}`)}>
            {(control) => (
              <Owner
                {...{ control, study, charge, disabled, people, orgs }}
                onChange={(owner) => onChange({ owner })}
              />
            )}
          </Field>
        </div>
      )}
      <TermFields
        rule={charge.rule}
        begin={newRule}
        error={faults.rule}
        disabled={disabled}
        onChange={(rule) => onChange({ rule })}
      />
      <div className={styles.wholeRow}>
        <Field label={t("helperPeople")}>
          {(control) => (
            <PersonPicker
              {...control}
              multiple
              disabled={disabled}
              known={people}
              value={charge.people}
              onChange={(chosen) => onChange({ people: chosen })}
            />
          )}
        </Field>
      </div>
      <div className={styles.wholeRow}>
        <Field label={t("helperOrgs")}>
          {(control) => (
            <OrgPicker
              {...control}
              multiple
              disabled={disabled}
              known={orgs}
              value={charge.orgs}
              onChange={(chosen) => onChange({ orgs: chosen })}
            />
          )}
        </Field>
      </div>
    </div>
  );
}

interface OwnerProps {
  control: { id: string; status?: "error" };
  study: Id;
  charge: Charge;
  disabled?: boolean;
  people: PersonRef[];
  orgs: PersonRef[];
  onChange: (owner: Id | null) => void;
}

function Owner({ control, study, charge, disabled, people, orgs, onChange }: OwnerProps) {
  const common = { ...control, disabled, value: charge.owner, onChange };
  if (charge.type === "PERSON") return <PersonPicker {...common} known={people} />;
  if (charge.type === "ORG") return <OrgPicker {...common} known={orgs} />;
  return <GroupPicker study={study} {...common} />;
}

function GroupPicker({
  study,
  value,
  ...rest
}: {
  study: Id;
  value: Id | null;
  disabled?: boolean;
  onChange: (id: Id | null) => void;
}) {
  const { t } = useTranslation("assignment");
  const groups = useQuery(groupsQuery(study));
  const living = (groups.data ?? []).filter((group) => group.state !== "PLANNED");
  return (
    <Select
      {...rest}
      style={{ width: "100%" }}
      loading={groups.isPending}
      value={value ?? undefined}
      placeholder={t("chooseGroup")}
      notFoundContent={t("noGroups")}
      options={living.map((group) => ({
        value: group.id,
        label: group.lead ? t("groupOf", { group: group.name, lead: group.lead.name }) : group.name,
      }))}
    />
  );
}
