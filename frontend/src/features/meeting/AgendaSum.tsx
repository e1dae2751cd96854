import { useTranslation } from "react-i18next";
import { slotOf, sumOf } from "./meeting";
import styles from "./meeting.module.css";

interface Props {
  lines: { minutes: number | null }[];
  startsAt: string | null;
  endsAt: string | null;
}

/** What the lines take together against the time there is; too much is said in red and in words. */
export function AgendaSum({ lines, startsAt, endsAt }: Props) {
  const { t } = useTranslation("meeting");
  const sum = sumOf(lines as Parameters<typeof sumOf>[0]);
  const slot = slotOf({ startsAt, endsAt });
  if (slot === null || slot <= 0) return <span className={styles.sum}>{t("sum", { sum })}</span>;
  const over = sum - slot;
  return (
    <span className={styles.sum} data-over={over > 0} aria-live="polite">
      {t("sumOfSlot", { sum, slot })} · {over > 0 ? t("over", { count: over }) : t("left", { count: -over })}
    </span>
  );
}
