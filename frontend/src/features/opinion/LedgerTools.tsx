import { useTranslation } from "react-i18next";
import { ExportButton } from "@/ui/ExportButton";
import { FilterSelect } from "@/ui/FilterSelect";
import { ListTools } from "@/ui/ListTools";
import { SearchField } from "@/ui/SearchField";
import { SortSelect } from "@/ui/SortSelect";
import { ANSWERS, type OpinionFilter, SORTS, STATES } from "./shown";

interface Props {
  path: string;
  /** One opinion needs no finding. */
  many: boolean;
  filter: OpinionFilter;
  change: (part: Partial<OpinionFilter>) => void;
}

/** What the ledger is narrowed to and sorted by, and the file of what is left. */
export function LedgerTools({ path, many, filter, change }: Props) {
  const { t } = useTranslation("opinion");
  return (
    <ListTools>
      {many && (
        <>
          <SearchField label={t("search")} value={filter.q} onChange={(q) => change({ q })} />
          <FilterSelect
            label={t("stateLabel")}
            any={t("anyState")}
            value={filter.state}
            options={STATES.map((value) => ({ value, label: t(`state.${value}`) }))}
            onChange={(state) => change({ state })}
          />
          <FilterSelect
            label={t("answer")}
            any={t("anyAnswer")}
            value={filter.answer}
            options={ANSWERS.map((value) => ({
              value,
              label: value === "OPEN" ? t("notAnswered") : t(`outcome.${value}`),
            }))}
            onChange={(answer) => change({ answer })}
          />
          <SortSelect
            name="opinionSort"
            own="asked"
            options={SORTS.map((value) => ({ value, label: t(`sort.${value}`) }))}
          />
        </>
      )}
      <ExportButton path={path} filter={{ ...filter }} />
    </ListTools>
  );
}
