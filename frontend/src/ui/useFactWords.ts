import { useTranslation } from "react-i18next";
import type { PersonRef } from "@/api/types";
import { formatDay } from "./time";

type Details = Record<string, unknown>;

/** A fact as far as its words need it. */
export interface Said {
  kind: string;
  by: PersonRef | null;
  details: Details;
}

const text = (value: unknown): string => (typeof value === "string" || typeof value === "number" ? String(value) : "");
const day = (value: unknown): string => (typeof value === "string" ? formatDay(value) : "");

/** What a fact may lack: without a value the words would show the name of it. */
const LACKING = { reason: "", delegate: "", decision: "", text: "", findings: "" };

/** What a fact says: its title, and one line of what it held. An unknown kind still shows who and when. */
export function useFactWords() {
  const { t, i18n } = useTranslation(["timeline", "tasks"]);
  const list = (value: unknown) => (Array.isArray(value) ? value.map(text).join(t("listSeparator")) : text(value));
  const move = ({ elementId, from, to }: Details) =>
    `${t(`tasks:elements.${text(elementId)}`)} ${day(from)} → ${day(to)}`;
  const taskOf = ({ elementId, subject }: Details) => {
    const task = text(elementId) && t(`tasks:elements.${text(elementId)}`);
    return subject ? t("taskOf", { task, subject }) : task;
  };
  const values = ({ outcome, organisations, orgNames, audience, ...rest }: Details, entry: Said) => ({
    ...LACKING,
    ...Object.fromEntries(Object.entries(rest).map(([name, value]) => [name, text(value)])),
    outcome: i18n.exists(`timeline:outcome.${text(outcome)}`) ? t(`outcome.${text(outcome)}`) : text(outcome),
    organisations: list(orgNames ?? organisations),
    count:
      typeof organisations === "number"
        ? organisations
        : Array.isArray(orgNames)
          ? orgNames.length
          : Number(rest.count ?? 0),
    due: day(rest.opinionsDue ?? rest.endsAt ?? rest.dueAt),
    issuedOn: day(rest.issuedOn),
    on: day(rest.on),
    day: day(rest.day),
    begins: day(rest.begins),
    ends: day(rest.ends),
    from: rest.groups ? day(rest.from) : text(rest.from),
    to: rest.groups ? day(rest.to) : text(rest.to),
    invited: text(rest.count),
    level: text(rest.level) && t(`level.${text(rest.level)}`),
    task: taskOf(rest),
    slip: text(rest.slipKind) && t(`slip.${text(rest.slipKind)}`, { year: text(rest.year), no: text(rest.no) }),
    daysLeft: Math.abs(Number(rest.daysLeft ?? 0)),
    by: entry.by?.name ?? "",
    moves: Array.isArray(rest.moves) ? rest.moves.map(move).join(t("listSeparator")) : "",
  });

  return {
    title: (entry: Said): string => {
      const variant = variantOf(entry);
      const key = `title.${entry.kind}${variant}`;
      if (i18n.exists(`timeline:${key}`)) return t(key, values(entry.details, entry));
      const plain = `name.${entry.kind}`;
      return i18n.exists(`timeline:${plain}`) ? t(plain) : t("unknown");
    },
    text: (entry: Said): string => {
      const key = `text.${entry.kind}`;
      if (!i18n.exists(`timeline:${key}`)) return "";
      const held = values(entry.details, entry);
      return entry.kind === "work-plan.draft-submitted" && !held.due ? "" : t(key, held);
    },
  };
}

const ALERTED: Record<number, string> = { 0: "-today", [-1]: "-overdue" };

/** Facts of one kind that say different things. */
function variantOf({ kind, details }: Said): string {
  if (kind === "opinion.given" && details.none === true) return "-none";
  if (kind === "topic.in-charge-changed" && !details.to) return "-none";
  if (kind === "consultation.call-closed" && details.silent === 0) return "-all";
  if (kind === "deadline.alerted") return ALERTED[Math.sign(Number(details.daysLeft))] ?? "";
  return "";
}
