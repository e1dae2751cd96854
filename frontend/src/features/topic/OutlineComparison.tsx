import { useMemo, useState } from "react";
import { useTranslation } from "react-i18next";
import type { Outline } from "@/api/topicTypes";
import type { PersonRef } from "@/api/types";
import { DiffBar, DiffLines } from "@/ui/DiffLines";
import { compareEntries, countChanges } from "@/ui/diff";
import { formatDay } from "@/ui/time";
import styles from "./topic.module.css";

interface Props {
  before: Outline;
  after: Outline;
  people: PersonRef[];
}

/** Two outlines, word by word: questions, group plan, dates, who is asked in. */
export default function OutlineComparison({ before, after, people }: Props) {
  const { t } = useTranslation("topic");
  const [onlyChanges, setOnlyChanges] = useState(true);
  const parts = useMemo(() => {
    const name = (id: string | null) => people.find((one) => one.id === id)?.name;
    const entries = (outline: Outline) => ({
      points: outline.points.map((one) => ({ key: one.id, heading: `${one.number} ${one.text}`, text: "" })),
      plan: outline.plan,
      schedule: outline.schedule.map((one) => ({
        key: one.key,
        heading: one.title,
        text: [one.from, one.to].flatMap((day) => (day ? [formatDay(day)] : [])).join(t("until")),
      })),
      guests: outline.guests.map((one) => ({
        key: one.key,
        heading: t(`guestKind.${one.kind}`),
        text: [name(one.person), one.post, one.organisation].filter(Boolean).join(" · "),
      })),
    });
    const [from, to] = [entries(before), entries(after)];
    return (["points", "plan", "schedule", "guests"] as const).map((kind) => ({
      kind,
      lines: compareEntries(from[kind], to[kind]),
    }));
  }, [before, after, people, t]);
  return (
    <div className={styles.block}>
      <DiffBar
        count={parts.reduce((sum, part) => sum + countChanges(part.lines), 0)}
        onlyChanges={onlyChanges}
        onOnlyChanges={setOnlyChanges}
      />
      {parts.map(({ kind, lines }) => (
        <DiffLines key={kind} heading={t(kind)} lines={lines} onlyChanges={onlyChanges} />
      ))}
    </div>
  );
}
