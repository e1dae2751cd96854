import { Segmented } from "antd";
import { useTranslation } from "react-i18next";
import { useSearchParams } from "react-router";
import type { OrgView, PersonView } from "@/api/directoryTypes";
import { keys } from "@/api/keys";
import { type Column, DataTable } from "@/ui/DataTable";
import { ExportButton } from "@/ui/ExportButton";
import { SearchField } from "@/ui/SearchField";
import { Answer, EmptyState, MoreButton } from "@/ui/states";
import { usePages } from "@/ui/usePages";
import { usePageTitle } from "@/ui/usePageTitle";
import { useParam } from "@/ui/useParam";
import { useRows } from "@/ui/useRows";
import "@/ui/tools.css";

function People({ q, sort }: { q: string; sort: string }) {
  const { t } = useTranslation("directory");
  const people = usePages<PersonView>(["people", "list"], "/people", { q, sort });
  const columns: Column<PersonView>[] = [
    { key: "name", title: t("name"), sortBy: "name", render: (person) => <strong>{person.name}</strong> },
    {
      key: "posts",
      title: t("posts"),
      sortBy: "post",
      render: (person) =>
        person.posts.length === 0
          ? t("noPost")
          : person.posts.map((post) => <div key={post.id}>{`${post.org.name} ${post.title}`}</div>),
    },
  ];
  return (
    <Answer query={people}>
      {(rows) => (
        <>
          <DataTable
            caption={t("people")}
            columns={columns}
            rows={rows}
            rowKey={(person) => person.id}
            ownSort="name"
            empty={<EmptyState text={t("nobody")} />}
          />
          {people.hasNextPage && (
            <MoreButton onClick={() => people.fetchNextPage()} loading={people.isFetchingNextPage} />
          )}
        </>
      )}
    </Answer>
  );
}

function Organisations({ q, sort }: { q: string; sort: string }) {
  const { t } = useTranslation("directory");
  const organisations = useRows<OrgView>(keys.organisations(), "/organisations", { q, sort });
  return (
    <Answer query={organisations}>
      {(rows) => {
        const names = new Map(rows.map((org) => [org.id, org.name]));
        const columns: Column<OrgView>[] = [
          { key: "name", title: t("organisation"), sortBy: "name", render: (org) => <strong>{org.name}</strong> },
          {
            key: "type",
            title: t("type"),
            sortBy: "type",
            render: (org) => t(`types.${org.type}`, { defaultValue: org.type }),
          },
          {
            key: "parent",
            title: t("parent"),
            sortBy: "parent",
            render: (org) => (org.parent ? (names.get(org.parent) ?? "") : ""),
          },
        ];
        return (
          <DataTable
            caption={t("organisations")}
            columns={columns}
            rows={rows}
            rowKey={(org) => org.id}
            ownSort="name"
            empty={<EmptyState text={t("noOrganisation")} />}
          />
        );
      }}
    </Answer>
  );
}

/** 通讯录: who holds which post where. */
export function Component() {
  const { t } = useTranslation("directory");
  const [of] = useParam("of");
  const [q, setQ] = useParam("q");
  const [sort] = useParam("sort");
  const [, setParams] = useSearchParams();
  usePageTitle(t("title"));
  const people = of !== "organisations";
  return (
    <div className="page">
      <h1 className="page-title">{t("title")}</h1>
      <div className="tools">
        <Segmented
          aria-label={t("title")}
          value={people ? "people" : "organisations"}
          onChange={(next) => setParams({ ...(next !== "people" && { of: next }), ...(q && { q }) })}
          options={[
            { value: "people", label: t("people") },
            { value: "organisations", label: t("organisations") },
          ]}
        />
        <SearchField className="tools-search" label={t("search")} value={q} onChange={(next) => setQ(next, true)} />
        <span className="tools-gap" />
        <ExportButton path={people ? "/people" : "/organisations"} filter={{ q, sort }} />
      </div>
      {people ? <People q={q} sort={sort} /> : <Organisations q={q} sort={sort} />}
    </div>
  );
}
