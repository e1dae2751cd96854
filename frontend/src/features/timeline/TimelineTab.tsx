import { infiniteQueryOptions, useInfiniteQuery } from "@tanstack/react-query";
import { Button, Select } from "antd";
import { useTranslation } from "react-i18next";
import { useOutletContext, useSearchParams } from "react-router";
import { api, search } from "@/api/client";
import { keys } from "@/api/keys";
import type { StudyView, TimelineEntry } from "@/api/studyTypes";
import type { Id, Page } from "@/api/types";
import { ExportButton } from "@/ui/ExportButton";
import { ListTools } from "@/ui/ListTools";
import { PersonPicker } from "@/ui/pickers";
import { SortSelect } from "@/ui/SortSelect";
import { Answer, EmptyState, MoreButton } from "@/ui/states";
import { Entries } from "./Entries";
import { FACT_KINDS } from "./facts";

const timelineQuery = (study: Id, kind: string, person: string, sort: string) =>
  infiniteQueryOptions({
    queryKey: keys.ofStudy(study, "timeline", kind, person, sort),
    queryFn: ({ pageParam, signal }) =>
      api.get<Page<TimelineEntry>>(
        `/studies/${study}/timeline${search({ kind, person, sort, after: pageParam })}`,
        signal,
      ),
    initialPageParam: null as string | null,
    getNextPageParam: (last) => last.next,
  });

const SORTS = ["-at", "at"] as const;

/** Every fact of a study, newest first or the other way round; the filter is in the address. */
export function TimelineTab() {
  const study = useOutletContext<StudyView>();
  const { t } = useTranslation("timeline");
  const [params, setParams] = useSearchParams();
  const kind = params.get("kind") ?? "";
  const person = params.get("person") ?? "";
  const sort = params.get("sort") ?? "";
  const timeline = useInfiniteQuery(timelineQuery(study.id, kind, person, sort));
  const change = (name: string, value: string | null) => {
    const next = new URLSearchParams(params);
    if (value) next.set(name, value);
    else next.delete(name);
    setParams(next, { replace: true });
  };
  const kinds = FACT_KINDS.map((one) => ({ value: one, label: t(`name.${one}`) }));
  return (
    <>
      <ListTools>
        <Select
          aria-label={t("kindLabel")}
          value={kind}
          options={[{ value: "", label: t("anyKind") }, ...kinds]}
          onChange={(value) => change("kind", value)}
        />
        <PersonPicker
          aria-label={t("personLabel")}
          placeholder={t("anyPerson")}
          value={person || null}
          known={knownPeople(timeline.data?.pages.flatMap((page) => page.items) ?? [])}
          onChange={(value) => change("person", value)}
        />
        <SortSelect own={SORTS[0]} options={SORTS.map((value) => ({ value, label: t(`sort.${value}`) }))} />
        <ExportButton path={`/studies/${study.id}/timeline`} filter={{ kind, person, sort }} />
      </ListTools>
      <Answer query={timeline}>
        {(data) => {
          const entries = data.pages.flatMap((page) => page.items);
          if (entries.length === 0) {
            const filtered = kind !== "" || person !== "";
            return (
              <EmptyState text={t(filtered ? "noneFound" : "none")}>
                {filtered && <Button onClick={() => setParams({}, { replace: true })}>{t("clear")}</Button>}
              </EmptyState>
            );
          }
          return (
            <>
              <Entries entries={entries} study={study.id} />
              {timeline.hasNextPage && (
                <MoreButton onClick={() => timeline.fetchNextPage()} loading={timeline.isFetchingNextPage} />
              )}
            </>
          );
        }}
      </Answer>
    </>
  );
}

function knownPeople(entries: TimelineEntry[]) {
  return entries.flatMap((entry) => [entry.by, entry.recordedBy]).filter((one) => one !== null);
}
