import { Alert } from "antd";
import { useTranslation } from "react-i18next";
import type { ReportView } from "@/api/reportTypes";
import { contentUrl } from "@/ui/AttachmentList";
import { formatInstant } from "@/ui/time";
import styles from "./report.module.css";

/** Who accepted, returned or reopened the report, with the reason as written. */
export function Rulings({ report }: { report: ReportView }) {
  const { t } = useTranslation("report");
  if (report.rulings.length === 0) return null;
  return (
    <dl className={styles.trail}>
      {report.rulings.map((one) => (
        <div key={one.at}>
          <dt>{t("ofVersion", { no: one.version })}</dt>
          <dd>
            <strong>{t(`outcome.${one.outcome}`)}</strong>{" "}
            <span className="secondary">
              {t("versionBy", { at: formatInstant(one.at), name: one.by.name })}
              {one.recordedBy && ` · ${t("recordedBy", { name: one.recordedBy.name })}`}
            </span>
            {one.scan && (
              <>
                {" "}
                <a href={contentUrl(one.scan)} target="_blank" rel="noreferrer">
                  {t("seeScan")}
                </a>
              </>
            )}
            {one.reason && <p className={styles.words}>{one.reason}</p>}
          </dd>
        </div>
      ))}
    </dl>
  );
}

/** Why the text came back, for those who mend it. */
export function LastReturn({ report }: { report: ReportView }) {
  const { t } = useTranslation("report");
  const last = report.rulings.at(-1);
  if (report.status !== "REVISING" || !last || last.outcome === "ACCEPTED") return null;
  const who = t("versionBy", { at: formatInstant(last.at), name: last.by.name });
  return (
    <Alert
      type="warning"
      showIcon
      title={`${t(`returned.${last.outcome}`)} · ${who}`}
      description={<span className={styles.words}>{last.reason}</span>}
    />
  );
}
