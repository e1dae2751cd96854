import { App, Button } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { OneTime, PersonView } from "@/api/directoryTypes";
import { type Column, DataTable } from "@/ui/DataTable";
import { ExportButton } from "@/ui/ExportButton";
import { useProblemWords } from "@/ui/ProblemAlert";
import { SearchField } from "@/ui/SearchField";
import { Answer, MoreButton } from "@/ui/states";
import { useConfirm } from "@/ui/useConfirm";
import { usePages } from "@/ui/usePages";
import { useParam } from "@/ui/useParam";
import { AccountForm } from "./AccountForm";
import { OneTimePassword } from "./OneTimePassword";
import { PersonForm } from "./PersonForm";
import { useLetIn, useResetAccount } from "./useAdmin";

export function Component() {
  const { t } = useTranslation("admin");
  const { message } = App.useApp();
  const words = useProblemWords();
  const confirm = useConfirm();
  const [q, setQ] = useParam("q");
  const [sort] = useParam("sort");
  const [edited, setEdited] = useState<PersonView | "new" | null>(null);
  const [given, setGiven] = useState<PersonView | null>(null);
  const [account, setAccount] = useState<OneTime | null>(null);
  const people = usePages<PersonView>(["people", "list"], "/people", { q, sort });
  const letIn = useLetIn();
  const reset = useResetAccount();
  const refused = { onError: (problem: unknown) => void message.error(words(problem)) };

  const resetPassword = async (person: PersonView) => {
    const title = t("account.resetTitle", { name: person.name });
    if (await confirm({ title, text: t("account.resetText"), verb: t("account.reset"), danger: true })) {
      reset.mutate(person, { onSuccess: setAccount, ...refused });
    }
  };
  const turn = async (person: PersonView) => {
    const verb = t(person.active ? "people.deactivate" : "people.activate");
    const title = `${verb}：${person.name}`;
    if (
      await confirm({
        title,
        text: t(person.active ? "people.deactivateText" : "people.activateText"),
        verb,
        danger: person.active,
      })
    ) {
      letIn.mutate({ person, active: !person.active }, refused);
    }
  };

  const columns: Column<PersonView>[] = [
    {
      key: "name",
      title: t("people.name"),
      sortBy: "name",
      render: (person) => (
        <>
          <strong>{person.name}</strong>
          {person.posts.map((post) => (
            <div key={post.id} className="secondary">{`${post.org.name} ${post.title}`}</div>
          ))}
        </>
      ),
    },
    {
      key: "username",
      title: t("account.username"),
      sortBy: "username",
      render: (person) => <span className="mono">{person.username ?? t("account.none")}</span>,
    },
    {
      key: "state",
      title: t("state"),
      sortBy: "state",
      render: (person) => (
        <span className={person.active ? undefined : "off"}>
          {t(person.active ? "people.active" : "people.inactive")}
          {person.demo && <span className="secondary"> {t("demo")}</span>}
        </span>
      ),
    },
    {
      key: "acts",
      title: t("acts"),
      render: (person) => (
        <span className="acts">
          <Button size="small" onClick={() => setEdited(person)}>
            {t("change")}
          </Button>
          {person.username ? (
            <Button size="small" onClick={() => void resetPassword(person)}>
              {t("account.reset")}
            </Button>
          ) : (
            <Button size="small" disabled={!person.active} onClick={() => setGiven(person)}>
              {t("account.create")}
            </Button>
          )}
          <Button size="small" danger={person.active} onClick={() => void turn(person)}>
            {t(person.active ? "people.deactivate" : "people.activate")}
          </Button>
        </span>
      ),
    },
  ];

  return (
    <>
      <div className="tools">
        <SearchField
          className="tools-search"
          label={t("people.search")}
          value={q}
          onChange={(next) => setQ(next, true)}
        />
        <span className="tools-gap" />
        <ExportButton path="/people" filter={{ q, sort }} />
        <Button type="primary" onClick={() => setEdited("new")}>
          {t("people.new")}
        </Button>
      </div>
      <Answer query={people}>
        {(rows) => (
          <DataTable
            caption={t("section.people")}
            columns={columns}
            rows={rows}
            rowKey={(row) => row.id}
            ownSort="name"
          />
        )}
      </Answer>
      {people.hasNextPage && <MoreButton onClick={() => people.fetchNextPage()} loading={people.isFetchingNextPage} />}
      {edited && <PersonForm person={edited === "new" ? null : edited} onClose={() => setEdited(null)} />}
      {given && (
        <AccountForm
          person={given}
          onClose={() => setGiven(null)}
          onMade={(made) => {
            setGiven(null);
            setAccount(made);
          }}
        />
      )}
      <OneTimePassword account={account} onClose={() => setAccount(null)} />
    </>
  );
}
