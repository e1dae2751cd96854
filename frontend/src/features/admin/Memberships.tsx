import { App, Button, Select } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { MembershipView } from "@/api/directoryTypes";
import type { Role } from "@/api/types";
import { type Column, DataTable } from "@/ui/DataTable";
import { ExportButton } from "@/ui/ExportButton";
import { useProblemWords } from "@/ui/ProblemAlert";
import { SearchField } from "@/ui/SearchField";
import { Answer, MoreButton } from "@/ui/states";
import { formatDay } from "@/ui/time";
import { useConfirm } from "@/ui/useConfirm";
import { usePages } from "@/ui/usePages";
import { useParam } from "@/ui/useParam";
import { GrantForm } from "./GrantForm";
import { ROLES } from "./roles";
import { MEMBERSHIPS, useEndMembership } from "./useAdmin";

/** Who holds which role where. Studies appear by number only: their titles are no business of an administrator. */
export function Component() {
  const { t } = useTranslation("admin");
  const { message } = App.useApp();
  const words = useProblemWords();
  const confirm = useConfirm();
  const [q, setQ] = useParam("q");
  const [role, setRole] = useParam("role");
  const [sort] = useParam("sort");
  const [granting, setGranting] = useState(false);
  const memberships = usePages<MembershipView>(MEMBERSHIPS, "/admin/memberships", { q, role, sort });
  const end = useEndMembership();

  const endIt = async (membership: MembershipView) => {
    const what = t(`role.${membership.role}`);
    const title = t("memberships.endTitle", { name: membership.person.name, role: what });
    if (await confirm({ title, text: t("memberships.endText"), verb: t("memberships.end"), danger: true })) {
      end.mutate(membership, { onError: (problem) => void message.error(words(problem)) });
    }
  };

  const columns: Column<MembershipView>[] = [
    {
      key: "person",
      title: t("memberships.person"),
      sortBy: "person",
      render: (row) => <strong>{row.person.name}</strong>,
    },
    { key: "role", title: t("memberships.role"), sortBy: "role", render: (row) => t(`role.${row.role}`) },
    {
      key: "scope",
      title: t("memberships.scope"),
      sortBy: "scope",
      render: (row) => (
        <>
          {t(`scope.${row.scopeType}`)}{" "}
          {row.scopeName ?? (row.scopeId && <span className="mono secondary">{row.scopeId.slice(-8)}</span>)}
        </>
      ),
    },
    { key: "from", title: t("memberships.from"), sortBy: "-from", render: (row) => formatDay(row.from) },
    { key: "by", title: t("memberships.by"), sortBy: "by", render: (row) => row.by?.name ?? t("system") },
    {
      key: "acts",
      title: t("acts"),
      render: (row) => (
        <Button size="small" danger onClick={() => void endIt(row)}>
          {t("memberships.end")}
        </Button>
      ),
    },
  ];
  return (
    <>
      <div className="tools">
        <SearchField
          className="tools-search"
          label={t("memberships.search")}
          value={q}
          onChange={(next) => setQ(next, true)}
        />
        <Select<Role>
          style={{ width: 180 }}
          allowClear
          aria-label={t("memberships.role")}
          placeholder={t("memberships.role")}
          value={(role || undefined) as Role | undefined}
          onChange={(next) => setRole(next)}
          options={ROLES.map((value) => ({ value, label: t(`role.${value}`) }))}
        />
        <span className="tools-gap" />
        <ExportButton path="/admin/memberships" filter={{ q, role, sort }} />
        <Button type="primary" onClick={() => setGranting(true)}>
          {t("memberships.grant")}
        </Button>
      </div>
      <Answer query={memberships}>
        {(rows) => (
          <DataTable
            caption={t("section.memberships")}
            columns={columns}
            rows={rows}
            rowKey={(row) => row.id}
            ownSort="person"
          />
        )}
      </Answer>
      {memberships.hasNextPage && (
        <MoreButton onClick={() => memberships.fetchNextPage()} loading={memberships.isFetchingNextPage} />
      )}
      {granting && <GrantForm onClose={() => setGranting(false)} />}
    </>
  );
}
