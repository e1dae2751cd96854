import { App, Button } from "antd";
import { useTranslation } from "react-i18next";
import type { InboxRow, TaskAction } from "@/api/inboxTypes";
import { ProblemAlert } from "@/ui/ProblemAlert";
import { useBulkClaim } from "./useInbox";

interface Props {
  rows: InboxRow[];
  onHandOver: () => void;
  onDone: () => void;
}

/** What can be done with all chosen rows at once. */
export function BulkBar({ rows, onHandOver, onDone }: Props) {
  const { t } = useTranslation(["inbox", "common"]);
  const { message } = App.useApp();
  const claim = useBulkClaim();
  const all = (action: TaskAction) => rows.every((row) => row.actions.includes(action));
  const claimAll = () =>
    claim.mutate(
      rows.map((row) => row.taskKey),
      {
        onSuccess: ({ claimed, refused }) => {
          if (claimed.length > 0) void message.success(t("claimed", { count: claimed.length }));
          for (const { message: why } of refused.slice(0, 3)) void message.warning(why);
          onDone();
        },
      },
    );
  return (
    <>
      <div className="bulk" role="toolbar" aria-label={t("selected", { count: rows.length })}>
        <span>{t("selected", { count: rows.length })}</span>
        <Button type="primary" size="small" disabled={!all("claim")} loading={claim.isPending} onClick={claimAll}>
          {t("action.claim")}
        </Button>
        <Button size="small" disabled={!all("hand-over")} onClick={onHandOver}>
          {t("action.hand-over")}
        </Button>
        <Button type="link" size="small" onClick={onDone}>
          {t("common:action.cancel")}
        </Button>
      </div>
      <ProblemAlert problem={claim.error} />
    </>
  );
}
