import { App, Button, Modal, Select } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { ImportLine, ImportView } from "@/api/rosterTypes";
import { type Column, DataTable } from "@/ui/DataTable";
import { ExportButton } from "@/ui/ExportButton";
import { useProblemWords } from "@/ui/ProblemAlert";
import { Answer, EmptyState, MoreButton } from "@/ui/states";
import { formatInstant } from "@/ui/time";
import { useConfirm } from "@/ui/useConfirm";
import { usePages } from "@/ui/usePages";
import { useParam } from "@/ui/useParam";
import { rowsOf } from "./counts";
import { rolesKey, useDecideRoles, useImportRoles, useTakeRolesBack } from "./useImports";
import "./roster.css";

/** The roles that imports ask for: the security administrator gives them, or not, or takes them back. */
export function Component() {
  const { t } = useTranslation(["roster", "admin"]);
  const { message } = App.useApp();
  const words = useProblemWords();
  const confirm = useConfirm();
  const [shown, setShown] = useState<ImportView | null>(null);
  const [roles, setRoles] = useParam("roles");
  const [sort] = useParam("sort");
  const imports = useImportRoles(roles, sort);
  const decide = useDecideRoles();
  const takeBack = useTakeRolesBack();
  const refused = { onError: (problem: unknown) => void message.error(words(problem)) };
  const decided = async (one: ImportView, verb: "grant" | "decline" | "takeBack") => {
    const count = rowsOf(one, "CREATE", "MEMBERSHIPS");
    const title = `${t(verb)}：${one.files}`;
    if (!(await confirm({ title, text: t(`${verb}Text`, { count }), verb: t(verb), danger: verb !== "grant" }))) return;
    if (verb === "takeBack") takeBack.mutate(one, refused);
    else decide.mutate({ id: one.id, grant: verb === "grant" }, refused);
  };
  const columns: Column<ImportView>[] = [
    { key: "files", title: t("files"), sortBy: "files", render: (row) => <strong>{row.files}</strong> },
    {
      key: "count",
      title: t("rolesCount"),
      align: "right",
      sortBy: "-count",
      render: (row) => rowsOf(row, "CREATE", "MEMBERSHIPS"),
    },
    { key: "by", title: t("importedBy"), sortBy: "by", render: (row) => row.appliedBy?.name },
    {
      key: "at",
      title: t("at"),
      sortBy: "-at",
      render: (row) => <span className="nowrap">{formatInstant(row.appliedAt)}</span>,
    },
    {
      key: "state",
      title: t("admin:state"),
      sortBy: "roles",
      render: (row) => (
        <>
          {t(`roles.${row.roles}`)}
          {row.rolesBy && (
            <div className="secondary">
              {row.rolesBy.name} {formatInstant(row.rolesAt)}
            </div>
          )}
        </>
      ),
    },
    {
      key: "acts",
      title: t("admin:acts"),
      render: (row) => (
        <span className="acts">
          <Button size="small" onClick={() => setShown(row)}>
            {t("show")}
          </Button>
          {row.actions.includes("grant") && (
            <Button size="small" type="primary" onClick={() => void decided(row, "grant")}>
              {t("grant")}
            </Button>
          )}
          {row.actions.includes("decline") && (
            <Button size="small" danger onClick={() => void decided(row, "decline")}>
              {t("decline")}
            </Button>
          )}
          {row.actions.includes("take-back") && (
            <Button size="small" danger onClick={() => void decided(row, "takeBack")}>
              {t("takeBack")}
            </Button>
          )}
        </span>
      ),
    },
  ];
  return (
    <>
      <p className="secondary">{t("rolesAbout")}</p>
      <div className="tools">
        <Select
          style={{ width: 220 }}
          allowClear
          aria-label={t("admin:state")}
          placeholder={t("admin:state")}
          value={roles || undefined}
          onChange={(next) => setRoles(next)}
          options={["WAITING", "GRANTED", "DECLINED", "TAKEN_BACK"].map((value) => ({
            value,
            label: t(`roles.${value}`),
          }))}
        />
        <span className="tools-gap" />
        <ExportButton path="/admin/import-roles" filter={{ roles, sort }} />
      </div>
      <Answer query={imports}>
        {(rows) => (
          <DataTable
            caption={t("admin:section.import-roles")}
            columns={columns}
            rows={rows}
            rowKey={(row) => row.id}
            ownSort="roles"
            empty={<EmptyState text={t("rolesNone")} />}
          />
        )}
      </Answer>
      {shown && <Asked one={shown} onClose={() => setShown(null)} />}
    </>
  );
}

function Asked({ one, onClose }: { one: ImportView; onClose: () => void }) {
  const { t } = useTranslation("roster");
  const lines = usePages<ImportLine>(rolesKey(one.id), `/admin/import-roles/${one.id}/lines`);
  const columns: Column<ImportLine>[] = [
    ...["person", "role"].map((column) => ({
      key: column,
      title: t(`column.${column}`),
      render: (row: ImportLine) => row.cells[column],
    })),
    {
      key: "place",
      title: t("place"),
      render: ({ cells }) => cells.organisation ?? <span className="mono">{cells.scope}</span>,
    },
  ];
  return (
    <Modal
      open
      title={one.files}
      width={720}
      onCancel={onClose}
      footer={<Button onClick={onClose}>{t("close")}</Button>}
    >
      <Answer query={lines}>
        {(rows) => <DataTable caption={one.files} columns={columns} rows={rows} rowKey={(row) => String(row.no)} />}
      </Answer>
      {lines.hasNextPage && <MoreButton onClick={() => lines.fetchNextPage()} loading={lines.isFetchingNextPage} />}
    </Modal>
  );
}
