import { useTranslation } from "react-i18next";
import { asProblem } from "@/api/problem";
import { ConflictNotice } from "@/ui/ConflictNotice";
import { collisions, mergedFields } from "@/ui/merge";
import styles from "./recommendation.module.css";

interface Props<T extends object> {
  banner: string;
  base: T;
  mine: T;
  theirs: T;
  label: (field: keyof T) => string;
  shown: (draft: T, field: keyof T) => string;
  merge?: (base: T, mine: T, theirs: T) => T;
  onTake: (merged: T) => void;
}

/** Somebody saved meanwhile: what both changed, and one press to go on from the latest with what I wrote. */
export function Conflict<T extends object>({
  banner,
  base,
  mine,
  theirs,
  label,
  shown,
  merge = mergedFields,
  onTake,
}: Props<T>) {
  const { t } = useTranslation("recommendation");
  const both = collisions(base, mine, theirs);
  return (
    <ConflictNotice
      words={{
        banner,
        see: t("conflictSee"),
        title: t("conflictTitle"),
        take: t("conflictTake"),
        explain: t("conflictExplain"),
      }}
      onTake={() => onTake(merge(base, mine, theirs))}
    >
      {both.length === 0 && <p className="secondary">{t("conflictElsewhere")}</p>}
      {both.map((field) => (
        <section key={String(field)} className={styles.card}>
          <h4>{label(field)}</h4>
          <p className={styles.from}>{t("theirs")}</p>
          <p className={styles.words}>{shown(theirs, field)}</p>
          <p className={styles.from}>{t("mine")}</p>
          <p className={styles.words}>{shown(mine, field)}</p>
        </section>
      ))}
    </ConflictNotice>
  );
}

/** What stands now, where that is why mine was refused. */
export function standingNow<T>(problem: unknown): T | null {
  const refused = problem ? asProblem(problem) : null;
  return refused?.code === "changed-meanwhile" ? ((refused.properties.current as T | undefined) ?? null) : null;
}
