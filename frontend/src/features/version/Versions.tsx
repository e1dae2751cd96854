import { useTranslation } from "react-i18next";
import { Link } from "react-router";
import type { ModelVersions } from "@/api/versionTypes";
import { type Column, DataTable } from "@/ui/DataTable";
import { ExportButton } from "@/ui/ExportButton";
import { Answer, EmptyState } from "@/ui/states";
import { useModels } from "./useVersions";

/** Every process with its newest version, and how many instances still run on older ones. */
export function Component() {
  const { t } = useTranslation(["version", "admin"]);
  const models = useModels();
  const columns: Column<ModelVersions>[] = [
    {
      key: "process",
      title: t("process"),
      render: (row) => (
        <>
          <strong>{row.name}</strong>
          <div className="secondary mono">{row.processId}</div>
        </>
      ),
    },
    { key: "newest", title: t("newest"), render: (row) => t("v", { version: row.newest }) },
    { key: "running", title: t("running"), align: "right", render: (row) => row.running },
    {
      key: "byVersion",
      title: t("byVersion"),
      render: (row) => row.versions.map((one) => t("count", { version: one.version, count: one.running })).join(" · "),
    },
    {
      key: "older",
      title: t("older"),
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
        <span className="tools-gap" />
        <ExportButton path="/admin/versions" />
      </div>
      <Answer query={models}>
        {(rows) => (
          <DataTable
            caption={t("admin:section.versions")}
            columns={columns}
            rows={[...rows].sort((a, b) => b.outdated - a.outdated)}
            rowKey={(row) => row.processId}
            empty={<EmptyState text={t("none")} />}
          />
        )}
      </Answer>
    </>
  );
}
