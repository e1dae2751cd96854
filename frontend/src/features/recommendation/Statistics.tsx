import { Tag } from "antd";
import { useTranslation } from "react-i18next";
import type { RecommendationRegister } from "@/api/recommendationTypes";
import { classWord } from "./recommendation";
import styles from "./recommendation.module.css";

interface Props {
  register: RecommendationRegister;
  status?: string;
  onStatus: (status: string) => void;
}

/** How many there are and how far they have come; each number narrows the list to what it counts. */
export function Statistics({ register, status, onStatus }: Props) {
  const { t, i18n } = useTranslation("recommendation");
  const { counts, classes } = register;
  const numbers = [
    { key: "", label: t("counts.all"), value: counts.all },
    { key: "OPEN", label: t("counts.open"), value: counts.open },
    { key: "OVERDUE", label: t("counts.overdue"), value: counts.overdue },
    { key: "CLOSED", label: t("counts.closed"), value: counts.closed },
    { key: "TAKEN_UP", label: t("counts.takenUp"), value: counts.takenUp },
  ];
  return (
    <div className={styles.statistics}>
      <div className={styles.numbers}>
        {numbers.map((one) => (
          <button
            key={one.key}
            type="button"
            className={styles.count}
            aria-pressed={(status ?? "") === one.key}
            onClick={() => onStatus(one.key)}
          >
            <strong data-alarm={one.key === "OVERDUE" && one.value > 0 ? true : undefined}>{one.value}</strong>
            <span>{one.label}</span>
          </button>
        ))}
      </div>
      {counts.closed > 0 && (
        <div>
          <div className={styles.bar} aria-hidden="true">
            {classes
              .filter((one) => counts.byClass[one.code])
              .map((one) => (
                <span
                  key={one.code}
                  data-class={one.code}
                  style={{ flexGrow: counts.byClass[one.code] }}
                  title={classWord(classes, one.code, i18n.language)}
                />
              ))}
          </div>
          <ul className={styles.legend} aria-label={t("byClass")}>
            {classes
              .filter((one) => one.active || counts.byClass[one.code])
              .map((one) => (
                <li key={one.code}>
                  <span className={styles.dot} data-class={one.code} aria-hidden="true" />
                  {classWord(classes, one.code, i18n.language)} {counts.byClass[one.code] ?? 0}
                </li>
              ))}
          </ul>
        </div>
      )}
    </div>
  );
}

/** Where a recommendation stands, or what became of it. */
export function StandTag({ row, classes }: Pick<RecommendationRegister, "classes"> & { row: StandOf }) {
  const { t, i18n } = useTranslation("recommendation");
  if (row.status === "CLOSED")
    return (
      <Tag
        color={CLASS_COLOURS[row.classCode ?? ""] ?? "default"}
        style={DEEP[CLASS_COLOURS[row.classCode ?? ""] ?? ""]}
      >
        {row.classCode ? classWord(classes, row.classCode, i18n.language) : t("status.CLOSED")}
      </Tag>
    );
  if (row.status === "REGISTERED" && !row.followUp) return <Tag>{t("notFollowed")}</Tag>;
  const colour = STATUS_COLOURS[row.status];
  return (
    <Tag color={colour} style={DEEP[colour ?? ""]}>
      {t(`status.${row.status}`)}
    </Tag>
  );
}

type StandOf = Pick<RecommendationRegister["rows"][number], "status" | "classCode" | "followUp">;

/** Dark enough to be read on their light grounds. */
export const DEEP: Record<string, { color: string }> = {
  green: { color: "#14532b" },
  cyan: { color: "#0b5254" },
  gold: { color: "#7a4100" },
  orange: { color: "#7a4100" },
};

const STATUS_COLOURS: Partial<Record<StandOf["status"], string>> = {
  STARTING: "blue",
  NAMING: "blue",
  REPLYING: "gold",
  ASSESSING: "blue",
};
const CLASS_COLOURS: Record<string, string> = {
  ADOPTED: "green",
  PARTLY: "cyan",
  PLANNED: "geekblue",
};
