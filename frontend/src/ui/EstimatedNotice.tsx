import { Alert } from "antd";
import { useTranslation } from "react-i18next";
import type { Instant } from "@/api/types";
import { dayOf } from "./time";

/** Says that a due date which is shown here is a guess, and why. */
export function EstimatedNotice({ dueAt }: { dueAt: Instant }) {
  const { t } = useTranslation("common");
  return (
    <Alert
      type="warning"
      showIcon
      icon={<span aria-hidden="true">△</span>}
      title={t("estimated.short")}
      description={t("estimated.text", { year: dayOf(dueAt).slice(0, 4) })}
      style={{ marginBlock: 12 }}
    />
  );
}
