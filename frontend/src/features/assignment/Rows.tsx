import { Tag } from "antd";
import { useTranslation } from "react-i18next";
import { Link } from "react-router";
import type { AssignmentRow } from "@/api/assignmentTypes";
import { type Column, DataTable } from "@/ui/DataTable";
import { DeadlineLight } from "@/ui/DeadlineLight";
import { OtherDate } from "@/ui/OtherDate";
import { formatDay } from "@/ui/time";
import { UrgentMark } from "@/ui/UrgentMark";
import styles from "./assignment.module.css";
import { usePartyName } from "./Facts";

/** Assignments line by line; cards with the same words where there is no room. */
export function Rows({ rows, ofStudy }: { rows: AssignmentRow[]; ofStudy: boolean }) {
  const { t } = useTranslation(["assignment", "elements", "common"]);
  const columns: Column<AssignmentRow>[] = [
    { key: "no", title: t("no"), width: 80, sortBy: "no", render: (row) => row.no },
    {
      key: "title",
      title: t("title"),
      sortBy: "title",
      render: (row) => (
        <span className={styles.title}>
          <Link to={`/assignments/${row.id}`}>{row.title}</Link>
          {row.urgent && <UrgentMark />}
          {row.stage && <Tag>{t(`elements:stage.${row.stage}`)}</Tag>}
          {row.demo && !ofStudy && <Tag>{t("common:demo")}</Tag>}
        </span>
      ),
    },
    ...(ofStudy ? [] : [{ key: "study", title: t("study"), render: (row: AssignmentRow) => row.studyTitle }]),
    { key: "owner", title: t("owner"), sortBy: "owner", render: (row) => <Owner row={row} /> },
    {
      key: "due",
      title: t("due"),
      sortBy: "due",
      width: 190,
      render: (row) => (
        <span className={styles.due}>
          <span>{formatDay(row.due)}</span> <DeadlineLight light={row.light} dueAt={row.due} />
          {row.movable && (
            <OtherDate
              deadlineId={row.movable}
              overseen
              owed={false}
              late={false}
              about={row.title}
              button={{ type: "link", size: "small" }}
            />
          )}
        </span>
      ),
    },
    {
      key: "status",
      title: t("statusLabel"),
      width: 110,
      render: (row) => <Status status={row.status} light={row.light} />,
    },
    ...(ofStudy
      ? [
          {
            key: "source",
            title: t("source"),
            width: 110,
            render: (row: AssignmentRow) => t(`sourceKind.${row.source}`),
          },
        ]
      : []),
  ];
  return (
    <DataTable caption={t("list")} columns={columns} rows={rows} rowKey={(row) => row.id} ownSort="due" headsOnly />
  );
}

function Owner({ row }: { row: AssignmentRow }) {
  const { t } = useTranslation("assignment");
  const name = usePartyName()(row.owner);
  const people = row.accountable.join(t("separator"));
  return (
    <>
      {name}
      {people && people !== name && <span className="secondary"> {people}</span>}
      {!people && <span className={styles.warn}> {t("nobodyThere")}</span>}
    </>
  );
}

/** Where it stands, in the word of the supervision board; the colour only repeats it. What is signed for may still have to begin. */
export function Status({ status, light }: Pick<AssignmentRow, "status" | "light">) {
  const { t } = useTranslation("assignment");
  return (
    <span className={styles.status} data-status={status}>
      {t(`status.${status === "SIGNED" && light?.kind === "NOT_STARTED" ? "NOT_STARTED" : status}`)}
    </span>
  );
}
