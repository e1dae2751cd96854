import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { Select } from "antd";
import { useMemo, useState } from "react";
import { useTranslation } from "react-i18next";
import { api, search } from "@/api/client";
import { keys } from "@/api/keys";
import type { Id, OrgRef, OrgView, Page, PersonRef, PersonView } from "@/api/types";
import { useDebounced } from "./useDebounced";

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

interface Option {
  value: Id;
  label: string;
  hint?: string;
}

/** A select whose options come from the server as one types; what is chosen keeps its name although the list moved on. */
function RemoteSelect({
  options,
  known,
  onSearch,
  loading,
  placeholder,
  ...choice
}: Choice & {
  options: Option[];
  known: Option[];
  onSearch: (q: string) => void;
  loading: boolean;
}) {
  const { t } = useTranslation();
  const [seen, setSeen] = useState<Record<Id, Option>>({});
  const chosen: Id[] = choice.multiple ? (choice.value ?? []) : choice.value ? [choice.value] : [];
  const all = useMemo(() => {
    const byId = new Map(options.map((option) => [option.value, option]));
    for (const id of chosen) {
      const name = known.find((option) => option.value === id) ?? seen[id];
      if (!byId.has(id) && name) byId.set(id, name);
    }
    return [...byId.values()];
  }, [options, known, seen, chosen]);

  const changed = (value: Id | Id[] | undefined) => {
    const ids = Array.isArray(value) ? value : value ? [value] : [];
    setSeen((before) => ({
      ...before,
      ...Object.fromEntries(all.filter((o) => ids.includes(o.value)).map((o) => [o.value, o])),
    }));
    if (choice.multiple) choice.onChange?.(ids);
    else choice.onChange?.(ids[0] ?? null);
    onSearch("");
  };

  return (
    <Select<Id | Id[]>
      id={choice.id}
      disabled={choice.disabled}
      status={choice.status}
      aria-label={choice["aria-label"]}
      aria-describedby={choice["aria-describedby"]}
      style={{ width: "100%", ...choice.style }}
      mode={choice.multiple ? "multiple" : undefined}
      value={choice.multiple ? (choice.value ?? []) : (choice.value ?? undefined)}
      onChange={changed}
      showSearch={{ filterOption: false, onSearch }}
      allowClear={choice.allowClear ?? !choice.multiple}
      loading={loading}
      placeholder={placeholder}
      notFoundContent={loading ? t("state.loading") : t("picker.none")}
      options={all}
      optionRender={(option) => (
        <>
          {option.data.label}
          {option.data.hint && <span className="secondary"> {option.data.hint}</span>}
        </>
      )}
    />
  );
}

/** Chooses people by name or post. `known` names those who are chosen already and may not be in the first page. */
export function PersonPicker({ known = [], ...choice }: Choice & { known?: PersonRef[] }) {
  const { t } = useTranslation();
  const [q, setQ] = useState("");
  const settled = useDebounced(q);
  const people = useQuery({
    queryKey: keys.people(settled),
    queryFn: ({ signal }) => api.get<Page<PersonView>>(`/people${search({ q: settled })}`, signal),
    staleTime: 60_000,
    placeholderData: keepPreviousData,
  });
  const options = useMemo(
    () =>
      (people.data?.items ?? [])
        .filter((person) => person.active)
        .map((person) => ({
          value: person.id,
          label: person.name,
          hint: person.posts
            .map((post) => post.title)
            .filter((title) => title !== person.name)
            .join("、"),
        })),
    [people.data],
  );
  const names = useMemo(() => known.map((person) => ({ value: person.id, label: person.name })), [known]);
  const placeholder = choice.placeholder ?? t(choice.multiple ? "picker.people" : "picker.person");
  return (
    <RemoteSelect
      {...choice}
      placeholder={placeholder}
      options={options}
      known={names}
      onSearch={setQ}
      loading={people.isFetching}
    />
  );
}

/** Chooses organisations by name. */
export function OrgPicker({ known = [], ...choice }: Choice & { known?: OrgRef[] }) {
  const { t } = useTranslation();
  const [q, setQ] = useState("");
  const settled = useDebounced(q);
  const organisations = useQuery({
    queryKey: keys.organisations(settled),
    queryFn: ({ signal }) => api.get<OrgView[]>(`/organisations${search({ q: settled })}`, signal),
    staleTime: 60_000,
    placeholderData: keepPreviousData,
  });
  const options = useMemo(
    () => (organisations.data ?? []).map((org) => ({ value: org.id, label: org.name })),
    [organisations.data],
  );
  const names = useMemo(() => known.map((org) => ({ value: org.id, label: org.name })), [known]);
  const placeholder = choice.placeholder ?? t(choice.multiple ? "picker.organisations" : "picker.organisation");
  return (
    <RemoteSelect
      {...choice}
      placeholder={placeholder}
      options={options}
      known={names}
      onSearch={setQ}
      loading={organisations.isFetching}
    />
  );
}
