import { Tag } from "antd";
import { useTranslation } from "react-i18next";
import type { VisitStatus } from "@/api/visitTypes";

const COLOURS: Partial<Record<VisitStatus, string>> = {
  APPROVAL: "blue",
  LOGISTICS: "blue",
  FINDINGS: "blue",
  CONFIRMING: "blue",
  CONFIRMED: "green",
};

/** Where a visit stands, always in words too. */
export function StatusTag({ status }: { status: VisitStatus }) {
  const { t } = useTranslation("fieldvisit");
  return (
    <Tag color={COLOURS[status]}>
      {status === "CONFIRMED" && <span aria-hidden="true">✓ </span>}
      {t(`status.${status}`)}
    </Tag>
  );
}
