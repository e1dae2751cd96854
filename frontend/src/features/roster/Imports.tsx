import { Button, Dropdown, Select } from "antd";
import { useTranslation } from "react-i18next";
import { Link, useNavigate } from "react-router";
import type { ImportView } from "@/api/rosterTypes";
import { type Column, DataTable } from "@/ui/DataTable";
import { DropZone } from "@/ui/DropZone";
import { ExportButton } from "@/ui/ExportButton";
import { ProblemAlert } from "@/ui/ProblemAlert";
import { Answer, EmptyState } from "@/ui/states";
import { formatInstant } from "@/ui/time";
import { useParam } from "@/ui/useParam";
import { allRows, KINDS, OUTCOMES, rowsOf } from "./counts";
import { templateUrl, useImports, useUpload } from "./useImports";
import "./roster.css";

/** Where lists come in, and those that came. */
export function Component() {
  const { t, i18n } = useTranslation(["roster", "admin"]);
  const navigate = useNavigate();
  const [state, setState] = useParam("state");
  const [sort] = useParam("sort");
  const imports = useImports(state, sort);
  const upload = useUpload();
  const columns: Column<ImportView>[] = [
    {
      key: "files",
      title: t("files"),
      sortBy: "files",
      render: (row) => (
        <Link to={`/admin/imports/${row.id}`}>
          <strong>{row.files}</strong>
        </Link>
      ),
    },
    {
      key: "state",
      title: t("admin:state"),
      sortBy: "state",
      render: (row) => (
        <>
          {t(`state.${row.state}`)}
          {row.state === "APPLIED" && row.roles !== "NONE" && (
            <div className="secondary">{t(`roles.${row.roles}`)}</div>
          )}
        </>
      ),
    },
    {
      key: "count",
      title: t("count"),
      sortBy: "-count",
      render: (row) => (
        <>
          {allRows(row)}
          <div className="secondary">
            {OUTCOMES.filter((outcome) => rowsOf(row, outcome) > 0)
              .map((outcome) => `${t(`outcome.${outcome}`)} ${rowsOf(row, outcome)}`)
              .join(" · ")}
          </div>
        </>
      ),
    },
    { key: "by", title: t("by"), sortBy: "by", render: (row) => row.by.name },
    {
      key: "at",
      title: t("at"),
      sortBy: "-at",
      render: (row) => <span className="nowrap">{formatInstant(row.undoneAt ?? row.appliedAt ?? row.at)}</span>,
    },
  ];
  return (
    <>
      <p className="secondary">{t("about")}</p>
      <div className="tools roster-upload">
        <DropZone
          label={t("choose")}
          hint={t("hint")}
          multiple
          accept=".xlsx,.csv,.txt"
          loading={upload.isPending}
          onFiles={(files) => upload.mutate(files, { onSuccess: (made) => void navigate(`/admin/imports/${made.id}`) })}
        />
        <span className="acts">
          <Button href={templateUrl(i18n.language)} download>
            {t("template")}
          </Button>
          <Dropdown
            trigger={["click"]}
            menu={{
              items: KINDS.map((kind) => ({
                key: kind,
                label: (
                  <a href={templateUrl(i18n.language, kind)} download>
                    {t(`kind.${kind}`)}
                  </a>
                ),
              })),
            }}
          >
            <Button>{t("csvTemplate")}</Button>
          </Dropdown>
        </span>
      </div>
      <ProblemAlert problem={upload.error} />
      <div className="tools">
        <Select
          style={{ width: 180 }}
          allowClear
          aria-label={t("admin:state")}
          placeholder={t("admin:state")}
          value={state || undefined}
          onChange={(next) => setState(next)}
          options={["CHECKED", "APPLIED", "UNDONE"].map((value) => ({ value, label: t(`state.${value}`) }))}
        />
        <span className="tools-gap" />
        <ExportButton path="/admin/imports" filter={{ state, sort }} />
      </div>
      <Answer query={imports}>
        {(rows) => (
          <DataTable
            caption={t("admin:section.imports")}
            columns={columns}
            rows={rows}
            rowKey={(row) => row.id}
            ownSort="-at"
            empty={<EmptyState text={t("none")} />}
          />
        )}
      </Answer>
    </>
  );
}
