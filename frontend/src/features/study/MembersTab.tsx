import { Select } from "antd";
import { useTranslation } from "react-i18next";
import { useOutletContext } from "react-router";
import { keys } from "@/api/keys";
import type { MemberView, StudyView } from "@/api/studyTypes";
import { type Column, DataTable } from "@/ui/DataTable";
import { ExportButton } from "@/ui/ExportButton";
import { SearchField } from "@/ui/SearchField";
import { Answer, EmptyState } from "@/ui/states";
import { useFilter } from "@/ui/useFilter";
import { useRows } from "@/ui/useRows";
import styles from "./study.module.css";

const ROLES = ["LEADERS", "INCHARGE", "OFFICE", "LEAD", "MEMBER", "EXPERT"] as const;
const NAMES = ["q", "role", "sort"] as const;

/** Everybody who has a part in the study, and which. */
export function MembersTab() {
  const study = useOutletContext<StudyView>();
  const { t } = useTranslation("study");
  const [filter, change] = useFilter(NAMES);
  const path = `/studies/${study.id}/members`;
  const members = useRows<MemberView>(keys.ofStudy(study.id, "members"), path, filter);
  const columns: Column<MemberView>[] = [
    { key: "person", title: t("person"), sortBy: "person", render: (one) => one.person.name },
    { key: "posts", title: t("posts"), render: (one) => one.posts.join(t("listSeparator")) },
    { key: "role", title: t("role"), sortBy: "role", render: (one) => t(`roleOf.${one.role}`) },
    { key: "scope", title: t("scope"), sortBy: "scope", render: (one) => one.scope.name },
  ];
  return (
    <>
      <search className={styles.filters}>
        <SearchField label={t("memberSearch")} value={filter.q} onChange={(q) => change({ q })} />
        <Select
          aria-label={t("role")}
          value={filter.role}
          options={[
            { value: "", label: t("anyRole") },
            ...ROLES.map((role) => ({ value: role as string, label: t(`roleOf.${role}`) })),
          ]}
          onChange={(role) => change({ role })}
        />
        <span className={styles.gap} />
        <ExportButton path={path} filter={filter} />
      </search>
      <Answer query={members}>
        {(rows) => (
          <DataTable
            caption={t("members")}
            columns={columns}
            rows={rows}
            rowKey={(one) => `${one.person.id} ${one.role} ${one.scope.id}`}
            ownSort="role"
            empty={<EmptyState text={t(filter.q || filter.role ? "noMemberFound" : "noMembers")} />}
          />
        )}
      </Answer>
    </>
  );
}
