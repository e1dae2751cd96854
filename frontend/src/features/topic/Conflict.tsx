import { Segmented, Tag } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { OutlineGuest, OutlineLine, OutlinePart, OutlinePoint } from "@/api/topicTypes";
import { ConflictNotice } from "@/ui/ConflictNotice";
import { formatDay } from "@/ui/time";
import { type Side, suggested } from "@/ui/twoHands";
import { type Change, merge } from "./merge";
import styles from "./topic.module.css";
import type { useOutlineEditing } from "./useOutlineEditing";
import "@/ui/sides.css";

/** Somebody saved while I wrote: says so where I write, and lets me choose, part by part, which text stays. */
export function Conflict({ editing }: { editing: ReturnType<typeof useOutlineEditing> }) {
  const { t } = useTranslation("topic");
  const [choice, setChoice] = useState<Record<string, Side>>({});
  const { changes, content, latest } = editing;
  if (changes.length === 0) return null;
  const sides = { ...suggested(changes), ...choice };
  const settle = () => {
    editing.settle(merge(content, latest.content, sides));
    setChoice({});
  };
  return (
    <ConflictNotice
      words={{
        banner: t("conflict.banner"),
        see: t("conflict.see"),
        title: t("conflict.title"),
        take: t("conflict.take"),
        explain: t("conflict.explain"),
      }}
      onTake={settle}
    >
      {changes.map((one) => (
        <Clash
          key={one.id}
          change={one}
          side={sides[one.id] ?? "mine"}
          onChoose={(side) => setChoice({ ...choice, [one.id]: side })}
        />
      ))}
    </ConflictNotice>
  );
}

function Clash({ change, side, onChoose }: { change: Change; side: Side; onChoose: (side: Side) => void }) {
  const { t } = useTranslation("topic");
  const label = t(`conflict.kind.${change.kind}`);
  return (
    <section className="clash" aria-label={label}>
      <div className={styles.entryHead}>
        <strong>{label}</strong>
        <Tag>{t(change.clash ? "conflict.clash" : "conflict.onlyTheirs")}</Tag>
        <Segmented<Side>
          aria-label={label}
          value={side}
          options={[
            { value: "mine", label: t("conflict.useMine") },
            { value: "theirs", label: t("conflict.useTheirs") },
          ]}
          onChange={onChoose}
        />
      </div>
      <div className="sides">
        {(["mine", "theirs"] as const).map((one) => (
          <div key={one} data-chosen={side === one}>
            <h4>{t(`conflict.${one}`)}</h4>
            <p className={styles.text}>{words(change.kind, change[one]) || t("conflict.absent")}</p>
          </div>
        ))}
      </div>
    </section>
  );
}

function words(kind: Change["kind"], value: unknown): string {
  if (value === undefined || value === null) return "";
  switch (kind) {
    case "reason":
      return value as string;
    case "points":
      return (value as OutlinePoint[])
        .map((point) => `${"  ".repeat(point.level)}${point.number} ${point.text}`)
        .join("\n");
    case "part": {
      const part = value as OutlinePart;
      return `${part.heading}\n${part.text}`;
    }
    case "line": {
      const line = value as OutlineLine;
      return [line.title, line.from && formatDay(line.from), line.to && formatDay(line.to)].filter(Boolean).join(" ");
    }
    case "guest": {
      const guest = value as OutlineGuest;
      return [guest.post, guest.organisation].filter(Boolean).join(" ");
    }
  }
}
