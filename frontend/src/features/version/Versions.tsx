import { Select } from "antd";
import { useTranslation } from "react-i18next";
import { Link } from "react-router";
import type { ModelVersions } from "@/api/versionTypes";
import { type Column, DataTable } from "@/ui/DataTable";
import { ExportButton } from "@/ui/ExportButton";
import { SearchField } from "@/ui/SearchField";
import { Answer, EmptyState } from "@/ui/states";
import { useParam } from "@/ui/useParam";
import { useModels } from "./useVersions";

/** Every process with its newest version, and how many instances still run on older ones. */
export function Component() {
  const { t } = useTranslation(["version", "admin"]);
  const [q, setQ] = useParam("q");
  const [state, setState] = useParam("state");
  const [sort] = useParam("sort");
  const models = useModels({ q, state, sort });
  const columns: Column<ModelVersions>[] = [
    {
      key: "process",
      title: t("process"),
      sortBy: "process",
      render: (row) => (
        <>
          <strong>{row.name}</strong>
          <div className="secondary mono">{row.processId}</div>
        </>
      ),
    },
    { key: "newest", title: t("newest"), sortBy: "-newest", render: (row) => t("v", { version: row.newest }) },
    { key: "running", title: t("running"), align: "right", sortBy: "-running", render: (row) => row.running },
    {
      key: "byVersion",
      title: t("byVersion"),
      render: (row) => row.versions.map((one) => t("count", { version: one.version, count: one.running })).join(" · "),
    },
    {
      key: "older",
      title: t("older"),
      sortBy: "-older",
      render: (row) =>
        row.outdated > 0 ? (
          <Link to={`/admin/versions/${row.processId}`} className="warn">
            {row.outdated} →
          </Link>
        ) : (
          <span className="secondary">{row.running > 0 ? t("allNewest") : ""}</span>
        ),
    },
  ];
  return (
    <>
      <p className="secondary">{t("about")}</p>
      <div className="tools">
        <SearchField className="tools-search" label={t("search")} value={q} onChange={(next) => setQ(next, true)} />
        <Select
          style={{ width: 240 }}
          aria-label={t("standing.label")}
          value={state}
          onChange={(next) => setState(next)}
          options={["", "running", "older"].map((value) => ({ value, label: t(`standing.${value || "any"}`) }))}
        />
        <span className="tools-gap" />
        <ExportButton path="/admin/versions" filter={{ q, state, sort }} />
      </div>
      <Answer query={models}>
        {(rows) => (
          <DataTable
            caption={t("admin:section.versions")}
            columns={columns}
            rows={rows}
            rowKey={(row) => row.processId}
            ownSort="-older"
            empty={<EmptyState text={t(q || state ? "noneFound" : "none")} />}
          />
        )}
      </Answer>
    </>
  );
}
