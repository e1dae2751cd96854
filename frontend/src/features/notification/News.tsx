import { Button, Tag } from "antd";
import { useTranslation } from "react-i18next";
import { Link } from "react-router";
import type { NotificationReason, NotificationView } from "@/api/notificationTypes";
import { formatInstant } from "@/ui/time";
import { useFactWords } from "@/ui/useFactWords";
import styles from "./notification.module.css";
import { useMark } from "./useNotifications";

const COLOURS: Partial<Record<NotificationReason, string>> = {
  ASSIGNED: "blue",
  MENTIONED: "blue",
  REMINDER: "gold",
  URGED: "red",
  RETURNED: "gold",
};

export function News({ news }: { news: NotificationView[] }) {
  return (
    <ul className={styles.news}>
      {news.map((one) => (
        <Line key={one.id} one={one} />
      ))}
    </ul>
  );
}

/** Opening the thing reads the news of it. */
function Line({ one }: { one: NotificationView }) {
  const { t } = useTranslation("notification");
  const title = useFactWords().title(one);
  const mark = useMark();
  return (
    <li className={one.read ? styles.read : styles.unread}>
      <span
        className={styles.dot}
        role="img"
        aria-label={one.read ? undefined : t("isUnread")}
        aria-hidden={one.read}
      />
      <Tag color={COLOURS[one.reason]} className={styles.reason}>
        {t(`reason.${one.reason}`)}
      </Tag>
      <div className={styles.words}>
        <Link to={one.link} onClick={() => !one.read && mark.mutate({ id: one.id, read: true })}>
          {title}
        </Link>
        {one.reason === "DIGEST" && <DigestLines groups={one.details.groups} />}
        <div className="secondary">
          {[one.study.title, one.by?.name].filter(Boolean).join(" · ")}
          {" · "}
          <time dateTime={one.at}>{formatInstant(one.at)}</time>
        </div>
      </div>
      <Button
        type="text"
        loading={mark.isPending}
        onClick={() => mark.mutate({ id: one.id, read: !one.read })}
        aria-label={`${t(one.read ? "unread" : "read")}: ${title}`}
      >
        {t(one.read ? "unread" : "read")}
      </Button>
    </li>
  );
}

/** How the work of each group stands. */
function DigestLines({ groups }: { groups: unknown }) {
  const { t } = useTranslation("notification");
  if (!Array.isArray(groups) || groups.length === 0) return null;
  return (
    <ul className={styles.groups}>
      {groups.map((group: Record<string, string | number>) => (
        <li key={group.name}>{t("digest.group", group)}</li>
      ))}
    </ul>
  );
}
