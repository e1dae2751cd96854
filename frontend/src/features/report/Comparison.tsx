import { useMemo, useState } from "react";
import type { ReportText } from "@/api/reportTypes";
import { DiffBar, DiffLines } from "@/ui/DiffLines";
import { compareEntries, countChanges } from "@/ui/diff";

const entries = (text: ReportText) =>
  text.chapters.map(({ key, heading, text: words }) => ({ key, heading, text: words }));

/** Two versions of a report, chapter by chapter and word by word. */
export default function Comparison({ before, after }: { before: ReportText; after: ReportText }) {
  const [onlyChanges, setOnlyChanges] = useState(true);
  const lines = useMemo(() => {
    const title = { key: "title", heading: before.title, text: "" };
    return compareEntries([title, ...entries(before)], [{ ...title, heading: after.title }, ...entries(after)]);
  }, [before, after]);
  return (
    <div>
      <DiffBar count={countChanges(lines)} onlyChanges={onlyChanges} onOnlyChanges={setOnlyChanges} />
      <DiffLines lines={lines} onlyChanges={onlyChanges} />
    </div>
  );
}
