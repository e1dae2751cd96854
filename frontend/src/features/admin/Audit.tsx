import { Button, DatePicker, Select } from "antd";
import dayjs from "dayjs";
import { useTranslation } from "react-i18next";
import { useSearchParams } from "react-router";
import type { AuditEntry } from "@/api/adminTypes";
import { keys } from "@/api/keys";
import { type Column, DataTable } from "@/ui/DataTable";
import { ExportButton } from "@/ui/ExportButton";
import { PersonPicker } from "@/ui/pickers";
import { Answer, MoreButton } from "@/ui/states";
import { formatInstant } from "@/ui/time";
import { usePages } from "@/ui/usePages";
import { useParam } from "@/ui/useParam";
import { AuditChainCheck } from "./AuditChainCheck";
import { useAuditWords } from "./useAuditWords";

/** Who did what, when, from where, and whether it was allowed. Nobody can change this list. */
export function Component() {
  const { t } = useTranslation(["admin", "common"]);
  const [, setParams] = useSearchParams();
  const [from, setFrom] = useParam("from");
  const [to, setTo] = useParam("to");
  const [person, setPerson] = useParam("person");
  const [action, setAction] = useParam("is");
  const [sort] = useParam("sort");
  const entries = usePages<AuditEntry>(keys.adminOf("audit"), "/admin/audit", { from, to, person, is: action, sort });
  const words = useAuditWords();
  const columns: Column<AuditEntry>[] = [
    {
      key: "at",
      title: t("audit.at"),
      sortBy: "-at",
      render: (row) => <span className="nowrap">{formatInstant(row.at)}</span>,
    },
    { key: "who", title: t("audit.who"), render: (row) => row.person?.name ?? row.username ?? t("audit.nobody") },
    {
      key: "action",
      title: t("audit.action"),
      render: (row) => (
        <>
          {words.action(row.action)}
          <div className="secondary mono">{[row.action, row.target].filter(Boolean).join(" ")}</div>
        </>
      ),
    },
    {
      key: "result",
      title: t("audit.result"),
      render: (row) => (
        <span className={row.success ? "ok nowrap" : "off nowrap"}>
          <span aria-hidden="true">{row.success ? "✓" : "✕"}</span> {t(row.success ? "audit.done" : "audit.refused")}
        </span>
      ),
    },
    {
      key: "address",
      title: t("audit.address"),
      width: 140,
      render: (row) => <span className="mono">{row.address}</span>,
    },
    {
      key: "details",
      title: t("audit.details"),
      render: (row) => <span className="secondary">{words.details(row.details)}</span>,
    },
  ];
  const day = (value: string) => (value ? dayjs(value) : null);
  return (
    <>
      <search className="tools" aria-label={t("audit.filter")}>
        <DatePicker
          aria-label={t("audit.from")}
          placeholder={t("audit.from")}
          value={day(from)}
          onChange={(value) => setFrom(value?.format("YYYY-MM-DD"))}
        />
        <DatePicker
          aria-label={t("audit.to")}
          placeholder={t("audit.to")}
          value={day(to)}
          onChange={(value) => setTo(value?.format("YYYY-MM-DD"))}
        />
        <PersonPicker
          style={{ width: 220 }}
          aria-label={t("audit.who")}
          placeholder={t("audit.who")}
          value={person || null}
          onChange={(next) => setPerson(next)}
        />
        <Select
          className="tools-search"
          aria-label={t("audit.action")}
          showSearch={{ optionFilterProp: "label" }}
          value={action}
          options={[{ value: "", label: t("audit.anyAction") }, ...words.actions]}
          onChange={(next) => setAction(next)}
        />
        {(from || to || person || action) && (
          <Button type="link" onClick={() => setParams({})}>
            {t("common:action.clear")}
          </Button>
        )}
        <ExportButton path="/admin/audit" filter={{ from, to, person, is: action, sort }} />
        <AuditChainCheck />
      </search>
      <Answer query={entries}>
        {(rows) => (
          <DataTable
            caption={t("section.audit")}
            columns={columns}
            rows={rows}
            rowKey={(row) => row.id}
            ownSort="-at"
          />
        )}
      </Answer>
      {entries.hasNextPage && (
        <MoreButton onClick={() => entries.fetchNextPage()} loading={entries.isFetchingNextPage} />
      )}
    </>
  );
}
