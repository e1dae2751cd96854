import { Alert } from "antd";
import { useTranslation } from "react-i18next";
import type { GroupPage, OutlineRuling } from "@/api/topicTypes";
import { contentUrl } from "@/ui/AttachmentList";
import { formatInstant } from "@/ui/time";
import styles from "./topic.module.css";

/** What the leader in charge ruled on each submission; decisions on paper say who recorded them. */
export function Rulings({ rulings }: { rulings: OutlineRuling[] }) {
  const { t } = useTranslation("topic");
  if (rulings.length === 0) return null;
  return (
    <ul className={styles.lines} aria-label={t("rulings")}>
      {rulings.map((one) => (
        <li key={one.at}>
          <strong>{t("ruled", { no: one.version, outcome: t(`outcome.${one.outcome}`) })}</strong>
          <span className="secondary">
            {one.by.name} {formatInstant(one.at)}
            {one.recordedBy && ` · ${t("recordedBy", { name: one.recordedBy.name })}`}
          </span>
          {one.scan && (
            <a href={contentUrl(one.scan)} target="_blank" rel="noreferrer">
              {t("seeScan")}
            </a>
          )}
          {one.reason && <p className={styles.text}>{one.reason}</p>}
        </li>
      ))}
    </ul>
  );
}

/** Why the outline came back, where it is to be mended. */
export function LastReturn({ page }: { page: GroupPage }) {
  return page.group.work?.phase === "OUTLINE" ? <Returned ruling={page.rulings.at(-1)} /> : null;
}

/** Nothing where the last ruling was no return. */
export function Returned({ ruling }: { ruling: OutlineRuling | undefined }) {
  const { t } = useTranslation("topic");
  if (ruling?.outcome !== "RETURNED") return null;
  return (
    <Alert
      type="warning"
      showIcon
      title={t("returned", { name: ruling.by.name, at: formatInstant(ruling.at) })}
      description={<p className={styles.text}>{ruling.reason}</p>}
    />
  );
}
