import { App, Button, Select } from "antd";
import { useTranslation } from "react-i18next";
import type { IncidentView } from "@/api/adminTypes";
import { type Column, DataTable } from "@/ui/DataTable";
import { ExportButton } from "@/ui/ExportButton";
import { useProblemWords } from "@/ui/ProblemAlert";
import { Answer, EmptyState } from "@/ui/states";
import { formatInstant } from "@/ui/time";
import { useParam } from "@/ui/useParam";
import { useIncidents, useRetryIncident } from "./useAdmin";

/** Where a process stands still because something failed again and again. */
export function Component() {
  const { t } = useTranslation(["admin", "elements", "tasks"]);
  const { message } = App.useApp();
  const words = useProblemWords();
  const [type, setType] = useParam("type");
  const [sort] = useParam("sort");
  const incidents = useIncidents(type, sort);
  const retry = useRetryIncident();
  const again = (incident: IncidentView) =>
    retry.mutate(incident, {
      onSuccess: () => void message.success(t("incidents.sent")),
      onError: (problem) => void message.error(words(problem)),
    });
  const columns: Column<IncidentView>[] = [
    {
      key: "where",
      title: t("incidents.where"),
      sortBy: "where",
      render: (row) => (
        <>
          <strong>{t(`elements:process.${row.processId}`, { defaultValue: row.processId })}</strong>
          <div className="secondary">{t(`tasks:elements.${row.elementId}`, { defaultValue: row.elementId })}</div>
        </>
      ),
    },
    {
      key: "study",
      title: t("study"),
      sortBy: "study",
      render: (row) => row.studyId && <span className="mono">{row.studyId.slice(-8)}</span>,
    },
    {
      key: "type",
      title: t("incidents.type"),
      sortBy: "type",
      render: (row) => t(`incidents.types.${row.type}`, { defaultValue: row.type }),
    },
    { key: "message", title: t("why"), sortBy: "message", render: (row) => row.message },
    { key: "at", title: t("since"), sortBy: "at", render: (row) => formatInstant(row.createdAt) },
    {
      key: "acts",
      title: t("acts"),
      render: (row) => (
        <Button size="small" loading={retry.isPending && retry.variables.key === row.key} onClick={() => again(row)}>
          {t("incidents.retry")}
        </Button>
      ),
    },
  ];
  return (
    <>
      <p className="secondary">{t("incidents.about")}</p>
      <div className="tools">
        <Select
          style={{ width: 220 }}
          allowClear
          aria-label={t("incidents.type")}
          placeholder={t("incidents.type")}
          value={type || undefined}
          onChange={(next) => setType(next)}
          options={Object.entries(t("incidents.types", { returnObjects: true }) as Record<string, string>).map(
            ([value, label]) => ({ value, label }),
          )}
        />
        <span className="tools-gap" />
        <ExportButton path="/admin/incidents" filter={{ type, sort }} />
      </div>
      <Answer query={incidents}>
        {(rows) => (
          <DataTable
            caption={t("section.incidents")}
            columns={columns}
            rows={rows}
            rowKey={(row) => row.key}
            ownSort="at"
            empty={<EmptyState text={t("incidents.none")} />}
          />
        )}
      </Answer>
    </>
  );
}
