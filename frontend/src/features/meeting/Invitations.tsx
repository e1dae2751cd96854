import { Button, Checkbox, Modal, Tag } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { InvitationView, MeetingView } from "@/api/meetingTypes";
import { type Column, DataTable } from "@/ui/DataTable";
import { ExportButton } from "@/ui/ExportButton";
import { FilterSelect } from "@/ui/FilterSelect";
import { ListTools } from "@/ui/ListTools";
import { ProblemAlert } from "@/ui/ProblemAlert";
import { SearchField } from "@/ui/SearchField";
import { EmptyState } from "@/ui/states";
import { formatInstant } from "@/ui/time";
import { useFilter } from "@/ui/useFilter";
import { type Asked, invited, REPLIES } from "./invited";
import { nameOf, useMeetingAct } from "./meeting";
import styles from "./meeting.module.css";
import { ReplyFields } from "./ReplyFields";

const NAMES = ["invitee", "reply", "sort"] as const;
const COLOURS = { ATTEND: "green", EXCUSED: "default", DELEGATE: "blue" } as const;

/** So many are seen at one look. */
const FEW = 5;

/** Who was asked, what they replied, and who came. */
export function Invitations({ meeting }: { meeting: MeetingView }) {
  const { t } = useTranslation("meeting");
  const [recording, setRecording] = useState<InvitationView | null>(null);
  const rolling = useMeetingAct<{ attendance: { invitation: string; present: boolean; attendedBy: string | null }[] }>(
    meeting.id,
    "/attendance",
    "put",
  );
  const mayRecord = meeting.actions.includes("record-reply");
  const mayRoll = meeting.actions.includes("record") && meeting.sentAt !== null;
  const held = meeting.heldAt !== null;
  const all = meeting.invitations;
  const [filter, change] = useFilter(NAMES);
  const shown = invited(all, filter as Asked);
  const count = (which: (one: InvitationView) => boolean) => all.filter(which).length;

  // shown at once, before the server has answered: one ticks off a roomful of people
  const ticking = rolling.isPending ? rolling.variables.attendance : [];
  const ticked = (one: InvitationView) =>
    ticking.find((tick) => tick.invitation === one.id)?.present ?? one.present === true;

  const columns: Column<InvitationView>[] = [
    {
      key: "who",
      title: t("invitee"),
      sortBy: "name",
      render: (one) => (
        <>
          {nameOf(one)} <span className="secondary">{t(`inviteeKind.${one.kind}`)}</span>
        </>
      ),
    },
    { key: "reply", title: t("replyLabel"), sortBy: "reply", render: (one) => <Replied one={one} /> },
    ...(mayRoll || held
      ? [
          {
            key: "present",
            title: t("attendance"),
            render: (one: InvitationView) =>
              mayRoll ? (
                <Checkbox
                  className={styles.roll}
                  checked={ticked(one)}
                  onChange={(event) =>
                    rolling.mutate({
                      attendance: [{ invitation: one.id, present: event.target.checked, attendedBy: one.attendedBy }],
                    })
                  }
                >
                  {t("present")}
                </Checkbox>
              ) : (
                t(one.present ? "present" : "absent")
              ),
          },
        ]
      : []),
    ...(mayRecord
      ? [
          {
            key: "act",
            title: t("act"),
            render: (one: InvitationView) => (
              <Button size="small" onClick={() => setRecording(one)}>
                {t("recordReply")}
              </Button>
            ),
          },
        ]
      : []),
  ];
  return (
    <section className={styles.block} aria-label={t("invitationsTitle")}>
      <h2>{t("invitationsTitle")}</h2>
      {!meeting.outside && all.length > 0 && (
        <p className="secondary">
          {t("repliesCount", {
            invited: all.length,
            attend: count((one) => one.reply === "ATTEND"),
            excused: count((one) => one.reply === "EXCUSED"),
            delegate: count((one) => one.reply === "DELEGATE"),
            open: count((one) => one.reply === null),
          })}
          {(held || mayRoll) && ` · ${t("presentCount", { count: count((one) => one.present === true) })}`}
        </p>
      )}
      <ProblemAlert problem={rolling.error} />
      {!meeting.outside && all.length > 0 && (
        <ListTools>
          {all.length > FEW && (
            <>
              <SearchField
                label={t("findInvitee")}
                value={filter.invitee}
                onChange={(invitee) => change({ invitee })}
              />
              <FilterSelect
                label={t("replyLabel")}
                any={t("anyReply")}
                value={filter.reply}
                options={REPLIES.map((value) => ({
                  value,
                  label: value === "OPEN" ? t("noReply") : t(`reply.${value}`),
                }))}
                onChange={(reply) => change({ reply })}
              />
            </>
          )}
          <ExportButton path={`/meetings/${meeting.id}/invitations`} filter={filter} words={t("exportRoll")} />
        </ListTools>
      )}
      <DataTable
        caption={t("invitationsTitle")}
        columns={meeting.outside ? columns.slice(0, 1) : columns}
        rows={shown}
        rowKey={(one) => one.id}
        ownSort="invited"
        empty={
          all.length > 0 ? <EmptyState text={t("nobodyFound")} /> : <p className="secondary">{t("invitationsNone")}</p>
        }
      />
      <Modal
        open={recording !== null}
        title={recording && t("recordReplyOf", { name: nameOf(recording) })}
        footer={null}
        destroyOnHidden
        onCancel={() => setRecording(null)}
      >
        {recording && <ReplyFields meetingId={meeting.id} invitation={recording} onSent={() => setRecording(null)} />}
      </Modal>
    </section>
  );
}

function Replied({ one }: { one: InvitationView }) {
  const { t } = useTranslation("meeting");
  if (!one.sentAt) return <span className="secondary">{t("notSent")}</span>;
  if (!one.reply) return <span className="secondary">{t("noReply")}</span>;
  return (
    <>
      <Tag color={COLOURS[one.reply]}>{t(`reply.${one.reply}`)}</Tag>
      {one.reason ?? one.delegate}
      {one.repliedAt && (
        <span className="secondary">
          {" "}
          {formatInstant(one.repliedAt)}
          {one.recordedBy && ` ${t("recordedBy", { name: one.recordedBy.name })}`}
        </span>
      )}
    </>
  );
}
