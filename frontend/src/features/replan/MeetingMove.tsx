import { useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { api } from "@/api/client";
import { keys } from "@/api/keys";
import type { ReplanPreview } from "@/api/replanTypes";
import type { Day, Id } from "@/api/types";
import { Foreseen } from "./Foreseen";
import styles from "./replan.module.css";

/** What has to be done before a meeting moves with it: seen before the new day is saved. */
export function MeetingMove({ meetingId, day }: { meetingId: Id; day: Day }) {
  const { t } = useTranslation("replan");
  const { data } = useQuery({
    queryKey: keys.board("meeting", meetingId, day),
    queryFn: ({ signal }) => api.get<ReplanPreview>(`/meetings/${meetingId}/move-preview?day=${day}`, signal),
    retry: false,
  });
  if (!data) return null;
  if (data.items.length === 0) return <p className="secondary">{t("meeting.nothing")}</p>;
  return (
    <div className={styles.meeting}>
      <Foreseen preview={data} title={t("meeting.moves", { count: data.items.length })} />
    </div>
  );
}
