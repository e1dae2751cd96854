import { keepPreviousData, type QueryKey, useQuery } from "@tanstack/react-query";
import { Select } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { api, search } from "@/api/client";
import type { OrgView, PersonView } from "@/api/directoryTypes";
import { keys } from "@/api/keys";
import type { Id, OrgRef, Page, PersonRef } from "@/api/types";
import { useDebounced } from "./useDebounced";
import { type Option, useSteadyOptions } from "./useSteadyOptions";

interface Common {
  id?: string;
  disabled?: boolean;
  placeholder?: string;
  allowClear?: boolean;
  status?: "error" | "warning";
  "aria-label"?: string;
  "aria-describedby"?: string;
  style?: React.CSSProperties;
}
interface One {
  multiple?: false;
  value?: Id | null;
  onChange?: (value: Id | null) => void;
}
interface Many {
  multiple: true;
  value?: Id[];
  onChange?: (value: Id[]) => void;
}
type Choice = Common & (One | Many);

/** Where the options of a picker come from. */
interface Source<T> {
  key: (q: string) => QueryKey;
  load: (q: string, signal: AbortSignal) => Promise<T>;
  options: (found: T) => Option[];
  /** Names those who were chosen before and may not be on the first page; absent where the list is always whole. */
  byId?: (ids: Id[], signal: AbortSignal) => Promise<{ id: Id; name: string }[]>;
  one: string;
  many: string;
}

const people: Source<Page<PersonView>> = {
  key: keys.people,
  load: (q, signal) => api.get(`/people${search({ q })}`, signal),
  options: (found) =>
    found.items
      .filter((person) => person.active)
      .map((person) => ({
        value: person.id,
        label: person.name,
        hint: person.posts
          .map((post) => post.title)
          .filter((title) => title !== person.name)
          .join("、"),
        words: person.posts.map((post) => post.org.name + post.title).join("\n"),
      })),
  byId: async (ids, signal) => {
    const found = await api.get<Page<PersonView>>(`/people?${ids.map((id) => `ids=${id}`).join("&")}`, signal);
    return found.items;
  },
  one: "picker.person",
  many: "picker.people",
};

const organisations: Source<OrgView[]> = {
  key: keys.organisations,
  load: (q, signal) => api.get(`/organisations${search({ q })}`, signal),
  options: (found) => found.map((org) => ({ value: org.id, label: org.name })),
  one: "picker.organisation",
  many: "picker.organisations",
};

/** A select whose options come from the server as one types. `known` names what is chosen already and may not be in the list. */
function RemoteSelect<T>({
  source,
  known,
  ...choice
}: Choice & { source: Source<T>; known: { id: Id; name: string }[] }) {
  const { t } = useTranslation();
  const [typed, setTyped] = useState("");
  const late = useDebounced(typed.trim());
  const q = typed.trim() && late; // an emptied field asks for nothing new, so the whole list is back at once
  const answer = useQuery({
    queryKey: source.key(q),
    queryFn: ({ signal }) => source.load(q, signal),
    select: source.options,
    staleTime: 60_000,
    placeholderData: keepPreviousData,
  });
  const settled = q === typed.trim() && !answer.isPlaceholderData;
  const { options, onPress } = useSteadyOptions(answer.data ?? NONE, settled, typed.trim());
  const loading = !settled || answer.isFetching;
  const named = useNames(
    answer.isSuccess ? source.byId : undefined,
    choice.multiple ? choice.value : choice.value ? [choice.value] : [],
    [...known, ...options.map(({ value, label }) => ({ id: value, name: label }))],
  );
  const changed = (value: Id | Id[] | undefined) => {
    setTyped("");
    if (choice.multiple) choice.onChange?.((value ?? []) as Id[]);
    else choice.onChange?.((value as Id | undefined) ?? null);
  };
  return (
    // Tab accepts what the typed words led to; from an empty field it only leaves, as from every other field.
    <div onKeyDownCapture={(event) => event.key === "Tab" && typed === "" && event.stopPropagation()}>
      <Select<Id | Id[], Option>
        id={choice.id}
        disabled={choice.disabled}
        status={choice.status}
        aria-label={choice["aria-label"]}
        aria-describedby={choice["aria-describedby"]}
        style={{ width: "100%", ...choice.style }}
        mode={choice.multiple ? "multiple" : undefined}
        value={choice.multiple ? (choice.value ?? []) : (choice.value ?? undefined)}
        onChange={changed}
        onBlur={() => setTyped("")}
        showSearch={{ filterOption: false, searchValue: typed, onSearch: setTyped }}
        allowClear={choice.allowClear ?? !choice.multiple}
        loading={loading}
        placeholder={choice.placeholder ?? t(choice.multiple ? source.many : source.one)}
        notFoundContent={loading ? t("state.loading") : t("picker.none")}
        options={options}
        defaultActiveFirstOption={typed !== ""}
        labelRender={({ label, value }) =>
          label ??
          [...known, ...named.names].find((one) => one.id === value)?.name ??
          t(loading || named.loading ? "state.loading" : "picker.gone")
        }
        popupRender={(list) => <div onPointerDownCapture={onPress}>{list}</div>}
        optionRender={({ data }) => (
          <>
            {data.label}
            {data.hint && <span className="secondary"> {data.hint}</span>}
          </>
        )}
      />
    </div>
  );
}
const NONE: Option[] = [];

/** Names of what is chosen and nobody has named yet, as after a draft was restored: never an id on the screen. */
function useNames(byId: Source<unknown>["byId"], chosen: Id[] = [], known: { id: Id; name: string }[]) {
  const unnamed = chosen.filter((id) => !known.some((one) => one.id === id)).sort();
  const answer = useQuery({
    queryKey: keys.peopleNamed(unnamed),
    queryFn: ({ signal }) => byId?.(unnamed, signal) ?? [],
    enabled: byId !== undefined && unnamed.length > 0,
    staleTime: 60_000,
    placeholderData: keepPreviousData,
  });
  return { names: answer.data ?? [], loading: answer.isFetching };
}

/** Chooses people by name or post. */
export function PersonPicker({ known = [], ...choice }: Choice & { known?: PersonRef[] }) {
  return <RemoteSelect {...choice} source={people} known={known} />;
}

/** Chooses organisations by name. */
export function OrgPicker({ known = [], ...choice }: Choice & { known?: OrgRef[] }) {
  return <RemoteSelect {...choice} source={organisations} known={known} />;
}
