import { Tag } from "antd";
import { useTranslation } from "react-i18next";
import type { SubmissionRow } from "@/api/consultationTypes";
import { INK } from "./tones";

const TONES = { DRAFT: "default", RECEIVED: "blue", RETURNED: "red" } as const;

/** Where one submission stands: what was chosen, once that is known, otherwise whether it is here. */
export function State({ row }: { row: SubmissionRow }) {
  const { t } = useTranslation("consultation");
  if (row.choice && row.status === "RECEIVED") {
    const tone = row.choice === "NOT_SELECTED" ? "default" : "green";
    return (
      <Tag color={tone} style={INK[tone]}>
        {t(`choice.${row.choice}`)}
      </Tag>
    );
  }
  return (
    <Tag color={TONES[row.status]} style={INK[TONES[row.status]]}>
      {t(`submissionStatus.${row.status}`)}
    </Tag>
  );
}
