import { Button, Select } from "antd";
import { useTranslation } from "react-i18next";
import type { PartyView } from "@/api/types";
import { SearchField } from "@/ui/SearchField";
import { SortSelect } from "@/ui/SortSelect";
import type { AssignmentFilter } from "./assignment";
import styles from "./assignment.module.css";
import { usePartyName } from "./Facts";
import { isNarrowed, NOT_NARROWED } from "./useAssignmentFilter";

const STATUSES = [
  "OPEN",
  "GIVEN",
  "NOT_STARTED",
  "SIGNED",
  "FOR_REVIEW",
  "RETURNED",
  "SENT_BACK",
  "CLOSED",
  "CANCELED",
];
const STAGES = ["TOPIC", "PLAN_DRAFT", "PLAN_APPROVE", "OUTLINE", "FIELD", "PRELIM", "CONSULT", "REPORT", "FOLLOW"];
const LIGHTS = ["OVERDUE", "NEAR", "NORMAL", "NOT_STARTED", "DONE", "DONE_LATE"];
const SORTS = ["due", "-due", "no", "-no", "title", "-title", "owner", "-owner"];

interface Props {
  filter: AssignmentFilter;
  owners: PartyView[];
  change: (part: Partial<AssignmentFilter>) => void;
}

export function Filters({ filter, owners, change }: Props) {
  const { t } = useTranslation(["assignment", "elements", "common"]);
  const name = usePartyName();
  return (
    <search className={styles.filters} aria-label={t("filter.label")}>
      <SearchField label={t("filter.q")} value={filter.q} onChange={(q) => change({ q })} />
      <Choice
        label={t("filter.status")}
        value={filter.status}
        options={STATUSES.map((value) => ({ value, label: t(`status.${value}`) }))}
        onChange={(status) => change({ status })}
      />
      <Choice
        label={t("filter.owner")}
        value={owners.length > 0 ? filter.owner : ""}
        options={owners.map((owner) => ({ value: owner.id, label: name(owner) }))}
        onChange={(owner) => change({ owner })}
      />
      <Choice
        label={t("filter.stage")}
        value={filter.stage}
        options={STAGES.map((value) => ({ value, label: t(`elements:stage.${value}`) }))}
        onChange={(stage) => change({ stage })}
      />
      <Choice
        label={t("filter.light")}
        value={filter.light}
        options={LIGHTS.map((value) => ({ value, label: t(`common:light.${value}`) }))}
        onChange={(light) => change({ light })}
      />
      <SortSelect own="due" options={SORTS.map((value) => ({ value, label: t(`sort.${value}`) }))} />
      {isNarrowed(filter) && (
        <Button type="link" onClick={() => change(NOT_NARROWED)}>
          {t("common:action.clear")}
        </Button>
      )}
    </search>
  );
}

interface ChoiceProps {
  label: string;
  value: string;
  options: { value: string; label: string }[];
  onChange: (value: string) => void;
}

function Choice({ label, value, options, onChange }: ChoiceProps) {
  return (
    <Select
      allowClear
      showSearch={{ optionFilterProp: "label" }}
      aria-label={label}
      placeholder={label}
      value={value || undefined}
      options={options}
      onChange={(next) => onChange(next ?? "")}
    />
  );
}
