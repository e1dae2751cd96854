import { Table, Tag } from "antd";
import { useTranslation } from "react-i18next";
import { Link } from "react-router";
import type { StudyRow } from "@/api/studyTypes";
import { formatDay } from "@/ui/time";
import { useNarrow } from "@/ui/useNarrow";
import styles from "./study.module.css";

/** A table on a desk, cards with the same words on a phone. */
export function StudyRows({ rows }: { rows: StudyRow[] }) {
  return useNarrow() ? <Cards rows={rows} /> : <Rows rows={rows} />;
}

function Title({ row }: { row: StudyRow }) {
  const { t } = useTranslation(["study", "common"]);
  return (
    <>
      <Link to={`/studies/${row.id}`}>{row.title}</Link>{" "}
      {row.labels.map((label) => (
        <Tag key={label}>{label}</Tag>
      ))}
      {row.demo && <Tag>{t("common:demo")}</Tag>}
    </>
  );
}

function Late({ row }: { row: StudyRow }) {
  const { t } = useTranslation("study");
  if (row.overdueTasks === 0) return <>0</>;
  return <span className={styles.late}>■ {t("overdueCount", { count: row.overdueTasks })}</span>;
}

function Stage({ row }: { row: StudyRow }) {
  const { t } = useTranslation("study");
  return (
    <>{t(row.status === "WITHDRAWN" || row.status === "ARCHIVED" ? `status.${row.status}` : `stage.${row.stage}`)}</>
  );
}

function Rows({ rows }: { rows: StudyRow[] }) {
  const { t } = useTranslation("study");
  return (
    <Table<StudyRow>
      rowKey="id"
      size="middle"
      pagination={false}
      dataSource={rows}
      columns={[
        { title: t("title"), key: "title", render: (_, row) => <Title row={row} /> },
        { title: t("kindLabel"), key: "kind", width: 110, render: (_, row) => t(`kind.${row.kind}`) },
        { title: t("year"), dataIndex: "year", width: 70, align: "right" },
        { title: t("host"), key: "host", render: (_, row) => row.host.name },
        { title: t("stageLabel"), key: "stage", width: 120, render: (_, row) => <Stage row={row} /> },
        { title: t("openTasks"), dataIndex: "openTasks", width: 90, align: "right" },
        { title: t("overdue"), key: "late", width: 110, align: "right", render: (_, row) => <Late row={row} /> },
        { title: t("nextDue"), key: "due", width: 130, render: (_, row) => formatDay(row.nextDue) || "—" },
      ]}
    />
  );
}

function Cards({ rows }: { rows: StudyRow[] }) {
  const { t } = useTranslation("study");
  return (
    <ul className={styles.cards}>
      {rows.map((row) => (
        <li key={row.id} className={styles.card}>
          <div className={styles.cardTitle}>
            <Title row={row} />
          </div>
          <div className="secondary">
            {t(`kind.${row.kind}`)} · {row.year} · {row.host.name}
          </div>
          <div className={styles.cardLine}>
            <Stage row={row} />
            <span>
              {t("openTasks")} {row.openTasks}
            </span>
            {row.overdueTasks > 0 && <Late row={row} />}
            {row.nextDue && (
              <span>
                {t("nextDue")} {formatDay(row.nextDue)}
              </span>
            )}
          </div>
        </li>
      ))}
    </ul>
  );
}
