import { useTranslation } from "react-i18next";
import type { InboxCounts, TaskAction } from "@/api/inboxTypes";
import { Row } from "./Row";
import { grouped, type Urgency } from "./urgency";
import type { SteadyRow } from "./useSteadyRows";

interface Props {
  rows: SteadyRow[];
  byUrgency: boolean;
  /** Of the whole box, not only of the rows that are loaded; absent while a filter narrows it. */
  counts: InboxCounts | undefined;
  openKey: string | undefined;
  selected: ReadonlySet<string>;
  busy: boolean;
  search: string;
  onSelect: (key: string, selected: boolean) => void;
  onAct: (action: TaskAction, row: SteadyRow) => void;
}

export function Rows(props: Props) {
  const { t } = useTranslation("inbox");
  const list = (rows: SteadyRow[]) =>
    rows.map((row) => (
      <Row
        key={row.taskKey}
        row={row}
        to={`/tasks/${row.taskKey}${props.search ? `?${props.search}` : ""}`}
        open={row.taskKey === props.openKey}
        selected={props.selected.has(row.taskKey)}
        busy={props.busy}
        onSelect={(selected) => props.onSelect(row.taskKey, selected)}
        onAct={props.onAct}
      />
    ));
  if (!props.byUrgency) return <ul className="rows">{list(props.rows)}</ul>;
  const count = (urgency: Urgency, loaded: number) => Math.max(loaded, props.counts?.[urgency] ?? 0);
  return grouped(props.rows).map(({ urgency, rows }) => (
    <section key={urgency} className="urgency" data-urgency={urgency} aria-labelledby={`urgency-${urgency}`}>
      <h2 id={`urgency-${urgency}`}>
        {t(`urgency.${urgency}`)} <span className="box-count">{count(urgency, rows.length)}</span>
      </h2>
      <ul className="rows">{list(rows)}</ul>
    </section>
  ));
}
