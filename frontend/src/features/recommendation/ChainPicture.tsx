import { useMemo } from "react";
import { useTranslation } from "react-i18next";
import { Link } from "react-router";
import type { RecommendationChain } from "@/api/recommendationTypes";
import { curve, layout, type Node, roomOf, textY, WIDTH } from "./chainLayout";
import { useAim } from "./Facts";
import { classWord } from "./recommendation";
import styles from "./recommendation.module.css";

const HEAD = 36;

/** The chain as one picture; where there is no room for it, it is moved sideways. */
export function ChainPicture({ chain }: { chain: RecommendationChain }) {
  const { t, i18n } = useTranslation("recommendation");
  const aim = useAim();
  const { nodes, edges, width, height } = useMemo(
    () =>
      layout(chain, {
        passage: (kind) => t(`passageKind.${kind}`),
        stand: ({ recommendation: { status, classCode } }) =>
          classCode ? classWord(chain.classes, classCode, i18n.language) : t(`status.${status}`),
        aim,
        targets: t("targets"),
      }),
    [chain, t, i18n.language, aim],
  );
  const heads = [t("evidence"), t("one"), t("measuresShort"), t("targets")];
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: whoever has no pointer scrolls it by keyboard
    <section className={styles.picture} aria-label={t("chainTitle")} tabIndex={0}>
      <svg width={width + 2} height={height + HEAD + 2} viewBox={`-1 -1 ${width + 2} ${height + HEAD + 2}`}>
        <title>{t("chainTitle")}</title>
        {heads.map((head, column) => (
          <text key={head} x={(column * (width - WIDTH)) / 3} y={18} className={styles.columnHead}>
            {head}
          </text>
        ))}
        <g transform={`translate(0 ${HEAD})`}>
          {edges.map((edge) => (
            <path key={edge.key} d={curve(edge)} className={styles.edge} data-weak={edge.weak || undefined} />
          ))}
          {nodes.map((node) =>
            node.link ? (
              <Link key={node.key} to={node.link} className={styles.nodeLink}>
                <Box node={node} />
              </Link>
            ) : (
              <Box key={node.key} node={node} />
            ),
          )}
        </g>
      </svg>
    </section>
  );
}

function Box({ node }: { node: Node }) {
  return (
    <g transform={`translate(${node.x} ${node.y})`}>
      <title>{`${node.head}\n${node.whole}`}</title>
      <rect
        width={WIDTH}
        height={node.height}
        rx={4}
        className={styles.node}
        data-column={node.column}
        data-class={node.mark ?? undefined}
      />
      <text x={10} y={textY(0)} className={styles.nodeHead}>
        {short(node.head)}
      </text>
      {node.lines.map((line, i) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: lines of one text
        <text key={i} x={10} y={textY(i + 1)} className={styles.nodeText}>
          {line}
        </text>
      ))}
    </g>
  );
}

/** One line; the whole stands in the title. */
function short(text: string): string {
  let width = 0;
  for (let i = 0; i < text.length; i++) {
    width += roomOf(text[i] ?? "");
    if (width > 16) return `${text.slice(0, i)}…`;
  }
  return text;
}
