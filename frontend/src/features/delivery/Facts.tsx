import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { Link } from "react-router";
import type { Delivery } from "@/api/deliveryTypes";
import type { OrgRef } from "@/api/types";
import { AttachmentList } from "@/ui/AttachmentList";
import { formatDay } from "@/ui/time";
import styles from "./delivery.module.css";

/** What is known of a delivery so far. */
export function Facts({ delivery }: { delivery: Delivery }) {
  const { t } = useTranslation("delivery");
  const names = (orgs: OrgRef[]) => orgs.map((org) => org.name).join(t("listSeparator"));
  const { sending, receipt, waiting, closing } = delivery;
  const rows: [string, ReactNode][] = [
    [
      t("report"),
      <Link key="report" to={`/reports/${delivery.reportId}`}>
        {delivery.title}
      </Link>,
    ],
    [t("recipients"), names(delivery.recipients)],
    [t("copies"), names(delivery.copies)],
    [t("signatory"), delivery.signatory?.name],
    [t("note"), delivery.note && <p className={styles.words}>{delivery.note}</p>],
    [t("docNumber"), sending && t("sentWith", { number: sending.docNumber, date: formatDay(sending.sentOn) })],
    [t("receipt"), receipt && t("receivedBy", { name: receipt.receiver, date: formatDay(receipt.receivedOn) })],
    [t("waiting"), waiting && waitingWords(delivery, t)],
    [t("closing"), closing && t("closedBy", { name: closing.by.name, date: formatDay(closing.at) })],
    [t("conclusion"), closing?.conclusion && <p className={styles.words}>{closing.conclusion}</p>],
  ];
  return (
    <dl className={styles.facts}>
      {rows
        .filter(([, value]) => value)
        .map(([label, value]) => [<dt key={label}>{label}</dt>, <dd key={`${label}-value`}>{value}</dd>])}
    </dl>
  );
}

function waitingWords(
  { waiting, status }: Delivery,
  t: (key: string, values: Record<string, string | number>) => string,
): string {
  if (!waiting) return "";
  const values = { days: waiting.days, date: formatDay(waiting.until), left: waiting.daysLeft };
  return t(status === "WAITING" ? "waitingLeft" : "waitedUntil", values);
}

/** What the signatory wrote, each time, and the paper where the office recorded it. */
export function Signings({ delivery }: { delivery: Delivery }) {
  const { t } = useTranslation("delivery");
  if (delivery.signings.length === 0) return null;
  return (
    <section aria-label={t("signings")}>
      <ul className={styles.signings}>
        {delivery.signings.map((one) => (
          <li key={one.at} data-outcome={one.outcome}>
            <div>
              <strong>{t(`outcome.${one.outcome}`)}</strong> {one.name} {formatDay(one.signedOn)}
              {one.recordedBy && <span className="secondary"> {t("recordedBy", { name: one.recordedBy.name })}</span>}
            </div>
            {one.opinion && <p className={styles.words}>{one.opinion}</p>}
            {one.circled && <p className="secondary">{t("circledMeans")}</p>}
            {one.scan && <AttachmentList items={[one.scan]} />}
          </li>
        ))}
      </ul>
    </section>
  );
}
