import { useTranslation } from "react-i18next";
import type { GroupView } from "@/api/topicTypes";

/** What a group is called for short: 总课题组, 第二课题组. */
export function useGroupLabel(): (group: Pick<GroupView, "kind" | "no">) => string {
  const { t } = useTranslation("study");
  return ({ kind, no }) =>
    kind === "GENERAL" ? t("groupKind.GENERAL") : no === null ? t("groupKind.SUB") : t("groupLabel", { no });
}
