import { useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { useSession } from "@/api/session";
import type { GroupView } from "@/api/topicTypes";
import type { Id } from "@/api/types";
import { Answer, EmptyState } from "@/ui/states";
import { Counts } from "./Counts";
import { NewVisit } from "./NewVisit";
import { VisitTable } from "./VisitTable";
import styles from "./visit.module.css";
import { belongsTo, visitsQuery } from "./visits";

/** The word of the tab. */
export function VisitsLabel() {
  const { t } = useTranslation("fieldvisit");
  return t("visits");
}

/** The visits of one group, for the page of the group. */
export function GroupVisits({ study, group }: { study: Id; group: GroupView }) {
  const { t } = useTranslation("fieldvisit");
  const { person } = useSession();
  const visits = useQuery(visitsQuery(study, { group: group.id }));
  const mayCall = group.work?.phase === "RESEARCH" && belongsTo(group, person.id);
  return (
    <section className={styles.block} aria-label={t("visits")}>
      <Answer query={visits} rows={3}>
        {(rows) => (
          <>
            <div className={styles.entryHead}>
              <Counts rows={rows} />
              {mayCall && <NewVisit groups={[group]} />}
            </div>
            {rows.length === 0 ? (
              <EmptyState text={t("none")} />
            ) : (
              <VisitTable study={study} rows={rows} withGroup={false} />
            )}
          </>
        )}
      </Answer>
    </section>
  );
}
