import { useQuery } from "@tanstack/react-query";
import { Segmented } from "antd";
import { useTranslation } from "react-i18next";
import type { RecommendationChain } from "@/api/recommendationTypes";
import type { Id } from "@/api/types";
import { Answer, EmptyState } from "@/ui/states";
import { useParam } from "@/ui/useParam";
import { ChainPicture } from "./ChainPicture";
import { ChainTable } from "./ChainTable";
import styles from "./recommendation.module.css";
import { chainQuery } from "./register";

/** From the evidence to the measure, as a picture or as a table; of one recommendation, or of the whole study. */
export function Chain({ study, recommendation }: { study: Id; recommendation?: Id }) {
  const chain = useQuery(chainQuery(study, recommendation));
  return <Answer query={chain}>{(view) => <Shown chain={view} one={recommendation !== undefined} />}</Answer>;
}

function Shown({ chain, one }: { chain: RecommendationChain; one: boolean }) {
  const { t } = useTranslation("recommendation");
  const [as, setAs] = useParam("chain");
  const empty = chain.links.every((link) => link.passages.length === 0 && link.takenUp.length === 0);
  if (empty) return <EmptyState text={t(one ? "noChainOfOne" : "noChain")} />;
  return (
    <div className={styles.form}>
      <div className={styles.tools}>
        <Segmented
          aria-label={t("chainAs")}
          value={as === "table" ? "table" : "picture"}
          options={[
            { value: "picture", label: t("asPicture") },
            { value: "table", label: t("asTable") },
          ]}
          onChange={(next) => setAs(next === "table" ? "table" : null, true)}
        />
        <span className="secondary">{t("chainLegend")}</span>
      </div>
      {as === "table" ? <ChainTable chain={chain} /> : <ChainPicture chain={chain} />}
    </div>
  );
}
