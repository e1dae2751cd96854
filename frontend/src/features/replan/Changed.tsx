import { Alert, Button } from "antd";
import { useTranslation } from "react-i18next";
import { asProblem } from "@/api/problem";
import type { ReplanView } from "@/api/replanTypes";
import { formatDay, formatInstant } from "@/ui/time";

/** Somebody was faster: what they did, and the way to think again from there. */
export function Changed({ view, onTake }: { view: ReplanView; onTake: () => void }) {
  const { t } = useTranslation("replan");
  const [last] = view.moves;
  return (
    <Alert
      role="alert"
      type="warning"
      showIcon
      title={t("changed", { due: formatInstant(view.row.dueAt) })}
      description={
        last &&
        t("changedBy", {
          name: last.by?.name ?? t(`move.${last.kind}`),
          from: formatDay(last.from),
          to: formatDay(last.to),
          reason: last.reason ?? "",
        })
      }
      action={<Button onClick={onTake}>{t("again")}</Button>}
    />
  );
}

/** What stands now, where an act was refused because of it. */
export function changedIn(error: unknown): ReplanView | null {
  const problem = error ? asProblem(error) : null;
  return problem?.code === "changed-meanwhile" ? (problem.properties.current as ReplanView) : null;
}
