import { Button, Input, Select } from "antd";
import { useEffect, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import type { InboxFilter } from "@/api/inbox";
import { isComposing } from "@/ui/shortcuts";
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

/** The words go to the address when typing pauses, and never while an input method composes. */
function Words({ value, change }: { value: string; change: (q: string) => void }) {
  const { t } = useTranslation("inbox");
  const [words, setWords] = useState(value);
  const timer = useRef<ReturnType<typeof setTimeout> | undefined>(undefined);
  useEffect(() => setWords(value), [value]);
  useEffect(() => () => clearTimeout(timer.current), []);
  const later = (q: string) => {
    clearTimeout(timer.current);
    timer.current = setTimeout(() => change(q.trim()), 300);
  };
  return (
    <Input
      className="filter-words"
      allowClear
      aria-label={t("filter.q")}
      placeholder={t("filter.q")}
      value={words}
      onChange={(event) => {
        setWords(event.target.value);
        if (!isComposing(event.nativeEvent as unknown as KeyboardEvent)) later(event.target.value);
      }}
      onCompositionEnd={(event) => later(event.currentTarget.value)}
    />
  );
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
      <Words value={filter.q ?? ""} change={(q) => change({ q }, true)} />
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
