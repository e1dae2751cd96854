import { Select } from "antd";
import { useTranslation } from "react-i18next";
import { type Sort, turned, useSort } from "./sorting";

interface Props {
  /** What the list can be sorted by, each in its first direction. */
  by: readonly { sort: Sort; title: string }[];
  own: Sort;
}

/** The orders of a list where it has no heads to press. */
export function SortSelect({ by, own }: Props) {
  const { t } = useTranslation();
  const [sort, change] = useSort(own);
  const said = (one: Sort, title: string) => t(one.startsWith("-") ? "sort.down" : "sort.up", { title });
  return (
    <Select
      className="sort-select"
      aria-label={t("sort.label")}
      value={sort}
      onChange={change}
      options={by.flatMap((one) =>
        [one.sort, turned(one.sort)].map((value) => ({ value, label: said(value, one.title) })),
      )}
    />
  );
}
