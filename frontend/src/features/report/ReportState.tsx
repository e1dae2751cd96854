import { Tag } from "antd";
import { useTranslation } from "react-i18next";
import type { ReportKind, ReportStatus } from "@/api/types";
import styles from "./report.module.css";

const TONES = {
  DRAFT: "default",
  OPINIONS: "blue",
  REVISING: "gold",
  REVIEW: "blue",
  ACCEPTED: "green",
  WITHDRAWN: "default",
} as const;

/** Where a report stands, in words; the overall report is final once it is accepted. */
export function ReportState({ status, kind }: { status: ReportStatus; kind: ReportKind }) {
  const { t } = useTranslation("report");
  const words = status === "ACCEPTED" && kind === "OVERALL" ? "FINAL" : status;
  const deep = { REVISING: styles.amber, ACCEPTED: styles.green } as const;
  const className = status === "REVISING" || status === "ACCEPTED" ? deep[status] : undefined;
  return (
    <Tag color={TONES[status]} className={className}>
      {t(`state.${words}`)}
    </Tag>
  );
}
