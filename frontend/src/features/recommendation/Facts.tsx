import { Tag } from "antd";
import { useTranslation } from "react-i18next";
import { Link } from "react-router";
import type { Indicator, QuotedPassage, Recommendation, TakenUp } from "@/api/recommendationTypes";
import { DeadlineLight } from "@/ui/DeadlineLight";
import { formatDay, ZONE } from "@/ui/time";
import styles from "./recommendation.module.css";

/** The recommendation in its own words, and where it stands. */
export function Said({ recommendation }: { recommendation: Recommendation }) {
  const { t } = useTranslation("recommendation");
  const { row, source } = recommendation;
  return (
    <section className={styles.said} aria-label={t("one")}>
      <p className={styles.words}>
        <span className={styles.number}>{row.number}</span>
        {row.text}
      </p>
      <dl className={styles.facts}>
        <dt>{t("source")}</dt>
        <dd>
          {t(`sourceKind.${source.kind}`)}
          {t("colon")}
          {recommendation.inside && source.reportId ? (
            <Link to={`/reports/${source.reportId}`}>{source.title}</Link>
          ) : (
            source.title
          )}
          {row.clause && ` ${row.clause}`}
        </dd>
        {row.lead && (
          <>
            <dt>{t("lead")}</dt>
            <dd>{row.lead.name}</dd>
          </>
        )}
        {row.cooperating.length > 0 && (
          <>
            <dt>{t("cooperating")}</dt>
            <dd>{row.cooperating.map((org) => org.name).join(t("listSeparator"))}</dd>
          </>
        )}
        {row.due && (
          <>
            <dt>{t("due")}</dt>
            <dd>
              {formatDay(row.due)} {row.light && <DeadlineLight light={row.light} />}
            </dd>
          </>
        )}
        {row.tags.length > 0 && (
          <>
            <dt>{t("tags")}</dt>
            <dd>
              {row.tags.map((tag) => (
                <Tag key={tag}>{tag}</Tag>
              ))}
            </dd>
          </>
        )}
      </dl>
    </section>
  );
}

/** What it rests on, in the words that were said. */
export function Passages({ passages }: { passages: QuotedPassage[] }) {
  const { t } = useTranslation("recommendation");
  if (passages.length === 0) return null;
  return (
    <section aria-label={t("evidence")}>
      <h3 className={styles.heading}>{t("evidence")}</h3>
      <ul className={styles.cards}>
        {passages.map((passage) => (
          <li key={`${passage.kind} ${passage.ref} ${passage.quote}`} className={styles.card}>
            <p className={styles.from}>
              {t(`passageKind.${passage.kind}`)}{" "}
              {passage.link ? <Link to={passage.link}>{passage.origin}</Link> : passage.origin}
            </p>
            <blockquote className={styles.words}>{passage.quote}</blockquote>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** The measures that took it up, and what they aim at. */
export function TakenUpList({ takenUp }: { takenUp: TakenUp[] }) {
  const { t } = useTranslation("recommendation");
  const aim = useAim();
  if (takenUp.length === 0) return null;
  return (
    <section aria-label={t("takenUp")}>
      <h3 className={styles.heading}>{t("takenUp")}</h3>
      <ul className={styles.cards}>
        {takenUp.map((one) => (
          <li key={one.measure} className={styles.card}>
            <p className={styles.from}>
              {one.policy} {one.number && `${one.number} `}
              <Tag>{t(`basis.${one.basis}`)}</Tag>
            </p>
            <p className={styles.words}>
              {one.label && <strong>{one.label} </strong>}
              {one.text}
            </p>
            {one.note && <p className="secondary">{one.note}</p>}
            {one.indicators.length > 0 && (
              <ul className={styles.plain}>
                {one.indicators.map((indicator) => (
                  <li key={indicator.name}>{aim(indicator)}</li>
                ))}
              </ul>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}

/** A target in one line: what, how much, by when. */
export function useAim() {
  const { t, i18n } = useTranslation("recommendation");
  const day = new Intl.DateTimeFormat(i18n.language === "en" ? "en-GB" : "zh-CN", {
    dateStyle: "long",
    timeZone: ZONE,
  });
  return (indicator: Indicator) => {
    const { op, value, valueTo, unit } = indicator;
    const amount = op === "RANGE" ? `${value}–${valueTo}${unit}` : `${op === "EQ" ? "" : t(`op.${op}`)}${value}${unit}`;
    const by = indicator.byDate
      ? t("byDate", { date: day.format(new Date(`${indicator.byDate}T12:00:00+08:00`)) })
      : "";
    return `${indicator.name} ${amount}${by}`;
  };
}
