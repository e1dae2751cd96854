import { useQuery } from "@tanstack/react-query";
import { Table } from "antd";
import { useTranslation } from "react-i18next";
import { useOutletContext } from "react-router";
import type { MemberView, StudyView } from "@/api/studyTypes";
import { ExportButton } from "@/ui/ExportButton";
import { Answer, EmptyState } from "@/ui/states";
import { useNarrow } from "@/ui/useNarrow";
import { membersQuery } from "./study";
import styles from "./study.module.css";

/** Everybody who has a part in the study, and which. */
export function MembersTab() {
  const study = useOutletContext<StudyView>();
  const { t } = useTranslation("study");
  const members = useQuery(membersQuery(study.id));
  const narrow = useNarrow();
  return (
    <Answer query={members}>
      {(all) => {
        if (all.length === 0) return <EmptyState text={t("noMembers")} />;
        return (
          <>
            <div className={styles.listTools}>
              <ExportButton path={`/studies/${study.id}/members`} />
            </div>
            {narrow ? <Cards members={all} /> : <Rows members={all} />}
          </>
        );
      }}
    </Answer>
  );
}

const keyOf = (member: MemberView) => `${member.person.id} ${member.role} ${member.scope.id}`;

function Rows({ members }: { members: MemberView[] }) {
  const { t } = useTranslation("study");
  return (
    <Table<MemberView>
      rowKey={keyOf}
      size="middle"
      pagination={false}
      dataSource={members}
      columns={[
        { title: t("person"), key: "person", render: (_, one) => one.person.name },
        { title: t("posts"), key: "posts", render: (_, one) => one.posts.join(t("listSeparator")) },
        { title: t("role"), key: "role", render: (_, one) => t(`roleOf.${one.role}`) },
        { title: t("scope"), key: "scope", render: (_, one) => one.scope.name },
      ]}
    />
  );
}

function Cards({ members }: { members: MemberView[] }) {
  const { t } = useTranslation("study");
  return (
    <ul className={styles.cards}>
      {members.map((one) => (
        <li key={keyOf(one)} className={styles.card}>
          <strong>{one.person.name}</strong>
          <div className="secondary">{one.posts.join(t("listSeparator"))}</div>
          <div>
            {t(`roleOf.${one.role}`)} · {one.scope.name}
          </div>
        </li>
      ))}
    </ul>
  );
}
