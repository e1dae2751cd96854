import { Button, Slider } from "antd";
import { useTranslation } from "react-i18next";
import { formatDay } from "@/ui/time";
import styles from "./live.module.css";

interface Props {
  /** Ends of past days. */
  days: number[];
  /** Null: now. */
  at: number | null;
  onChange: (at: number | null) => void;
}

/** Takes the picture back, day by day. The far right is now. */
export function Replay({ days, at, onChange }: Props) {
  const { t } = useTranslation("live");
  if (days.length === 0) return null;
  const last = days.length;
  const value = at === null ? last : Math.max(0, days.indexOf(at));
  const words = (index: number) => {
    const day = days[index];
    return day === undefined ? t("now") : formatDay(new Date(day).toISOString());
  };
  return (
    <div className={styles.replay}>
      <Slider
        min={0}
        max={last}
        value={value}
        tooltip={{ formatter: (index) => words(index ?? last) }}
        ariaLabelForHandle={t("replay")}
        ariaValueTextFormatterForHandle={words}
        onChange={(index) => onChange(days[index] ?? null)}
      />
      <span aria-live="polite" className={styles.replayDay}>
        {at === null ? t("now") : t("asOf", { day: words(value) })}
      </span>
      {at !== null && (
        <Button size="small" onClick={() => onChange(null)}>
          {t("toNow")}
        </Button>
      )}
    </div>
  );
}
