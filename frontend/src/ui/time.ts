import type { Day, Instant } from "@/api/types";
import i18n from "@/i18n";

// The house has one zone. Where the browser stands must not move anybody's deadline.
export const ZONE = "Asia/Shanghai";

interface Parts {
  year: string;
  month: string;
  day: string;
  weekday: string;
  hour: string;
  minute: string;
}

function parts(at: Date, locale: string): Parts {
  const format = new Intl.DateTimeFormat(locale, {
    timeZone: ZONE,
    year: "numeric",
    month: locale === "zh-CN" ? "numeric" : "short",
    day: "numeric",
    weekday: "short",
    hour: "2-digit",
    minute: "2-digit",
    hourCycle: "h23",
  });
  return Object.fromEntries(format.formatToParts(at).map((part) => [part.type, part.value])) as unknown as Parts;
}

const english = () => i18n.language === "en";

/** A day is a date in the house's zone; noon there is the same date wherever it is parsed. */
const dateOf = (value: Instant | Day): Date => new Date(value.length === 10 ? `${value}T12:00:00+08:00` : value);

/** `2月21日 周三`; the year only when it is not this one. */
export function formatDay(value: Instant | Day | null | undefined, now = new Date()): string {
  if (!value) return "";
  const locale = english() ? "en-GB" : "zh-CN";
  const p = parts(dateOf(value), locale);
  const otherYear = p.year !== parts(now, locale).year;
  if (english()) return `${p.weekday} ${p.day} ${p.month}${otherYear ? ` ${p.year}` : ""}`;
  return `${otherYear ? `${p.year}年` : ""}${p.month.replace("月", "")}月${p.day.replace("日", "")}日 ${p.weekday}`;
}

/** `14:03` */
export function formatTime(value: Instant | Date): string {
  const p = parts(typeof value === "string" ? dateOf(value) : value, "en-GB");
  return `${p.hour}:${p.minute}`;
}

/** `2月21日 周三 14:03` */
export function formatInstant(value: Instant | null | undefined, now = new Date()): string {
  return value ? `${formatDay(value, now)} ${formatTime(value)}` : "";
}

/** Today in the house's zone, as `yyyy-MM-dd`. */
export function dayOf(at: Date | Instant = new Date()): Day {
  return new Intl.DateTimeFormat("sv-SE", { timeZone: ZONE }).format(typeof at === "string" ? dateOf(at) : at);
}
