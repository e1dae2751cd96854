import { Tag } from "antd";
import { useTranslation } from "react-i18next";
import type { GroupView } from "@/api/types";
import { EmptyState } from "@/ui/states";
import styles from "./study.module.css";

export function useGroupLabel(): (group: Pick<GroupView, "kind" | "no">) => string {
  const { t } = useTranslation("study");
  return ({ kind, no }) =>
    kind === "GENERAL" ? t("groupKind.GENERAL") : no === null ? t("groupKind.SUB") : t("groupLabel", { no });
}

/** The topic groups of a study: who leads, who is in it, whether it is at work yet. */
export function GroupRows({ groups }: { groups: GroupView[] }) {
  const { t } = useTranslation("study");
  const label = useGroupLabel();
  if (groups.length === 0) return <EmptyState text={t("noGroups")} />;
  return (
    <ul className={styles.groups}>
      {groups.map((group) => (
        <li key={group.id}>
          <div className={styles.groupHead}>
            <strong>{label(group)}</strong>
            {group.name !== label(group) && <span>{group.name}</span>}
            <Tag>
              {group.state === "APPOINTED" && <span aria-hidden="true">✓ </span>}
              {t(`groupState.${group.state}`)}
            </Tag>
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
