import { useTranslation } from "react-i18next";
import type { Asked } from "@/api/supervisionTypes";
import { formatDay } from "./time";

/** What a row is about: its subject, and of a request for more time what shall be put off until when. */
export function useAbout(): (row: { subject: string | null; asked: Asked | null }) => string | null {
  const { t } = useTranslation("tasks");
  return ({ subject, asked }) =>
    asked
      ? t("asksMore", { item: subject ?? t(`elements.${asked.elementId}`), day: formatDay(asked.day) })
      : subject || null;
}
