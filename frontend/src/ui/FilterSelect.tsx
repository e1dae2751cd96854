import { Select } from "antd";
import { useTranslation } from "react-i18next";

interface Props {
  /** By what it narrows. */
  label: string;
  /** What stands for no choice. */
  any: string;
  value: string;
  options: readonly { value: string; label: string }[];
  onChange: (value: string) => void;
}

/** One choice to which a list is narrowed. */
export function FilterSelect({ label, any, value, options, onChange }: Props) {
  const { t } = useTranslation();
  return (
    <Select
      aria-label={t("filterBy", { what: label })}
      popupMatchSelectWidth={false}
      value={value}
      onChange={onChange}
      options={[{ value: "", label: any }, ...options]}
    />
  );
}
