import { Alert, Button, Tag } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { Link } from "react-router";
import type { MeetingView } from "@/api/meetingTypes";
import { ReasonModal } from "@/ui/ReasonModal";
import { formatInstant } from "@/ui/time";
import { useMeetingAct } from "./meeting";
import styles from "./meeting.module.css";
import { When } from "./When";

/** What meeting it is, when and where, where it stands, and what one may do with it as a whole. */
export function MeetingHead({ meeting }: { meeting: MeetingView }) {
  const { t } = useTranslation("meeting");
  const [cancelling, setCancelling] = useState(false);
  const cancel = useMeetingAct<{ version: number; reason: string }>(meeting.id, "/cancellation");
  const may = (act: string) => meeting.actions.includes(act);
  return (
    <header className={styles.head}>
      {meeting.outside ? (
        <p className="secondary">{meeting.studyTitle}</p>
      ) : (
        <p className="secondary">
          <Link to={`/studies/${meeting.studyId}`}>{meeting.studyTitle}</Link> /{" "}
          <Link to={`/studies/${meeting.studyId}/meetings`}>{t("meetings")}</Link>
        </p>
      )}
      <div className={styles.titleLine}>
        <h1>{meeting.title}</h1>
        <Tag>{t(`kind.${meeting.kind}`)}</Tag>
        <Tag color={meeting.status === "CANCELLED" ? "red" : "blue"}>{t(`status.${meeting.status}`)}</Tag>
      </div>
      <dl className={styles.facts}>
        <dt>{t("when")}</dt>
        <dd>
          <When {...meeting} />
        </dd>
        <dt>{t("place")}</dt>
        <dd>{meeting.place ?? "—"}</dd>
        <dt>{t("convenor")}</dt>
        <dd>{meeting.convenors.map((one) => one.name).join(t("separator")) || "—"}</dd>
        <dt>{t("chair")}</dt>
        <dd>{meeting.chair?.name ?? "—"}</dd>
        {meeting.due && !meeting.outside && (
          <>
            <dt>{t("due")}</dt>
            <dd>
              {formatInstant(meeting.due)}
              {meeting.next[0] && ` · ${meeting.next.flatMap((step) => step.holders).join(t("separator"))}`}
            </dd>
          </>
        )}
      </dl>
      {meeting.cancelled && (
        <Alert
          type="warning"
          showIcon
          title={t("cancelledNote")}
          description={t("cancelledBy", {
            name: meeting.cancelled.by?.name,
            at: formatInstant(meeting.cancelled.at),
            reason: meeting.cancelled.reason,
          })}
        />
      )}
      <div className={styles.actions}>
        {meeting.taskKey && (
          <Link to={`/tasks/${meeting.taskKey}`}>
            <Button type="primary">{t("openTask")}</Button>
          </Link>
        )}
        {may("record") && (
          <Link to={`/meetings/${meeting.id}/sitting`}>
            <Button>{t("sitting")}</Button>
          </Link>
        )}
        {may("calendar") && (
          <Button href={`/api/meetings/${meeting.id}/calendar`} download={`${meeting.title}.ics`}>
            {t("calendar")}
          </Button>
        )}
        {may("cancel") && (
          <Button danger onClick={() => setCancelling(true)}>
            {t("cancel")}
          </Button>
        )}
      </div>
      <ReasonModal
        open={cancelling}
        title={t("cancelAsk")}
        verb={t("cancel")}
        danger
        busy={cancel.isPending}
        problem={cancel.error}
        onSubmit={(reason) =>
          cancel.mutate({ version: meeting.version, reason }, { onSuccess: () => setCancelling(false) })
        }
        onCancel={() => setCancelling(false)}
      >
        <p>{t("cancelExplain")}</p>
      </ReasonModal>
    </header>
  );
}
