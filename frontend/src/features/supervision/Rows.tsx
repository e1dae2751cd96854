import { Button, Tag } from "antd";
import { useTranslation } from "react-i18next";
import type { BoardRow } from "@/api/supervisionTypes";
import type { Id } from "@/api/types";
import { type Column, DataTable } from "@/ui/DataTable";
import { DeadlineLight } from "@/ui/DeadlineLight";
import { OtherDate } from "@/ui/OtherDate";
import { formatDay } from "@/ui/time";
import { UrgentMark } from "@/ui/UrgentMark";
import { useAbout } from "@/ui/useAbout";
import { useNarrow } from "@/ui/useNarrow";
import { Cards } from "./Cards";
import { Responsible, useResponsibleName } from "./Responsible";
import styles from "./supervision.module.css";
import { useTermLines } from "./useTermLines";

interface Props {
  rows: BoardRow[];
  group: string;
  onOpen: (id: Id) => void;
  onUrge: (row: BoardRow) => void;
}

/** The lines of the board, below the heads of what they are grouped by. */
export function Rows({ rows, group, onOpen, onUrge }: Props) {
  const { t } = useTranslation("supervision");
  const nameOf = useResponsibleName();
  const headOf = (row: BoardRow): [string, string] => {
    if (group === "study") return [row.studyId, row.studyTitle];
    if (group === "unit") {
      const { unit } = row.responsible;
      return [unit?.id ?? "", unit ? (unit.name ?? t("ofLeadingGroup", { study: row.studyTitle })) : t("noUnit")];
    }
    if (group === "responsible") return [`${row.responsible.role}@${row.responsible.scope}`, nameOf(row.responsible)];
    return [row.light?.kind ?? "STRUCK_OFF", t(`light.${row.light?.kind ?? "STRUCK_OFF"}`)];
  };
  if (!group) return <Table rows={rows} group={group} onOpen={onOpen} onUrge={onUrge} />;
  const groups = new Map<string, { head: string; rows: BoardRow[] }>();
  for (const row of rows) {
    const [key, head] = headOf(row);
    const found = groups.get(key);
    if (found) found.rows.push(row);
    else groups.set(key, { head, rows: [row] });
  }
  return (
    <>
      {[...groups].map(([key, { head, rows: lines }]) => (
        <section key={key} className={styles.group} aria-label={head}>
          <h2>
            {head} <span className="secondary">{lines.length}</span>
          </h2>
          <Table rows={lines} group={group} onOpen={onOpen} onUrge={onUrge} />
        </section>
      ))}
    </>
  );
}

function Table({ rows, group, onOpen, onUrge }: Props) {
  const { t } = useTranslation(["supervision", "tasks", "common"]);
  const term = useTermLines();
  const about = useAbout();
  const narrow = useNarrow();
  if (narrow) return <Cards rows={rows} onOpen={onOpen} onUrge={onUrge} />;
  const columns: Column<BoardRow>[] = [
    {
      key: "item",
      title: t("item"),
      width: "17%",
      render: (row) => (
        <span className={styles.item}>
          <button type="button" className={styles.open} onClick={() => onOpen(row.id)}>
            {t(`tasks:elements.${row.elementId}`)}
            {about(row) && <span>{about(row)}</span>}
          </button>
          {row.urgent && <UrgentMark />}
          {row.demo && <Tag>{t("common:demo")}</Tag>}
        </span>
      ),
    },
    ...(group === "study"
      ? []
      : [{ key: "study", title: t("study"), width: "11%", render: (row: BoardRow) => row.studyTitle }]),
    {
      key: "responsible",
      title: t("responsible"),
      width: "15%",
      render: (row) => <Responsible responsible={row.responsible} />,
    },
    {
      key: "term",
      title: t("term"),
      width: "14%",
      render: (row) => (
        <span className={styles.term}>
          <span>{term(row)[0]}</span>
          <span className="secondary">{term(row)[1]}</span>
        </span>
      ),
    },
    {
      key: "due",
      title: t("due"),
      width: "12%",
      render: (row) => (
        <span className={styles.term}>
          {formatDay(row.dueAt)}
          <Changes row={row} />
        </span>
      ),
    },
    {
      key: "state",
      title: t("state"),
      width: "11%",
      render: (row) => (
        <span className={styles.term}>
          <DeadlineLight light={row.light} dueAt={row.dueAt} term={row.rule} />
          <span className="secondary">
            {[
              row.light?.kind !== "NOT_STARTED" && t(`step.${row.state}`),
              row.extensions > 0 && t("extendedTimes", { count: row.extensions }),
            ]
              .filter(Boolean)
              .join(" · ")}
          </span>
        </span>
      ),
    },
    { key: "progress", title: t("progress"), width: "12%", render: (row) => <Progress row={row} /> },
    {
      key: "slips",
      title: t("slips"),
      width: 120,
      render: (row) => (
        <span className={styles.slips}>
          {row.slips > 0 && (
            <span data-open={row.unanswered > 0}>
              {row.unanswered > 0 ? t("unanswered", { count: row.unanswered }) : t("slipCount", { count: row.slips })}
            </span>
          )}
          {row.overseen && row.status === "OPEN" && row.unanswered === 0 && (
            <Button size="small" danger={row.light?.kind === "OVERDUE"} onClick={() => onUrge(row)}>
              {t("slip.urge")}
            </Button>
          )}
        </span>
      ),
    },
  ];
  return <DataTable caption={t("board")} columns={columns} rows={rows} rowKey={(row) => row.id} />;
}

/** The office gives another date, whoever owes the matter asks for one. */
function Changes({ row }: { row: BoardRow }) {
  if (row.status !== "OPEN") return null;
  return (
    <OtherDate
      deadlineId={row.id}
      overseen={row.overseen}
      owed={row.owed}
      late={row.light?.kind === "OVERDUE"}
      button={{ type: "link", size: "small" }}
    />
  );
}

function Progress({ row }: { row: BoardRow }) {
  const { t } = useTranslation("supervision");
  if (!row.progress) return null;
  const { kind, text, at, papers } = row.progress;
  return (
    <span className={styles.progress}>
      <span>
        {formatDay(at)} {t(`progressKind.${kind}`)}
        {papers > 0 && <span className="secondary"> {t("paperCount", { count: papers })}</span>}
      </span>
      {text && <span className={styles.said}>{text}</span>}
    </span>
  );
}
