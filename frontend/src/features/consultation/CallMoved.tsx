import { Alert } from "antd";
import { useTranslation } from "react-i18next";
import type { SubmissionRequest } from "@/api/consultationTypes";
import { formatInstant } from "@/ui/time";

/** The office has given the call another end since; said to those who still write. */
export function CallMoved({ request }: { request: SubmissionRequest }) {
  const { t } = useTranslation("consultation");
  const move = request.callMoves[0];
  if (!move || request.state !== "WAITING") return null;
  return (
    <Alert
      type="warning"
      showIcon
      title={t("callMovedTitle", { to: formatInstant(move.to) })}
      description={t("callMovedText", { from: formatInstant(move.from), reason: move.reason })}
    />
  );
}
