import { Alert, Button } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { VisitView } from "@/api/visitTypes";
import { type Part, partOf, type Side } from "./merge";
import type { useItinerary } from "./useItinerary";
import styles from "./visit.module.css";
import type { VisitPlan } from "./visits";
import { useCompanionName, useDays } from "./words";

/** Both of us changed the same part: side by side, one choice each. */
export function Choices({ editing, visit }: { editing: ReturnType<typeof useItinerary>; visit: VisitView }) {
  const { t } = useTranslation("fieldvisit");
  const words = usePartWords(visit);
  const [choice, setChoice] = useState<Partial<Record<Part, Side>>>({});
  if (editing.clashes.length === 0) return null;
  return (
    <Alert
      type="warning"
      showIcon
      title={t("changedMeanwhile")}
      description={
        <div className={styles.block}>
          {editing.clashes.map((part) => (
            <section key={part} aria-label={t(`part.${part}`)}>
              <strong>{t(`part.${part}`)}</strong>
              <div className={styles.pair}>
                {(["mine", "theirs"] as const).map((side) => (
                  <Button
                    key={side}
                    className={styles.choice}
                    type={(choice[part] ?? "mine") === side ? "primary" : "default"}
                    onClick={() => setChoice({ ...choice, [part]: side })}
                  >
                    {t(side)}
                    {t("clashColon")}
                    {words(side === "mine" ? editing.plan : editing.theirs, part)}
                  </Button>
                ))}
              </div>
            </section>
          ))}
          <Button type="primary" onClick={() => editing.choose(choice)}>
            {t("settle")}
          </Button>
        </div>
      }
    />
  );
}

function usePartWords(visit: VisitView) {
  const days = useDays();
  const nameOf = useCompanionName(visit);
  return (plan: VisitPlan, part: Part): string => {
    switch (part) {
      case "days":
        return days(plan.itinerary.from, plan.itinerary.to);
      case "sites":
        return plan.itinerary.sites.map((site) => site.name).join("、") || "—";
      case "roster":
        return plan.itinerary.roster.map(nameOf).join("、") || "—";
      case "points":
        return (
          visit.outline
            .filter((one) => plan.points.includes(one.id))
            .map((one) => (one.gone ? one.text : one.number))
            .join("、") || "—"
        );
      default:
        return String(partOf(plan, part)) || "—";
    }
  };
}
