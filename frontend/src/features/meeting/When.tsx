import { useTranslation } from "react-i18next";
import { formatDay, formatInstant, formatTime } from "@/ui/time";

interface Props {
  startsAt: string | null;
  endsAt: string | null;
  dateText: string | null;
}

/** `3月8日 周五 09:00–11:30`; where the date is not known, the source's own words. */
export function When({ startsAt, endsAt, dateText }: Props) {
  const { t } = useTranslation("meeting");
  if (!startsAt) return <>{dateText ?? t("dateOpen")}</>;
  if (!endsAt) return <>{formatInstant(startsAt)}</>;
  const sameDay = formatDay(startsAt) === formatDay(endsAt);
  return (
    <>
      {formatInstant(startsAt)}–{sameDay ? formatTime(endsAt) : formatInstant(endsAt)}
    </>
  );
}
