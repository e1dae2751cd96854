import { BellOutlined } from "@ant-design/icons";
import { useTranslation } from "react-i18next";
import { NavLink } from "react-router";
import { useUnread } from "./useCounts";

/** How much news there is, and the way to it. */
export function Bell() {
  const { t } = useTranslation();
  const unread = useUnread();
  const label =
    unread > 0 ? `${t("nav.notifications")}, ${t("nav.unread", { count: unread })}` : t("nav.notifications");
  return (
    <NavLink to="/notifications" className="bell" aria-label={label} title={label}>
      <BellOutlined aria-hidden="true" />
      {unread > 0 && <span className="count">{unread > 99 ? "99+" : unread}</span>}
    </NavLink>
  );
}
