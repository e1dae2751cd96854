import { useEffect, useRef } from "react";
import { useTranslation } from "react-i18next";
import { NavLink, Outlet, useLocation } from "react-router";
import { useSession } from "@/api/session";
import { EmptyState } from "@/ui/states";
import { usePageTitle } from "@/ui/usePageTitle";
import { sectionsFor } from "./sections";
import "@/ui/tools.css";
import "./admin.css";

/** The administrators' desk: each of the three has their own drawers. */
export function Component() {
  const { t } = useTranslation("admin");
  const mine = sectionsFor(useSession().authorities);
  const { pathname } = useLocation();
  const here = mine.find((section) => pathname.startsWith(`/admin/${section.path}`));
  usePageTitle(here ? t(`section.${here.path}`) : t("title"));
  const nav = useRef<HTMLElement>(null);
  useEffect(() => {
    if (here) nav.current?.querySelector(".active")?.scrollIntoView?.({ block: "nearest", inline: "center" });
  }, [here]);
  const allowed = here || pathname.replace(/\/$/, "") === "/admin";
  return (
    <div className="page">
      {mine.length > 1 && (
        <nav ref={nav} className="sections" aria-label={t("title")}>
          {mine.map((section) => (
            <NavLink key={section.path} to={`/admin/${section.path}`}>
              {t(`section.${section.path}`)}
            </NavLink>
          ))}
        </nav>
      )}
      {here && <h1 className="page-title">{t(`section.${here.path}`)}</h1>}
      {allowed && mine.length > 0 ? <Outlet /> : <EmptyState text={t("notYours")} />}
    </div>
  );
}
