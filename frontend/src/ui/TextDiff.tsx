import { lazy, Suspense } from "react";

// The comparing library is loaded by who compares.
const Diff = lazy(() => import("./DiffText"));

export function TextDiff({ before, after }: { before: string; after: string }) {
  return (
    <Suspense fallback={<span style={{ whiteSpace: "pre-wrap" }}>{after}</span>}>
      <Diff before={before} after={after} />
    </Suspense>
  );
}
