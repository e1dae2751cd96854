import { memo } from "react";
import type { Id } from "@/api/types";
import { type Plan, ROW } from "./plan";
import { useEntryName } from "./schedule";
import styles from "./schedule.module.css";

interface Props {
  plan: Plan;
  selected: Id | null;
  onSelect: (id: Id) => void;
}

/** The names beside the bars, drawn anew only when another one is selected: not while a bar is dragged. */
export const Names = memo(function Names({ plan, selected, onSelect }: Props) {
  const name = useEntryName();
  return (
    <ul className={styles.names}>
      {plan.sections.map((section) => (
        <li key={section.key}>
          <strong style={{ height: ROW, lineHeight: `${ROW}px` }}>{section.title}</strong>
          {section.lines.map(({ entry }) => (
            <span
              key={entry.id}
              data-bar={entry.id}
              data-selected={entry.id === selected || undefined}
              data-hangs={entry.anchor !== null && plan.rowOf.has(entry.anchor) ? true : undefined}
              style={{ height: ROW, lineHeight: `${ROW}px` }}
              title={name(entry)}
              onPointerDown={() => onSelect(entry.id)}
            >
              {name(entry)}
            </span>
          ))}
        </li>
      ))}
    </ul>
  );
});
