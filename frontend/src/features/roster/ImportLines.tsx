import { Segmented, Select } from "antd";
import { useTranslation } from "react-i18next";
import type { ImportLine, ImportOutcome, ImportView } from "@/api/rosterTypes";
import { type Column, DataTable } from "@/ui/DataTable";
import { ExportButton } from "@/ui/ExportButton";
import { SearchField } from "@/ui/SearchField";
import { Answer, EmptyState, MoreButton } from "@/ui/states";
import { usePages } from "@/ui/usePages";
import { useParam } from "@/ui/useParam";
import { allRows, KINDS, OUTCOMES, rowsOf } from "./counts";
import { linesKey } from "./useImports";

const MARKS: Record<ImportOutcome, string> = { WRONG: "✕", CREATE: "＋", CHANGE: "△", SAME: "＝" };

/** Every row with what it would do or did, and what is wrong with it in which column. */
export function ImportLines({ one }: { one: ImportView }) {
  const { t } = useTranslation("roster");
  const [outcome, setOutcome] = useParam("outcome");
  const [kind, setKind] = useParam("kind");
  const [q, setQ] = useParam("q");
  const [sort] = useParam("sort");
  const lines = usePages<ImportLine>([...linesKey(one.id), one.version], `/admin/imports/${one.id}/lines`, {
    outcome,
    kind,
    q,
    sort,
  });
  const columns: Column<ImportLine>[] = [
    {
      key: "where",
      title: t("where"),
      sortBy: "row",
      render: (row) => t("row", { sheet: row.sheet, row: row.row }),
    },
    { key: "list", title: t("list"), width: 110, sortBy: "list", render: (row) => row.kind && t(`kind.${row.kind}`) },
    { key: "content", title: t("content"), render: (row) => <Cells line={row} /> },
    {
      key: "result",
      title: t("result"),
      sortBy: "result",
      width: "32%",
      render: (row) => (
        <>
          <span className={`nowrap outcome-${row.outcome.toLowerCase()}`}>
            <span aria-hidden="true">{MARKS[row.outcome]}</span> {t(`outcome.${row.outcome}`)}
          </span>
          <Details line={row} />
        </>
      ),
    },
  ];
  const choices = OUTCOMES.filter((each) => rowsOf(one, each) > 0);
  return (
    <>
      <search className="tools" aria-label={t("summary")}>
        <Segmented
          value={outcome}
          onChange={(next) => setOutcome(next)}
          options={[
            { value: "", label: `${t("all")} ${allRows(one)}` },
            ...choices.map((each) => ({ value: each, label: `${t(`outcome.${each}`)} ${rowsOf(one, each)}` })),
          ]}
        />
        <Select
          style={{ width: 160 }}
          aria-label={t("list")}
          value={kind}
          onChange={(next) => setKind(next)}
          options={[
            { value: "", label: t("anyList") },
            ...KINDS.filter((each) => one.counts[each]).map((each) => ({ value: each, label: t(`kind.${each}`) })),
          ]}
        />
        <SearchField className="tools-search" label={t("search")} value={q} onChange={(next) => setQ(next, true)} />
        <ExportButton path={`/admin/imports/${one.id}/lines`} filter={{ outcome, kind, q, sort }} />
      </search>
      <Answer query={lines}>
        {(rows) => (
          <DataTable
            caption={t("summary")}
            columns={columns}
            rows={rows}
            rowKey={(row) => String(row.no)}
            ownSort="row"
            empty={<EmptyState text={t("noLines")} />}
          />
        )}
      </Answer>
      {lines.hasNextPage && <MoreButton onClick={() => lines.fetchNextPage()} loading={lines.isFetchingNextPage} />}
    </>
  );
}

const ORDER = [
  "organisation",
  "name",
  "person",
  "username",
  "role",
  "scope",
  "title",
  "type",
  "level",
  "parent",
  "from",
  "to",
];

/** The row as it stands in the file, what it is about first. */
export function Cells({ line }: { line: ImportLine }) {
  const { t } = useTranslation("roster");
  const shown = ORDER.filter((column) => line.cells[column]);
  if (line.kind === "POSTS" || line.kind === "MEMBERSHIPS") shown.sort((a) => (a === "person" ? -1 : 0));
  const [first, ...others] = shown;
  return (
    <>
      <strong>{first && line.cells[first]}</strong>
      {others.length > 0 && (
        <div className="secondary">
          {others.map((column) => `${t(`column.${column}`)} ${line.cells[column]}`).join(" · ")}
        </div>
      )}
    </>
  );
}

function Details({ line }: { line: ImportLine }) {
  const { t } = useTranslation(["roster", "directory"]);
  const named = (column: string | null) => (column ? t(`column.${column}`, { defaultValue: column }) : null);
  const value = (column: string, text: string | null) => {
    if (!text) return t("empty");
    if (column === "type") return t(`directory:types.${text}`, { defaultValue: text });
    if (column === "level") return t(`directory:levels.${text}`, { defaultValue: text });
    return text;
  };
  return (
    <ul className="roster-details">
      {line.problems.map((problem) => (
        <li key={`${problem.column}${problem.code}`} className="off">
          {named(problem.column) && <strong>{named(problem.column)}：</strong>}
          {problem.message}
        </li>
      ))}
      {line.changes.map((change) => (
        <li key={change.column}>
          {named(change.column)}：<del>{value(change.column, change.before)}</del> →{" "}
          <ins>{value(change.column, change.after)}</ins>
        </li>
      ))}
    </ul>
  );
}
