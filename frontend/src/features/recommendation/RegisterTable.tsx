import { useTranslation } from "react-i18next";
import { Link } from "react-router";
import type { RecommendationRegister } from "@/api/recommendationTypes";
import { type Column, DataTable } from "@/ui/DataTable";
import { DeadlineLight } from "@/ui/DeadlineLight";
import { formatDay } from "@/ui/time";
import styles from "./recommendation.module.css";
import { StandTag } from "./Statistics";

type Row = RecommendationRegister["rows"][number];

/** The register as a list; cards on a phone. */
export function RegisterTable({ register }: { register: RecommendationRegister }) {
  const { t } = useTranslation("recommendation");
  const sources = new Map(register.sources.map((one) => [one.id, one]));
  const columns: Column<Row>[] = [
    {
      key: "text",
      title: t("one"),
      render: (row) => (
        <>
          <Link to={`/recommendations/${row.id}`} className={styles.clamp}>
            <span className={styles.number}>{row.path}</span>
            {row.text}
          </Link>
          {row.late && <span className="secondary"> {t("late")}</span>}
        </>
      ),
    },
    { key: "source", title: t("source"), width: 180, render: (row) => sources.get(row.sourceId)?.title },
    { key: "unit", title: t("lead"), width: 160, render: (row) => row.lead?.name ?? "—" },
    {
      key: "stand",
      title: t("stand"),
      width: 130,
      render: (row) => <StandTag row={row} classes={register.classes} />,
    },
    {
      key: "due",
      title: t("due"),
      width: 170,
      render: (row) =>
        row.due ? (
          <>
            {formatDay(row.due)} {row.light && <DeadlineLight light={row.light} />}
          </>
        ) : (
          "—"
        ),
    },
    { key: "passages", title: t("evidence"), width: 72, align: "right", render: (row) => row.passages || "—" },
    { key: "measures", title: t("measuresShort"), width: 72, align: "right", render: (row) => row.measures || "—" },
  ];
  return <DataTable caption={t("register")} columns={columns} rows={register.rows} rowKey={(row) => row.id} />;
}
