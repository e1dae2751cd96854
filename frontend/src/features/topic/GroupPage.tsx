import { useInfiniteQuery, useQuery } from "@tanstack/react-query";
import { Button, Tag } from "antd";
import { type ReactNode, useState } from "react";
import { useTranslation } from "react-i18next";
import { Link, useParams } from "react-router";
import type { TimelineEntry } from "@/api/studyTypes";
import type { GroupPage as Page } from "@/api/topicTypes";
import type { Id } from "@/api/types";
import { Attachments } from "@/ui/Attachments";
import { useGroupLabel } from "@/ui/groupLabel";
import { Answer, EmptyState, MoreButton } from "@/ui/states";
import { formatInstant } from "@/ui/time";
import { usePageTitle } from "@/ui/usePageTitle";
import { useParam } from "@/ui/useParam";
import { Figures } from "./Figures";
import { NextSteps } from "./NextSteps";
import { ChangeUnderWay, OutlineChanges } from "./OutlineChanges";
import { OutlineReader } from "./OutlineReader";
import { PeopleForm } from "./PeopleForm";
import { Rulings } from "./Rulings";
import { groupQuery, groupTimelineQuery } from "./topic";
import styles from "./topic.module.css";
import { Versions } from "./Versions";
import { OutlineWriter } from "./WriteOutlineForm";

/** A tab that another feature hangs on the page of a group; its words are that feature's own. */
export interface GroupSection {
  key: string;
  label: () => ReactNode;
  render: (page: Page) => ReactNode;
}

interface Props {
  sections: GroupSection[];
  entries: (entries: TimelineEntry[], study: Id) => ReactNode;
}

/** One topic group: how far it has come and who has it now, its outline, its people, what happened. */
export function GroupPage(props: Props) {
  const { id = "" } = useParams();
  const page = useQuery(groupQuery(id));
  usePageTitle(page.data && `${page.data.group.name} · ${page.data.studyTitle}`);
  return (
    <div className={styles.page}>
      <Answer query={page} rows={12}>
        {(view) => <Group key={view.group.id} page={view} {...props} />}
      </Answer>
    </div>
  );
}

function Group({ page, sections, entries }: Props & { page: Page }) {
  const { t } = useTranslation("topic");
  const [tab, setTab] = useParam("tab");
  const own = ["", ...sections.map((one) => one.key), "people", "timeline"];
  const shown = own.includes(tab) ? tab : "";
  const section = sections.find((one) => one.key === shown);
  return (
    <>
      <Head page={page} />
      <nav className={styles.tabs} aria-label={t("tabs")}>
        {own.map((one) => (
          <button
            key={one}
            type="button"
            className={styles.tab}
            aria-current={one === shown ? "page" : undefined}
            onClick={() => setTab(one)}
          >
            {sections.find((other) => other.key === one)?.label() ?? t(`tab.${one || "outline"}`)}
          </button>
        ))}
      </nav>
      {shown === "" && <OutlineSide page={page} />}
      {shown === "people" && <PeopleSide page={page} />}
      {shown === "timeline" && <History page={page} entries={entries} />}
      {section?.render(page)}
    </>
  );
}

/** What is done on the page itself, and not in a task. */
const OF_THE_PAGE: Page["actions"] = ["write", "change-people", "change-outline"];

function Head({ page }: { page: Page }) {
  const { t } = useTranslation(["topic", "study", "tasks"]);
  const label = useGroupLabel();
  const { group } = page;
  const mine = page.actions.some((action) => !OF_THE_PAGE.includes(action));
  return (
    <header className={styles.head}>
      <nav aria-label={t("study:breadcrumb")} className="secondary">
        <Link to="/studies">{t("study:studies")}</Link> <span aria-hidden="true">/</span>{" "}
        <Link to={`/studies/${page.studyId}/groups`}>{page.studyTitle}</Link>
      </nav>
      <div className={styles.entryHead}>
        <h1>
          {label(group)} {group.name}
        </h1>
        {group.joinedLate && <Tag>{t("joinedLate")}</Tag>}
      </div>
      {group.duty && <p className={styles.text}>{group.duty}</p>}
      {group.work && <Figures work={group.work} />}
      <NextSteps next={page.next} taskKey={mine ? page.taskKey : null} group={group.id} />
      {page.conclusion && (
        <p>
          {t("concluded", { name: page.conclusion.by.name, at: formatInstant(page.conclusion.at) })}
          {page.conclusion.text && <span className={styles.text}> {page.conclusion.text}</span>}
        </p>
      )}
    </header>
  );
}

/** Written here by the group while it is open, read by everybody else. */
function OutlineSide({ page }: { page: Page }) {
  const { t } = useTranslation("topic");
  const writes = page.actions.includes("write");
  return (
    <div className={styles.columns}>
      <div className={styles.block}>
        <h2 className="visually-hidden">{t("tab.outline")}</h2>
        <ChangeUnderWay page={page} />
        {writes ? <OutlineWriter page={page} /> : <OutlineReader content={page.content} people={page.people} />}
      </div>
      <aside className={styles.block} aria-label={t("rulings")}>
        {(page.versions.length > 0 || page.rulings.length > 0) && <h3>{t("rulings")}</h3>}
        <Rulings rulings={page.rulings} />
        <Versions page={page} />
        <OutlineChanges page={page} />
        {!writes && (
          <>
            <h3>{t("attachments")}</h3>
            <Attachments
              ownerType="TOPIC_GROUP"
              ownerId={page.group.id}
              editable={page.actions.includes("change-people")}
            />
          </>
        )}
      </aside>
    </div>
  );
}

function PeopleSide({ page }: { page: Page }) {
  const { t } = useTranslation(["topic", "study"]);
  const [changing, setChanging] = useState(false);
  const { group } = page;
  return (
    <div className={styles.block}>
      <dl className={styles.people}>
        <dt>{t("study:lead")}</dt>
        <dd>{group.lead?.name ?? t("study:notNamed")}</dd>
        {group.leadOrg && (
          <>
            <dt>{t("study:leadOrg")}</dt>
            <dd>{group.leadOrg.name}</dd>
          </>
        )}
        <dt>{t("people.inCharge")}</dt>
        <dd>{page.reviewers.map((one) => one.name).join(t("study:listSeparator")) || t("study:notNamed")}</dd>
        <dt>{t("study:members")}</dt>
        <dd>
          {group.members.length > 0 ? (
            <ul className={styles.names}>
              {group.members.map((one) => (
                <li key={one.id}>{one.name}</li>
              ))}
            </ul>
          ) : (
            t("people.none")
          )}
        </dd>
      </dl>
      {page.actions.includes("change-people") && (
        <div>
          <Button onClick={() => setChanging(true)}>{t("people.change")}</Button>
        </div>
      )}
      {changing && <PeopleForm page={page} onClose={() => setChanging(false)} />}
    </div>
  );
}

function History({ page, entries }: Pick<Props, "entries"> & { page: Page }) {
  const { t } = useTranslation("timeline");
  const timeline = useInfiniteQuery(groupTimelineQuery(page.studyId, page.group.id));
  return (
    <Answer query={timeline}>
      {(data) => {
        const all = data.pages.flatMap((one) => one.items);
        if (all.length === 0) return <EmptyState text={t("none")} />;
        return (
          <>
            {entries(all, page.studyId)}
            {timeline.hasNextPage && (
              <MoreButton onClick={() => timeline.fetchNextPage()} loading={timeline.isFetchingNextPage} />
            )}
          </>
        );
      }}
    </Answer>
  );
}
