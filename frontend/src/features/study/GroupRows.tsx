import { Tag } from "antd";
import { useTranslation } from "react-i18next";
import { Link } from "react-router";
import type { GroupView } from "@/api/topicTypes";
import { DeadlineLight } from "@/ui/DeadlineLight";
import { useGroupLabel } from "@/ui/groupLabel";
import { EmptyState } from "@/ui/states";
import styles from "./study.module.css";

/** The topic groups of a study: who leads, who is in it, whether it is at work yet. */
export function GroupRows({ groups }: { groups: GroupView[] }) {
  const { t } = useTranslation(["study", "topic"]);
  const label = useGroupLabel();
  if (groups.length === 0) return <EmptyState text={t("noGroups")} />;
  return (
    <ul className={styles.groups}>
      {groups.map((group) => (
        <li key={group.id}>
          <div className={styles.groupHead}>
            <strong>{label(group)}</strong>
            {group.work ? (
              <Link to={`/groups/${group.id}`}>{group.name}</Link>
            ) : (
              group.name !== label(group) && <span>{group.name}</span>
            )}
            <Tag>
              {group.work ? (
                t(`topic:phase.${group.work.phase}`)
              ) : (
                <>
                  {group.state === "APPOINTED" && <span aria-hidden="true">✓ </span>}
                  {t(`groupState.${group.state}`)}
                </>
              )}
            </Tag>
            <DeadlineLight light={group.work?.light} dueAt={group.work?.due} />
          </div>
          <div className="secondary">
            {[
              `${t("lead")}${t("colon")}${group.lead?.name ?? t("notNamed")}`,
              group.leadOrg && `${t("leadOrg")}${t("colon")}${group.leadOrg.name}`,
              group.members.length > 0 &&
                `${t("members")}${t("colon")}${group.members.map((one) => one.name).join(t("listSeparator"))}`,
            ]
              .filter(Boolean)
              .join(" · ")}
          </div>
          {group.duty && <div className={styles.duty}>{group.duty}</div>}
        </li>
      ))}
    </ul>
  );
}
