import { Select } from "antd";
import { useTranslation } from "react-i18next";
import { type Sort, useSort } from "./sorting";

interface Props {
  options: readonly { value: Sort; label: string }[];
  /** The order that the list has while the address names none. */
  own: Sort;
  /** Where it stands in the address, on a page with several lists. */
  name?: string;
}

/** The order of a list, where heads cannot be pressed or do not name it. */
export function SortSelect({ options, own, name }: Props) {
  const { t } = useTranslation();
  const [sort, change] = useSort(own, name);
  return (
    <Select
      className="sort-select"
      style={{ minWidth: 140 }}
      aria-label={t("sort.label")}
      popupMatchSelectWidth={false}
      placeholder={t("sort.label")}
      value={sort || null}
      onChange={change}
      options={[...options]}
    />
  );
}
