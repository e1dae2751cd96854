import { saveFile } from "./saveFile";

type Cell = string | number | null;

/** One cell as spreadsheets read it; what they would take for a formula stays a text. */
function cell(value: Cell): string {
  const text = value === null ? "" : String(value);
  const safe = typeof value === "string" && /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

/** Rows as a file that spreadsheets open with Chinese intact: UTF-8 with its mark, comma separated. */
export const csvOf = (rows: Cell[][]): string => `\uFEFF${rows.map((row) => row.map(cell).join(",")).join("\r\n")}\r\n`;

/** Saves what a list shows under this name. */
export function downloadCsv(name: string, rows: Cell[][]): void {
  saveFile(`${name}.csv`, new Blob([csvOf(rows)], { type: "text/csv;charset=utf-8" }));
}
