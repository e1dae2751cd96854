import { useQuery } from "@tanstack/react-query";
import { Button, Checkbox, Select } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { Link, useOutletContext } from "react-router";
import type { StudyView } from "@/api/studyTypes";
import type { GroupView } from "@/api/topicTypes";
import { type Column, DataTable } from "@/ui/DataTable";
import { DeadlineLight } from "@/ui/DeadlineLight";
import { ExportButton } from "@/ui/ExportButton";
import { useGroupLabel } from "@/ui/groupLabel";
import { SearchField } from "@/ui/SearchField";
import { SortSelect } from "@/ui/SortSelect";
import { Answer, EmptyState } from "@/ui/states";
import { Progress } from "./Figures";
import { JoinForm } from "./JoinForm";
import { appointmentOfStudyQuery, groupsQuery } from "./topic";
import styles from "./topic.module.css";
import { filtered, PHASES, SORTS, useGroupFilter } from "./useGroupFilter";

/** The topic groups of a study: who leads, how far each has come, what is late. */
export function GroupsTab() {
  const study = useOutletContext<StudyView>();
  const groups = useQuery(groupsQuery(study.id));
  return (
    <Answer query={groups} rows={6}>
      {(all) => <Groups study={study} groups={all} />}
    </Answer>
  );
}

function Groups({ study, groups }: { study: StudyView; groups: GroupView[] }) {
  const { t } = useTranslation(["topic", "study"]);
  const [filter, change] = useGroupFilter();
  const appointment = useQuery(appointmentOfStudyQuery(study.id));
  const [joining, setJoining] = useState(false);
  const columns = useColumns();
  if (groups.length === 0) return <EmptyState text={t("study:noGroups")} />;
  const shown = filtered(groups, filter);
  const working = groups.some((group) => group.work !== null);
  return (
    <>
      <search className={styles.filters}>
        <SearchField label={t("list.search")} value={filter.q} onChange={(q) => change({ q })} />
        {working && (
          <>
            <Select
              aria-label={t("list.phase")}
              value={filter.phase}
              options={[
                { value: "", label: t("list.anyPhase") },
                ...PHASES.map((phase) => ({ value: phase as string, label: t(`phase.${phase}`) })),
              ]}
              onChange={(phase) => change({ phase })}
            />
            <SortSelect own={SORTS[0]} options={SORTS.map((value) => ({ value, label: t(`list.by.${value}`) }))} />
            <Checkbox checked={filter.late} onChange={(event) => change({ late: event.target.checked })}>
              {t("list.late")}
            </Checkbox>
          </>
        )}
        <span className="secondary" aria-live="polite">
          {t("list.count", { shown: shown.length, count: groups.length })}
        </span>
        <ExportButton path={`/studies/${study.id}/groups`} filter={{ ...filter }} />
        {appointment.data?.actions.includes("join") && (
          <Button onClick={() => setJoining(true)}>{t("join.open")}</Button>
        )}
      </search>
      <DataTable
        caption={t("study:groups")}
        columns={columns}
        rows={shown}
        rowKey={(group) => group.id}
        empty={
          <EmptyState text={t("list.none")}>
            <Button onClick={() => change({ q: "", phase: "", late: false })}>{t("list.clear")}</Button>
          </EmptyState>
        }
      />
      {joining && <JoinForm study={study.id} onClose={() => setJoining(false)} />}
    </>
  );
}

function useColumns(): Column<GroupView>[] {
  const { t } = useTranslation(["topic", "study"]);
  const label = useGroupLabel();
  return [
    {
      key: "name",
      title: t("study:groups"),
      render: (group) => (
        <>
          <span className="secondary">{label(group)}</span>{" "}
          {group.work ? <Link to={`/groups/${group.id}`}>{group.name}</Link> : group.name}
        </>
      ),
    },
    {
      key: "lead",
      title: t("study:lead"),
      render: (group) => (
        <>
          {group.lead?.name ?? t("study:notNamed")}
          {group.leadOrg && <div className="secondary">{group.leadOrg.name}</div>}
        </>
      ),
    },
    {
      key: "members",
      title: t("study:members"),
      align: "right",
      render: (group) => <span title={group.members.map((one) => one.name).join("、")}>{group.members.length}</span>,
    },
    {
      key: "progress",
      title: t("list.progress"),
      render: (group) => (group.work ? <Progress work={group.work} /> : t(`study:groupState.${group.state}`)),
    },
    {
      key: "due",
      title: t("list.due"),
      render: (group) => <DeadlineLight light={group.work?.light} dueAt={group.work?.due} />,
    },
  ];
}
