import { useTranslation } from "react-i18next";
import type { Delivery, Instruction } from "@/api/deliveryTypes";
import { ExportButton } from "@/ui/ExportButton";
import { FilterSelect } from "@/ui/FilterSelect";
import { ListTools } from "@/ui/ListTools";
import { SearchField } from "@/ui/SearchField";
import { SortSelect } from "@/ui/SortSelect";
import { EmptyState } from "@/ui/states";
import { useFilter } from "@/ui/useFilter";
import { Instructions } from "./Instructions";
import { SORTS, shown } from "./shown";

/** The page lists the reports above, under names of their own. */
const NAMES = ["instruction", "handed", "instructionSort"] as const;

interface Props {
  delivery: Delivery;
  onGive?: (instruction: Instruction) => void;
}

/** The instructions found and sorted as the address says. */
export function InstructionList({ delivery, onGive }: Props) {
  const { t } = useTranslation("delivery");
  const [asked, change] = useFilter(NAMES);
  const all = delivery.instructions;
  if (all.length === 0) return <p className="secondary">{t("noInstructions")}</p>;
  const filter = { q: asked.instruction, handed: asked.handed, sort: asked.instructionSort };
  const found = shown(all, filter);
  return (
    <>
      <ListTools>
        {all.length > 1 && (
          <>
            <SearchField
              label={t("findInstruction")}
              value={asked.instruction}
              onChange={(instruction) => change({ instruction })}
            />
            <FilterSelect
              label={t("handedLabel")}
              any={t("anyHanded")}
              value={asked.handed}
              options={(["OPEN", "GIVEN"] as const).map((value) => ({ value, label: t(`handed.${value}`) }))}
              onChange={(handed) => change({ handed })}
            />
            <SortSelect
              name="instructionSort"
              own="no"
              options={SORTS.map((value) => ({ value, label: t(`sort.${value}`) }))}
            />
          </>
        )}
        <ExportButton path={`/studies/${delivery.studyId}/deliveries`} filter={filter} />
      </ListTools>
      {found.length === 0 && <EmptyState text={t("noInstructionFound")} />}
      <Instructions delivery={delivery} instructions={found} onGive={onGive} />
    </>
  );
}
