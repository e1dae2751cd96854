const DAY_MS = 86_400_000;

/** The day so many days from now where the house stands, as the API writes it. */
export const inDays = (days: number): string =>
  new Intl.DateTimeFormat("sv-SE", { timeZone: "Asia/Shanghai" }).format(new Date(Date.now() + days * DAY_MS));

/** The same as a date field shows it. */
export function inWords(days: number): string {
  const [year, month, day] = inDays(days).split("-").map(Number);
  return `${year}年${month}月${day}日`;
}
