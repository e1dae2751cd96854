import { useQuery } from "@tanstack/react-query";
import { Button } from "antd";
import { useTranslation } from "react-i18next";
import { Link } from "react-router";
import { inboxQuery } from "@/api/inbox";
import type { InboxBox } from "@/api/inboxTypes";
import { EmptyState } from "@/ui/states";
import { formatInstant } from "@/ui/time";

/** 没有待办。最近办结：… */
function LatelyDone() {
  const { t } = useTranslation(["inbox", "elements", "tasks"]);
  const { data } = useQuery(inboxQuery({ box: "done" }));
  const rows = data?.rows.slice(0, 3) ?? [];
  if (rows.length === 0) return null;
  return (
    <div className="lately">
      <span>{t("latelyDone")}</span>
      <ul>
        {rows.map((row) => (
          <li key={row.taskKey}>
            <Link to={`/tasks/${row.taskKey}?box=done`}>{t(`tasks:elements.${row.elementId}`)}</Link>
            <span className="secondary">
              {row.studyTitle} {formatInstant(row.endedAt)}
            </span>
          </li>
        ))}
      </ul>
    </div>
  );
}

export function NothingHere({ box, filtered, clear }: { box: InboxBox; filtered: boolean; clear: () => void }) {
  const { t } = useTranslation(["inbox", "common"]);
  if (filtered) {
    return (
      <EmptyState text={t("empty.filtered")}>
        <Button onClick={clear}>{t("common:action.clear")}</Button>
      </EmptyState>
    );
  }
  return <EmptyState text={t(`empty.${box}`)}>{box === "mine" && <LatelyDone />}</EmptyState>;
}
