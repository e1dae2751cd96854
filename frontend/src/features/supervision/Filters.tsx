import { Button, Checkbox, Segmented, Select } from "antd";
import { useTranslation } from "react-i18next";
import type { BoardOfStudy } from "@/api/supervisionTypes";
import { SearchField } from "@/ui/SearchField";
import { useNarrow } from "@/ui/useNarrow";
import { type BoardFilter, isNarrowed, NOT_NARROWED, setsOrder } from "./board";
import styles from "./supervision.module.css";

const KINDS = ["ASSIGNMENT", "STEP"];
const LIGHTS = ["OVERDUE", "NEAR", "NORMAL", "NOT_STARTED", "DONE", "DONE_LATE", "STRUCK_OFF"];
const GROUPS = ["", "light", "study", "unit", "responsible"];

interface Props {
  filter: BoardFilter;
  studies: BoardOfStudy[];
  change: (part: Partial<BoardFilter>) => void;
}

export function Filters({ filter, studies, change }: Props) {
  const { t } = useTranslation(["supervision", "common"]);
  const choice = (name: "study" | "kind" | "light", options: { value: string; label: string }[]) => (
    <Select
      allowClear
      showSearch={{ optionFilterProp: "label" }}
      aria-label={t(`filter.${name}`)}
      placeholder={t(`filter.${name}`)}
      value={filter[name] || undefined}
      options={options}
      onChange={(next) => change({ [name]: next ?? "" })}
    />
  );
  const narrow = useNarrow();
  const fields = (
    <search className={styles.filters} aria-label={t("filter.label")}>
      <SearchField label={t("filter.q")} value={filter.q} onChange={(q) => change({ q })} />
      {choice(
        "study",
        studies.map((study) => ({ value: study.studyId, label: study.title })),
      )}
      {choice(
        "kind",
        KINDS.map((value) => ({ value, label: t(`kind.${value}`) })),
      )}
      {choice(
        "light",
        LIGHTS.map((value) => ({ value, label: t(`light.${value}`) })),
      )}
      <Checkbox
        checked={filter.urgent !== ""}
        onChange={(event) => change({ urgent: event.target.checked ? "true" : "" })}
      >
        {t("filter.urgent")}
      </Checkbox>
      <Select
        aria-label={t("filter.sort")}
        disabled={setsOrder(filter.group)}
        value={filter.sort || "due"}
        options={["due", "-due"].map((value) => ({ value, label: t(`sort.${value}`) }))}
        onChange={(sort) => change({ sort: sort === "due" ? "" : sort })}
      />
      <Segmented
        aria-label={t("group.label")}
        value={filter.group}
        options={GROUPS.map((value) => ({ value, label: t(`group.${value || "none"}`) }))}
        onChange={(group) => change({ group })}
      />
      {isNarrowed(filter) && (
        <Button type="link" onClick={() => change(NOT_NARROWED)}>
          {t("common:action.clear")}
        </Button>
      )}
    </search>
  );
  if (!narrow) return fields;
  return (
    <details className={styles.fold} open={isNarrowed({ ...filter, light: "" }) || undefined}>
      <summary>{t("filter.label")}</summary>
      {fields}
    </details>
  );
}
