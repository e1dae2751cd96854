import { App, Button, Select } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { ParkedCommand } from "@/api/adminTypes";
import { type Column, DataTable } from "@/ui/DataTable";
import { ExportButton } from "@/ui/ExportButton";
import { useProblemWords } from "@/ui/ProblemAlert";
import { ReasonModal } from "@/ui/ReasonModal";
import { Answer, EmptyState } from "@/ui/states";
import { formatInstant } from "@/ui/time";
import { useParam } from "@/ui/useParam";
import { useCommands, useDropCommand, useRetryCommand } from "./useAdmin";

/** What was decided and saved, and the process would not take: to be sent again or, with a reason, given up. */
export function Component() {
  const { t } = useTranslation(["admin", "elements", "tasks"]);
  const { message } = App.useApp();
  const words = useProblemWords();
  const [dropped, setDropped] = useState<ParkedCommand | null>(null);
  const [kind, setKind] = useParam("kind");
  const [sort] = useParam("sort");
  const commands = useCommands(kind, sort);
  const retry = useRetryCommand();
  const drop = useDropCommand();
  const again = (command: ParkedCommand) =>
    retry.mutate(command, {
      onSuccess: () => void message.success(t("commands.sent")),
      onError: (problem) => void message.error(words(problem)),
    });
  const columns: Column<ParkedCommand>[] = [
    {
      key: "kind",
      title: t("commands.kind"),
      sortBy: "kind",
      render: (row) => (
        <>
          <strong>{t(`commands.kinds.${row.kind}`, { defaultValue: row.kind })}</strong>
          {row.elementId && (
            <div className="secondary">{t(`tasks:elements.${row.elementId}`, { defaultValue: row.elementId })}</div>
          )}
        </>
      ),
    },
    {
      key: "study",
      title: t("study"),
      sortBy: "study",
      render: (row) => row.studyId && <span className="mono">{row.studyId.slice(-8)}</span>,
    },
    { key: "at", title: t("since"), sortBy: "at", render: (row) => formatInstant(row.createdAt) },
    {
      key: "attempts",
      title: t("commands.attempts"),
      align: "right",
      sortBy: "-attempts",
      render: (row) => row.attempts,
    },
    { key: "reason", title: t("why"), sortBy: "reason", render: (row) => row.reason },
    {
      key: "acts",
      title: t("acts"),
      render: (row) => (
        <span className="acts">
          <Button size="small" loading={retry.isPending && retry.variables.id === row.id} onClick={() => again(row)}>
            {t("commands.retry")}
          </Button>
          <Button size="small" danger onClick={() => setDropped(row)}>
            {t("commands.drop")}
          </Button>
        </span>
      ),
    },
  ];
  return (
    <>
      <p className="secondary">{t("commands.about")}</p>
      <div className="tools">
        <Select
          style={{ width: 220 }}
          allowClear
          aria-label={t("commands.kind")}
          placeholder={t("commands.kind")}
          value={kind || undefined}
          onChange={(next) => setKind(next)}
          options={Object.entries(t("commands.kinds", { returnObjects: true }) as Record<string, string>).map(
            ([value, label]) => ({ value, label }),
          )}
        />
        <span className="tools-gap" />
        <ExportButton path="/admin/commands" filter={{ kind, sort }} />
      </div>
      <Answer query={commands}>
        {(rows) => (
          <DataTable
            caption={t("section.commands")}
            columns={columns}
            rows={rows}
            rowKey={(row) => row.id}
            ownSort="at"
            empty={<EmptyState text={t("commands.none")} />}
          />
        )}
      </Answer>
      <ReasonModal
        open={dropped !== null}
        title={t("commands.dropTitle")}
        verb={t("commands.drop")}
        danger
        busy={drop.isPending}
        problem={drop.error}
        onCancel={() => setDropped(null)}
        onSubmit={(reason) => dropped && drop.mutate({ id: dropped.id, reason }, { onSuccess: () => setDropped(null) })}
      >
        <p>{t("commands.dropText")}</p>
      </ReasonModal>
    </>
  );
}
