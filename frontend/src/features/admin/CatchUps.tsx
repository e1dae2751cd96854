import { App, Button } from "antd";
import { useTranslation } from "react-i18next";
import type { ParkedCatchUp } from "@/api/adminTypes";
import type { Id } from "@/api/types";
import { type Column, DataTable } from "@/ui/DataTable";
import { ExportButton } from "@/ui/ExportButton";
import { useProblemWords } from "@/ui/ProblemAlert";
import { Answer, EmptyState } from "@/ui/states";
import { formatInstant } from "@/ui/time";
import { useParam } from "@/ui/useParam";
import { useCatchUps, useRetryCatchUps } from "./useAdmin";

/** Studies whose deadlines could not follow the calendar or the reminder profiles, however often it was tried. */
export function Component() {
  const { t } = useTranslation("admin");
  const { message } = App.useApp();
  const words = useProblemWords();
  const [sort] = useParam("sort");
  const catchUps = useCatchUps(sort);
  const retry = useRetryCatchUps();
  const again = (study: Id | null) =>
    retry.mutate(study, {
      onSuccess: () => void message.success(t("catchUps.sent")),
      onError: (problem) => void message.error(words(problem)),
    });
  const columns: Column<ParkedCatchUp>[] = [
    {
      key: "study",
      title: t("study"),
      sortBy: "study",
      render: (row) => <span className="mono">{row.studyId.slice(-8)}</span>,
    },
    { key: "at", title: t("since"), sortBy: "at", render: (row) => formatInstant(row.since) },
    {
      key: "attempts",
      title: t("commands.attempts"),
      align: "right",
      sortBy: "-attempts",
      render: (row) => row.attempts,
    },
    { key: "reason", title: t("why"), sortBy: "reason", render: (row) => <span className="mono">{row.reason}</span> },
    {
      key: "acts",
      title: t("acts"),
      render: (row) => (
        <Button
          size="small"
          loading={retry.isPending && retry.variables === row.studyId}
          onClick={() => again(row.studyId)}
        >
          {t("catchUps.retry")}
        </Button>
      ),
    },
  ];
  const several = (catchUps.data?.length ?? 0) > 1;
  return (
    <>
      <p className="secondary">{t("catchUps.about")}</p>
      <div className="tools">
        {several && (
          <Button loading={retry.isPending && retry.variables === null} onClick={() => again(null)}>
            {t("catchUps.retryAll")}
          </Button>
        )}
        <span className="tools-gap" />
        <ExportButton path="/admin/catch-ups" filter={{ sort }} />
      </div>
      <Answer query={catchUps}>
        {(rows) => (
          <DataTable
            caption={t("section.catch-ups")}
            columns={columns}
            rows={rows}
            rowKey={(row) => row.studyId}
            ownSort="at"
            empty={<EmptyState text={t("catchUps.none")} />}
          />
        )}
      </Answer>
    </>
  );
}
