import { useTranslation } from "react-i18next";
import type { VisitRow } from "@/api/visitTypes";

/** How many were held, of how many planned, and what they found. */
export function Counts({ rows }: { rows: VisitRow[] }) {
  const { t } = useTranslation("fieldvisit");
  const planned = rows.filter((row) => row.status !== "CANCELLED" && row.status !== "WITHDRAWN");
  return (
    <p className="secondary">
      {t("counts", {
        held: planned.filter((row) => row.held).length,
        planned: planned.length,
        findings: planned.reduce((sum, row) => sum + row.findings, 0),
      })}
    </p>
  );
}
