import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { AutoComplete } from "antd";
import { useState } from "react";
import { api, search } from "@/api/client";
import type { PersonView } from "@/api/directoryTypes";
import { keys } from "@/api/keys";
import type { Id, Page } from "@/api/types";
import { useDebounced } from "@/ui/useDebounced";

interface Props {
  id?: string;
  label: string;
  value: string;
  disabled?: boolean;
  placeholder?: string;
  onChange: (name: string, person: Id | null) => void;
}

/** Somebody who speaks: chosen from the directory, or written as the source names them. */
export function PresenterField({ id, label, value, disabled, placeholder, onChange }: Props) {
  const [q, setQ] = useState("");
  const settled = useDebounced(q);
  const people = useQuery({
    queryKey: keys.people(settled),
    queryFn: ({ signal }) => api.get<Page<PersonView>>(`/people${search({ q: settled })}`, signal),
    enabled: settled !== "",
    staleTime: 60_000,
    placeholderData: keepPreviousData,
  });
  const found = settled === "" ? [] : (people.data?.items ?? []).filter((person) => person.active).slice(0, 20);
  return (
    // the list announces itself in a sibling that comes and goes: within a box of its own nothing beside it moves
    <div>
      <AutoComplete
        id={id}
        aria-label={label}
        style={{ width: "100%" }}
        disabled={disabled}
        placeholder={placeholder ?? label}
        value={value}
        options={found.map((person) => ({
          value: person.name,
          key: person.id,
          person: person.id,
          label: (
            <>
              {person.name}{" "}
              <span className="secondary">
                {person.posts
                  .map((post) => post.title)
                  .filter((title) => title !== person.name)
                  .join("、")}
              </span>
            </>
          ),
        }))}
        onSelect={(name, option) => onChange(name, (option as { person: Id }).person)}
        onChange={(name) => {
          setQ(name ?? "");
          if (!found.some((person) => person.name === name)) onChange(name ?? "", null);
        }}
      />
    </div>
  );
}
