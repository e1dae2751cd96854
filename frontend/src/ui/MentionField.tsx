import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { Input } from "antd";
import {
  type ComponentProps,
  type KeyboardEvent,
  type SyntheticEvent,
  useId,
  useLayoutEffect,
  useRef,
  useState,
} from "react";
import { useTranslation } from "react-i18next";
import { api, search } from "@/api/client";
import type { StudyPerson } from "@/api/types";
import { asking, mentioning, retyped, type Written } from "./mentions";
import "./mentions.css";
import { useDebounced } from "./useDebounced";

interface Props {
  control: { id: string; status?: "error"; "aria-invalid"?: true; "aria-describedby"?: string };
  /** The thing that is written about, below `/api`: it says who may be mentioned. */
  about: string;
  value: Written;
  onChange: (written: Written) => void;
  area: Pick<ComponentProps<typeof Input.TextArea>, "autoSize" | "rows" | "maxLength" | "showCount" | "autoFocus">;
  disabled?: boolean;
  /** Whether whoever writes is of the study; who is not mentions nobody. */
  offered?: boolean;
  /** When those who are mentioned will hear of it; without it a hint says that people can be mentioned, and they hear once it is sent. */
  told?: (names: string) => string;
}

/** A text in which `@` offers those who may see it; who is chosen is told once the text is sent. */
export function MentionField({ control, about, value, onChange, area: shown, disabled, offered = true, told }: Props) {
  const { t } = useTranslation();
  const list = useId();
  const area = useRef<HTMLTextAreaElement | null>(null);
  const next = useRef<number | null>(null);
  const [caret, setCaret] = useState<number | null>(null);
  const [left, setLeft] = useState<number | null>(null);
  const [marked, setMarked] = useState(0);
  const asked = caret === null || !offered ? null : asking(value, caret);
  const typed = asked && asked.at !== left ? asked : null;
  const found = usePeople(about, typed?.q ?? null);
  const open = typed !== null && found !== undefined;
  const people = found ?? [];
  const chosen = Math.min(marked, people.length - 1);

  useLayoutEffect(() => {
    if (next.current === null) return;
    area.current?.setSelectionRange(next.current, next.current);
    next.current = null;
  });
  const look = (event: SyntheticEvent<HTMLTextAreaElement>) => {
    area.current = event.currentTarget;
    setCaret(event.currentTarget.selectionStart);
  };
  const choose = (person: StudyPerson) => {
    if (!typed) return;
    const { written, caret: behind } = mentioning(value, typed, person);
    next.current = behind;
    setCaret(behind);
    onChange(written);
    area.current?.focus();
  };
  const press = (event: KeyboardEvent<HTMLTextAreaElement>) => {
    if (!open || event.nativeEvent.isComposing) return;
    const person = people[chosen];
    if (event.key === "Escape") setLeft(typed.at);
    else if (event.key === "ArrowDown" && person) setMarked((chosen + 1) % people.length);
    else if (event.key === "ArrowUp" && person) setMarked((chosen + people.length - 1) % people.length);
    else if ((event.key === "Enter" || event.key === "Tab") && person && !event.ctrlKey && !event.metaKey)
      choose(person);
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  const names = [...new Set(value.mentions.map((one) => `@${one.name}`))];
  const telling = told ?? ((said: string) => t("mention.told", { names: said }));
  return (
    <div className="mention-field">
      <Input.TextArea
        {...control}
        {...shown}
        aria-autocomplete="list"
        aria-haspopup="listbox"
        aria-controls={open ? list : undefined}
        aria-activedescendant={open && people[chosen] ? `${list}-${chosen}` : undefined}
        disabled={disabled}
        value={value.text}
        onChange={(event) => {
          area.current = event.currentTarget as HTMLTextAreaElement;
          setCaret(event.target.selectionStart);
          setMarked(0);
          setLeft((at) => (at !== null && event.target.value[at] === "@" ? at : null));
          onChange(retyped(value, event.target.value));
        }}
        onSelect={look}
        onKeyDown={press}
        onBlur={() => setCaret(null)}
      />
      {open && (
        <div id={list} role="listbox" aria-label={t("mention.list")} className="mention-list">
          {people.map((person, index) => (
            <Person
              key={person.id}
              id={`${list}-${index}`}
              person={person}
              marked={index === chosen}
              onChoose={() => choose(person)}
            />
          ))}
          {people.length === 0 && (
            <div role="option" tabIndex={-1} aria-selected={false} aria-disabled="true" className="secondary">
              {t("picker.none")}
            </div>
          )}
        </div>
      )}
      <span className="visually-hidden" role="status">
        {open && t("mention.found", { count: people.length })}
      </span>
      {offered && !told && names.length === 0 && <p className="mention-told secondary">{t("mention.hint")}</p>}
      {names.length > 0 && <p className="mention-told secondary">{telling(names.join(" "))}</p>}
    </div>
  );
}

interface PersonProps {
  id: string;
  person: StudyPerson;
  marked: boolean;
  onChoose: () => void;
}

/** Chosen by a press of the pointer too; the keys stay with the text. */
function Person({ id, person, marked, onChoose }: PersonProps) {
  const line = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    if (marked) line.current?.scrollIntoView?.({ block: "nearest" });
  }, [marked]);
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the text hears the keys
    <div
      ref={line}
      id={id}
      role="option"
      tabIndex={-1}
      aria-selected={marked}
      onMouseDown={(event) => event.preventDefault()}
      onClick={onChoose}
    >
      <strong>{person.name}</strong> <span className="secondary">{person.posts}</span>
    </div>
  );
}

/**
 * Those who may see the thing, as far as they match; undefined while nothing is asked or known. Of an older answer only those are offered who
 * match what is typed by now: a quick Enter must choose nobody else.
 */
function usePeople(about: string, q: string | null) {
  const settled = useDebounced(q);
  const people = useQuery({
    queryKey: ["mentionable", about, settled],
    queryFn: ({ signal }) => api.get<StudyPerson[]>(`${about}/mentionable${search({ q: settled ?? "" })}`, signal),
    enabled: settled !== null,
    placeholderData: keepPreviousData,
  });
  if (q === null || settled === null || !people.data) return undefined;
  const words = q.toLowerCase();
  const matching = people.data.filter(({ name, posts }) => `${name} ${posts}`.toLowerCase().includes(words));
  return matching.length === 0 && (people.isPlaceholderData || settled !== q) ? undefined : matching;
}
