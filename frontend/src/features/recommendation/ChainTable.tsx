import { Tag } from "antd";
import { useTranslation } from "react-i18next";
import { Link } from "react-router";
import type { RecommendationChain } from "@/api/recommendationTypes";
import { type Column, DataTable } from "@/ui/DataTable";
import { useAim } from "./Facts";
import styles from "./recommendation.module.css";
import { StandTag } from "./Statistics";

type Row = RecommendationChain["links"][number];

/** The same chain in words: one line for each recommendation. */
export function ChainTable({ chain }: { chain: RecommendationChain }) {
  const { t } = useTranslation("recommendation");
  const aim = useAim();
  const columns: Column<Row>[] = [
    {
      key: "evidence",
      title: t("evidence"),
      render: ({ passages }) =>
        passages.length === 0 ? (
          "—"
        ) : (
          <ul className={styles.lines}>
            {passages.map((one) => (
              <li key={`${one.ref} ${one.quote}`}>
                <span className="secondary">
                  {t(`passageKind.${one.kind}`)} {one.link ? <Link to={one.link}>{one.origin}</Link> : one.origin}
                </span>
                <br />
                {one.quote}
              </li>
            ))}
          </ul>
        ),
    },
    {
      key: "one",
      title: t("one"),
      render: ({ recommendation: row }) => (
        <>
          <Link to={`/recommendations/${row.id}`}>
            <span className={styles.number}>{row.path}</span>
            {row.text}
          </Link>{" "}
          <StandTag row={row} classes={chain.classes} />
        </>
      ),
    },
    {
      key: "measure",
      title: t("measuresShort"),
      render: ({ takenUp }) =>
        takenUp.length === 0 ? (
          "—"
        ) : (
          <ul className={styles.lines}>
            {takenUp.map((one) => (
              <li key={one.measure}>
                <span className="secondary">
                  {one.policy} {one.number}
                </span>{" "}
                <Tag>{t(`basis.${one.basis}`)}</Tag>
                <br />
                {one.label} {one.text}
              </li>
            ))}
          </ul>
        ),
    },
    {
      key: "targets",
      title: t("targets"),
      render: ({ takenUp }) => {
        const targets = takenUp.flatMap((one) => one.indicators);
        return targets.length === 0 ? (
          "—"
        ) : (
          <ul className={styles.lines}>
            {targets.map((one) => (
              <li key={aim(one)}>{aim(one)}</li>
            ))}
          </ul>
        );
      },
    },
  ];
  return (
    <DataTable caption={t("chainTitle")} columns={columns} rows={chain.links} rowKey={(row) => row.recommendation.id} />
  );
}
