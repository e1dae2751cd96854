import { useQuery } from "@tanstack/react-query";
import { Button, Select, Tag } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { Link, useOutletContext } from "react-router";
import { keys } from "@/api/keys";
import type { MeetingRow } from "@/api/meetingTypes";
import { useSession } from "@/api/session";
import type { StudyView } from "@/api/studyTypes";
import type { Id } from "@/api/types";
import { type Column, DataTable } from "@/ui/DataTable";
import { DayMarkTag } from "@/ui/DayMarks";
import { ExportButton } from "@/ui/ExportButton";
import { SearchField } from "@/ui/SearchField";
import { SortSelect } from "@/ui/SortSelect";
import { Answer, EmptyState, MoreButton } from "@/ui/states";
import { usePages } from "@/ui/usePages";
import { useParam } from "@/ui/useParam";
import { groupNamesQuery, KINDS } from "./meeting";
import styles from "./meeting.module.css";
import { NewMeeting } from "./NewMeeting";
import { When } from "./When";

const PHASES = ["preparing", "convened", "minutes", "frozen", "cancelled"] as const;
const SORTS = ["-starts", "starts", "-called", "title", "-title"] as const;

/** The meetings of a study and of its topic groups. */
export function MeetingsTab() {
  const { t } = useTranslation("meeting");
  const study = useOutletContext<StudyView>();
  const me = useSession().person;
  const [q, setQ] = useParam("q");
  const [kind, setKind] = useParam("kind");
  const [status, setStatus] = useParam("status");
  const [group, setGroup] = useParam("group");
  const [sort] = useParam("sort");
  const [calling, setCalling] = useState(false);
  const groups = useQuery(groupNamesQuery(study.id));
  const meetings = usePages<MeetingRow>(keys.ofStudy(study.id, "meetings"), `/studies/${study.id}/meetings`, {
    q,
    kind,
    status,
    group,
    sort,
  });
  const filtered = [q, kind, status, group].some((one) => one !== "");
  const led = (groups.data ?? []).filter((one) => one.state !== "PLANNED" && one.lead?.id === me.id);
  const office = study.office.some((person) => person.id === me.id);
  const mayCall = (office || led.length > 0) && study.status !== "WITHDRAWN";
  const living = (groups.data ?? []).filter((one) => one.state !== "PLANNED");
  const nameOfGroup = (id: string | null) => living.find((one) => one.id === id)?.name;
  return (
    <div className={styles.tab}>
      <div className={styles.filters}>
        <SearchField label={t("search")} value={q} onChange={(words) => setQ(words, true)} />
        <Select
          aria-label={t("kindLabel")}
          value={kind}
          options={[
            { value: "", label: t("anyKind") },
            ...KINDS.map((one) => ({ value: one, label: t(`kind.${one}`) })),
          ]}
          onChange={(one) => setKind(one)}
        />
        <Select
          aria-label={t("statusLabel")}
          value={status}
          options={[
            { value: "", label: t("anyStatus") },
            ...PHASES.map((one) => ({ value: one, label: t(`phase.${one}`) })),
          ]}
          onChange={(one) => setStatus(one)}
        />
        {living.length > 0 && (
          <Select
            aria-label={t("groupLabel")}
            value={group}
            options={[
              { value: "", label: t("anyGroup") },
              ...living.map((one) => ({ value: one.id, label: one.name })),
            ]}
            onChange={(one) => setGroup(one)}
          />
        )}
        <SortSelect own={SORTS[0]} options={SORTS.map((value) => ({ value, label: t(`sort.${value}`) }))} />
        <ExportButton path={`/studies/${study.id}/meetings`} filter={{ q, kind, status, group, sort }} />
        {mayCall && (
          <Button type="primary" onClick={() => setCalling(true)}>
            {t("call")}
          </Button>
        )}
      </div>
      <Answer query={meetings} rows={6}>
        {(rows) => (
          <>
            <DataTable
              caption={t("meetings")}
              columns={columns(t, nameOfGroup, study.id)}
              rows={rows}
              rowKey={(row) => row.id}
              ownSort={SORTS[0]}
              headsOnly
              empty={<EmptyState text={t(filtered ? "noneFound" : "none")} />}
            />
            {meetings.hasNextPage && (
              <MoreButton onClick={() => meetings.fetchNextPage()} loading={meetings.isFetchingNextPage} />
            )}
          </>
        )}
      </Answer>
      {mayCall && (
        <NewMeeting
          study={study.id}
          groups={office ? living : led}
          forStudy={office}
          open={calling}
          onClose={() => setCalling(false)}
        />
      )}
    </div>
  );
}

type Words = (key: string, values?: Record<string, unknown>) => string;

function columns(t: Words, nameOfGroup: (id: string | null) => string | undefined, study: Id): Column<MeetingRow>[] {
  return [
    {
      key: "title",
      title: t("title"),
      sortBy: "title",
      render: (row) => (
        <>
          <Link to={`/meetings/${row.id}`}>{row.title}</Link>
          <div className="secondary">
            {[t(`kind.${row.kind}`), nameOfGroup(row.groupId)].filter(Boolean).join(" · ")}
          </div>
        </>
      ),
    },
    {
      key: "when",
      title: t("when"),
      sortBy: "-starts",
      render: (row) => (
        <>
          <When {...row} /> <DayMarkTag study={study} thing={row.id} />
        </>
      ),
    },
    { key: "place", title: t("place"), render: (row) => row.place ?? "—" },
    { key: "status", title: t("statusLabel"), render: (row) => <Tag>{t(`status.${row.status}`)}</Tag> },
    {
      key: "replies",
      title: t("replies"),
      align: "right",
      render: (row) =>
        row.replies.invited === 0
          ? "—"
          : t("repliesShort", {
              invited: row.replies.invited,
              attend: row.replies.attend + row.replies.delegate,
              excused: row.replies.excused,
            }),
    },
    { key: "decisions", title: t("decisions"), align: "right", render: (row) => row.decisions || "—" },
  ];
}
