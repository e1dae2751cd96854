import { useTranslation } from "react-i18next";

/** The rule of a due date in words: the server's `10 WORKING_DAYS` is 10个工作日, `FIXED` a date that somebody set. */
export function useTermWords(): (term: string | null | undefined) => string {
  const { t } = useTranslation("common");
  return (term) => {
    if (term === "FIXED") return t("term.FIXED");
    const rule = /^(\d+) (WORKING_DAYS|WORKING_DAYS_BEFORE|CALENDAR_DAYS|MONTHS)$/.exec(term ?? "");
    return rule ? t(`term.${rule[2]}`, { count: Number(rule[1]) }) : (term ?? "");
  };
}
