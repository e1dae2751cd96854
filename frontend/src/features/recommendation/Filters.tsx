import { Select } from "antd";
import { useTranslation } from "react-i18next";
import type { RecommendationRegister } from "@/api/recommendationTypes";
import { SearchField } from "@/ui/SearchField";
import { classWord } from "./recommendation";
import styles from "./recommendation.module.css";
import type { RegisterFilter } from "./register";

interface Props {
  register: RecommendationRegister;
  filter: RegisterFilter;
  sortable: boolean;
  onChange: (next: RegisterFilter) => void;
}

const STATUSES = ["REGISTERED", "OPEN", "NAMING", "REPLYING", "ASSESSING", "OVERDUE", "CLOSED", "TAKEN_UP"] as const;
const SORTS = ["due", "-due", "status", "class", "unit"] as const;

/** What the list is narrowed to; everything of it stands in the address. */
export function Filters({ register, filter, sortable, onChange }: Props) {
  const { t, i18n } = useTranslation("recommendation");
  const choices = [
    { name: "source", any: t("anySource"), options: register.sources.map((one) => [one.id, one.title]) },
    { name: "status", any: t("anyStatus"), options: STATUSES.map((one) => [one, t(`filterStatus.${one}`)]) },
    {
      name: "class",
      any: t("anyClass"),
      options: register.classes.map((one) => [one.code, classWord(register.classes, one.code, i18n.language)]),
    },
    { name: "unit", any: t("anyUnit"), options: register.units.map((one) => [one.id, one.name]) },
    { name: "tag", any: t("anyTag"), options: register.tags.map((one) => [one, one]) },
    ...(sortable ? [{ name: "sort", any: t("sort.tree"), options: SORTS.map((one) => [one, t(`sort.${one}`)]) }] : []),
  ] as const;
  return (
    <div className={styles.filters}>
      <SearchField label={t("search")} value={filter.q ?? ""} onChange={(q) => onChange({ q })} />
      {choices.map(({ name, any, options }) => (
        <Select
          key={name}
          aria-label={any}
          showSearch={name === "unit" || name === "source" ? { optionFilterProp: "label" } : false}
          popupMatchSelectWidth={false}
          value={filter[name as keyof RegisterFilter] ?? ""}
          options={[{ value: "", label: any }, ...options.map(([value, label]) => ({ value, label }))]}
          onChange={(value) => onChange({ [name]: value })}
        />
      ))}
    </div>
  );
}
