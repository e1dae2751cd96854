import { Checkbox } from "antd";
import { useTranslation } from "react-i18next";
import type { NotificationSettings } from "@/api/notificationTypes";
import styles from "./notification.module.css";

interface Props {
  chosen: NotificationSettings;
  change: (next: Partial<NotificationSettings>) => void;
}

/** One line per reason, one column per way out. Inside the system everything is always there. */
export function ReasonTable({ chosen, change }: Props) {
  const { t } = useTranslation("notification");
  const ways = chosen.webhook ? (["email", "webhook"] as const) : (["email"] as const);
  const answer = (reason: string, way: "email" | "webhook", wanted: boolean) =>
    change({ reasons: chosen.reasons.map((one) => (one.reason === reason ? { ...one, [way]: wanted } : one)) });
  return (
    <table className={styles.reasons}>
      <caption className="visually-hidden">{t("settings")}</caption>
      <thead>
        <tr>
          <th scope="col">{t("filter.reason")}</th>
          <th scope="col">{t("way.inside")}</th>
          {ways.map((way) => (
            <th key={way} scope="col">
              {t(`way.${way}`)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {chosen.reasons.map((one) => (
          <tr key={one.reason}>
            <th scope="row">
              {t(`reason.${one.reason}`)}
              <div className="secondary">{t(`about.${one.reason}`)}</div>
            </th>
            <td>
              <span role="img" aria-label={t("way.always")} title={t("way.always")}>
                ✓
              </span>
            </td>
            {ways.map((way) => (
              <td key={way}>
                <Checkbox
                  aria-label={`${t(`reason.${one.reason}`)}: ${t(`way.${way}`)}`}
                  checked={one[way]}
                  onChange={(event) => answer(one.reason, way, event.target.checked)}
                />
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
