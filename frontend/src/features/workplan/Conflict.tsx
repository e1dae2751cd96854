import { Segmented, Tag } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { ConflictNotice } from "@/ui/ConflictNotice";
import { TextDiff } from "@/ui/TextDiff";
import { type Side, suggested } from "@/ui/twoHands";
import { changeText } from "./changeText";
import { type Change, merge } from "./merge";
import { namesOf } from "./names";
import { contentOf, type Written } from "./plan";
import styles from "./plan.module.css";
import type { usePlanEditing } from "./usePlanEditing";
import "@/ui/sides.css";

interface Props {
  editing: ReturnType<typeof usePlanEditing>;
  plan: Written;
}

/** Somebody saved while I wrote: says so where I write, and lets me choose, part by part, which text stays. */
export function Conflict({ editing, plan }: Props) {
  const { t } = useTranslation("workplan");
  const [choice, setChoice] = useState<Record<string, Side>>({});
  const { changes, content, latest } = editing;
  if (changes.length === 0) return null;
  const sides = { ...suggested(changes), ...choice };
  const settle = () => {
    editing.settle(merge(content, contentOf(latest), sides));
    setChoice({});
  };
  return (
    <ConflictNotice
      words={{
        banner: t("conflictBanner"),
        see: t("seeChanges"),
        title: t("conflictTitleUnknown"),
        take: t("takeChoice"),
        explain: t("conflictExplain"),
      }}
      onTake={settle}
    >
      {changes.map((change) => (
        <ChangeRow
          key={change.id}
          change={change}
          plan={{ ...plan, people: [...plan.people, ...latest.people], orgs: [...plan.orgs, ...latest.orgs] }}
          side={sides[change.id] ?? "mine"}
          onChoose={(side) => setChoice({ ...choice, [change.id]: side })}
        />
      ))}
    </ConflictNotice>
  );
}

interface RowProps {
  change: Change;
  plan: Written;
  side: Side;
  onChoose: (side: Side) => void;
}

function ChangeRow({ change, plan, side, onChoose }: RowProps) {
  const { t } = useTranslation("workplan");
  const names = namesOf(plan.people, plan.orgs);
  const words = (value: unknown) => changeText(change.kind, value, plan, names, t);
  const base = words(change.base);
  const label = `${t(`changeKind.${change.kind}`)}${t("colon")}${words(change.theirs ?? change.mine).split("\n")[0]}`;
  return (
    <section className="clash" aria-label={label}>
      <div className={styles.entryHead}>
        <strong>{t(`changeKind.${change.kind}`)}</strong>
        <Tag>{t(change.clash ? "clash" : "onlyTheirs")}</Tag>
        <Segmented<Side>
          aria-label={label}
          value={side}
          options={[
            { value: "mine", label: t("useMine") },
            { value: "theirs", label: t("useTheirs") },
          ]}
          onChange={onChoose}
        />
      </div>
      <div className="sides">
        <div data-chosen={side === "mine"}>
          <h4>{t("mine")}</h4>
          <TextDiff before={base} after={words(change.mine)} />
        </div>
        <div data-chosen={side === "theirs"}>
          <h4>{t("theirs")}</h4>
          <TextDiff before={base} after={words(change.theirs)} />
        </div>
      </div>
    </section>
  );
}
