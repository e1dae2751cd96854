import { Tag } from "antd";
import { useTranslation } from "react-i18next";
import type { ReportKind, ReportStatus } from "@/api/reportTypes";
import { AMBER, GREEN } from "./tones";

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
  const deep = { REVISING: AMBER, ACCEPTED: GREEN } as const;
  const style = status === "REVISING" || status === "ACCEPTED" ? deep[status] : undefined;
  return (
    <Tag color={TONES[status]} style={style}>
      {t(`state.${words}`)}
    </Tag>
  );
}
