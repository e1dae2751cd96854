import { Button, Select } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { InboxFilter } from "@/api/inbox";
import { SearchField } from "@/ui/SearchField";
import { useStudyChoices } from "./useInbox";

const STAGES = ["TOPIC", "PLAN_DRAFT", "PLAN_APPROVE", "OUTLINE", "FIELD", "PRELIM", "CONSULT", "REPORT", "FOLLOW"];
const LIGHTS = ["OVERDUE", "NEAR", "NORMAL"];
const SORTS = ["due", "-due", "-created", "created"];

interface Props {
  filter: InboxFilter;
  filtered: boolean;
  change: (part: Partial<InboxFilter>, replace?: boolean) => void;
  clear: () => void;
}

export function Filters({ filter, filtered, change, clear }: Props) {
  const { t } = useTranslation(["inbox", "elements", "common"]);
  const [asked, setAsked] = useState(Boolean(filter.study));
  const studies = useStudyChoices(asked);
  return (
    <search className="filters" aria-label={t("filter.label")}>
      <Select
        className="filter-study"
        allowClear
        showSearch={{ optionFilterProp: "label" }}
        aria-label={t("filter.study")}
        placeholder={t("filter.study")}
        value={filter.study}
        loading={studies.isFetching}
        onOpenChange={(open) => open && setAsked(true)}
        onChange={(study) => change({ study })}
        options={studies.data ?? []}
      />
      <Select
        className="filter-small"
        allowClear
        aria-label={t("filter.stage")}
        placeholder={t("filter.stage")}
        value={filter.stage}
        onChange={(stage) => change({ stage })}
        options={STAGES.map((value) => ({ value, label: t(`elements:stage.${value}`) }))}
      />
      <Select
        className="filter-small"
        allowClear
        aria-label={t("filter.light")}
        placeholder={t("filter.light")}
        value={filter.light}
        onChange={(light) => change({ light })}
        options={LIGHTS.map((value) => ({ value, label: t(`common:light.${value}`) }))}
      />
      <SearchField
        className="filter-words"
        label={t("filter.q")}
        value={filter.q ?? ""}
        onChange={(q) => change({ q }, true)}
      />
      <Select
        className="filter-small"
        aria-label={t("filter.sort")}
        value={filter.sort ?? "due"}
        onChange={(sort) => change({ sort: sort === "due" ? undefined : sort })}
        options={SORTS.map((value) => ({ value, label: t(`sort.${value}`) }))}
      />
      {filtered && (
        <Button type="link" onClick={clear}>
          {t("common:action.clear")}
        </Button>
      )}
    </search>
  );
}
