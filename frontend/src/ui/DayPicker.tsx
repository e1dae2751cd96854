import { DatePicker } from "antd";
import dayjs from "dayjs";
import { useTranslation } from "react-i18next";
import type { Day } from "@/api/types";

interface Props {
  id?: string;
  value: Day | null | undefined;
  onChange: (day: Day | null) => void;
  min?: Day;
  disabled?: boolean;
  status?: "error";
  "aria-label"?: string;
  "aria-describedby"?: string;
}

/** A date without a time, as the API writes it. */
export function DayPicker({ value, onChange, min, ...rest }: Props) {
  const { i18n } = useTranslation();
  return (
    <DatePicker
      {...rest}
      style={{ width: "100%" }}
      value={value ? dayjs(value) : null}
      format={i18n.language === "en" ? "D MMM YYYY" : "YYYY年M月D日"}
      minDate={min ? dayjs(min) : undefined}
      onChange={(date) => onChange(date ? date.format("YYYY-MM-DD") : null)}
    />
  );
}
