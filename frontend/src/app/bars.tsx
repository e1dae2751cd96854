import { DashboardOutlined, FileSearchOutlined, InboxOutlined, SettingOutlined, UserOutlined } from "@ant-design/icons";
import { Badge } from "antd";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { NavLink } from "react-router";
import { has, useSession } from "@/api/session";
import { useNarrow } from "@/ui/useNarrow";
import { Bell } from "./Bell";
import { SearchBox } from "./SearchBox";
import { UserMenu } from "./UserMenu";
import { useWaiting } from "./useCounts";

interface Place {
  to: string;
  label: string;
  icon: ReactNode;
  count?: number | null;
}

function usePlaces(): Place[] {
  const { t } = useTranslation();
  const session = useSession();
  const waiting = useWaiting();
  const narrow = useNarrow();
  if (!has(session, "business")) return [{ to: "/admin", label: t("nav.admin"), icon: <SettingOutlined /> }];
  return [
    { to: "/inbox", label: t("nav.inbox"), icon: <InboxOutlined />, count: waiting },
    { to: "/studies", label: t("nav.studies"), icon: <FileSearchOutlined /> },
    { to: "/board", label: t(narrow ? "nav.boardShort" : "nav.board"), icon: <DashboardOutlined /> },
  ];
}

export function TopBar() {
  const { t } = useTranslation();
  const session = useSession();
  const narrow = useNarrow();
  const places = usePlaces();
  return (
    <header className="topbar">
      <NavLink to="/" className="brand">
        {t("app")}
      </NavLink>
      {!narrow && (
        <nav className="topnav" aria-label={t("nav.main")}>
          {places.map((place) => (
            <NavLink key={place.to} to={place.to}>
              {place.label}
              {place.count != null && <span className="count">{place.count}</span>}
            </NavLink>
          ))}
          {has(session, "business") && <NavLink to="/schedule">{t("nav.schedule")}</NavLink>}
          {has(session, "business") && <NavLink to="/assignments">{t("nav.assignments")}</NavLink>}
          {has(session, "business") && <NavLink to="/directory">{t("nav.directory")}</NavLink>}
          {has(session, "business") && <NavLink to="/calendar">{t("nav.calendar")}</NavLink>}
        </nav>
      )}
      <span className="topbar-gap" />
      {has(session, "business") && !narrow && <SearchBox />}
      {has(session, "business") && <Bell />}
      {!narrow && <UserMenu />}
    </header>
  );
}

export function BottomBar() {
  const { t } = useTranslation();
  const narrow = useNarrow();
  const places = usePlaces();
  if (!narrow) return null;
  return (
    <nav className="bottombar" aria-label={t("nav.main")}>
      {places.map((place) => (
        <NavLink key={place.to} to={place.to}>
          <Badge count={place.count ?? 0} size="small" color="#1d4f91" overflowCount={99} offset={[12, 2]}>
            <span className="bottombar-icon">{place.icon}</span>
          </Badge>
          {place.label}
        </NavLink>
      ))}
      <NavLink to="/me">
        <span className="bottombar-icon">
          <UserOutlined />
        </span>
        {t("nav.me")}
      </NavLink>
    </nav>
  );
}
