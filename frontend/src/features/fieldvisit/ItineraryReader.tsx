import { Tag } from "antd";
import { useTranslation } from "react-i18next";
import type { Itinerary, VisitView } from "@/api/visitTypes";
import styles from "./visit.module.css";
import { useCompanionName, useDays } from "./words";

/** The itinerary to read: when, where, whom to call, who comes along. Marks what differs from what was approved. */
export function ItineraryReader({ visit, itinerary = visit.itinerary }: { visit: VisitView; itinerary?: Itinerary }) {
  const { t } = useTranslation("fieldvisit");
  const days = useDays();
  const nameOf = useCompanionName(visit);
  const before = visit.status === "APPROVAL" || visit.status === "PLANNING" ? visit.approved : null;
  const moved = before && (before.from !== itinerary.from || before.to !== itinerary.to);
  const known = new Set(before?.sites.map((site) => site.org ?? site.name) ?? []);
  return (
    <div className={styles.reader}>
      <dl className={styles.facts}>
        <dt>{t("when")}</dt>
        <dd>
          {days(itinerary.from, itinerary.to)}
          {moved && <span className={styles.was}>{t("was", { what: days(before.from, before.to) })}</span>}
        </dd>
        {itinerary.route && (
          <>
            <dt>{t("route")}</dt>
            <dd className={styles.text}>
              {itinerary.route}
              {before && before.route !== itinerary.route && (
                <span className={styles.was}>{t("was", { what: before.route || "—" })}</span>
              )}
            </dd>
          </>
        )}
      </dl>
      <h3>{t("sites")}</h3>
      {itinerary.sites.length === 0 && <p className="secondary">{t("noSites")}</p>}
      <ol className={styles.sites}>
        {itinerary.sites.map((site) => (
          <li key={site.key}>
            <strong>{site.name || t("unnamedSite")}</strong>
            {before && !known.has(site.org ?? site.name) && <Tag color="gold">{t("newSite")}</Tag>}
            <div className="secondary">{[site.city, site.address].filter(Boolean).join(" · ")}</div>
            {site.contact && (
              <div>
                {t("contactShort")}
                <Phones text={site.contact} />
              </div>
            )}
          </li>
        ))}
      </ol>
      <h3>{t("roster")}</h3>
      {itinerary.roster.length === 0 && <p className="secondary">{t("noRoster")}</p>}
      <ul className={styles.people}>
        {itinerary.roster.map((one) => (
          <li key={one.person ?? one.guest}>
            {nameOf(one)}
            {!one.person && <span className="secondary"> {t("guestMark")}</span>}
            {one.note && <span className="secondary"> {one.note}</span>}
          </li>
        ))}
      </ul>
    </div>
  );
}

/** On a phone a number in the host's words can be called with one touch. */
function Phones({ text }: { text: string }) {
  return text.split(/(\+?\d[\d -]{6,}\d)/).map((part, i) =>
    i % 2 === 1 ? (
      // biome-ignore lint/suspicious/noArrayIndexKey: the parts of one text never move.
      <a key={i} href={`tel:${part.replace(/[ -]/g, "")}`}>
        {part}
      </a>
    ) : (
      part
    ),
  );
}
