import { Alert, Tag } from "antd";
import { useTranslation } from "react-i18next";
import { Link } from "react-router";
import type { NoticeMove, NoticePreview } from "@/api/calendarTypes";
import { type Column, DataTable } from "@/ui/DataTable";
import { useTermWords } from "@/ui/term";
import { formatDay } from "@/ui/time";
import styles from "./calendar.module.css";

/** Days that people were told and on which nobody would work any more: they stay, and the office says so to those who were told. */
function Announced({ stays }: { stays: NoticePreview["stays"] }) {
  const { t } = useTranslation(["calendar", "tasks"]);
  if (stays.length === 0) return null;
  return (
    <Alert
      type="warning"
      showIcon
      title={t("announced", { count: stays.length })}
      description={
        <ul className={styles.announced}>
          {stays.map((stay) => (
            <li key={`${stay.study?.id} ${stay.elementId} ${stay.day}`}>
              {stay.study ? <Link to={`/studies/${stay.study.id}`}>{stay.study.title}</Link> : t("otherStudy")}{" "}
              {t("announcedDay", {
                item: t(`tasks:elements.${stay.elementId}`),
                day: formatDay(stay.day),
                next: formatDay(stay.next),
                count: stay.deadlines,
              })}
            </li>
          ))}
        </ul>
      }
    />
  );
}

/** What a notice would change: days, and the running deadlines that count over them, from when to when. */
export function Effect({ preview }: { preview: NoticePreview }) {
  const { t } = useTranslation(["calendar", "tasks"]);
  const terms = useTermWords();
  const columns: Column<NoticeMove>[] = [
    {
      key: "study",
      title: t("study"),
      render: (move) =>
        move.study ? (
          <Link to={`/studies/${move.study.id}`}>{move.study.title}</Link>
        ) : (
          <span className="secondary">{t("otherStudy")}</span>
        ),
    },
    {
      key: "item",
      title: t("item"),
      render: (move) => (
        <>
          {t(`tasks:elements.${move.elementId}`)} <span className="secondary">{terms(move.rule)}</span>
        </>
      ),
    },
    { key: "from", title: t("from"), render: (move) => formatDay(move.from) },
    {
      key: "to",
      title: t("to"),
      render: (move) => (
        <>
          <strong>{formatDay(move.to)}</strong> <span aria-hidden="true">{move.to > move.from ? "↓" : "↑"}</span>{" "}
          {t(move.to > move.from ? "later" : "earlier")}
          {move.past && <Tag color="error">{t("past")}</Tag>}
        </>
      ),
    },
  ];
  const past = preview.moves.filter((move) => move.past).length;
  return (
    <section aria-label={t("effect")} className={styles.part}>
      <h2>{t("changedDays", { count: preview.days.length })}</h2>
      <ul className={styles.changes}>
        {preview.days.map((day) => (
          <li key={day.date}>
            {formatDay(day.date)}{" "}
            <span className={styles.mark} data-sort={day.after ? "off" : "makeUp"}>
              {t(day.after ? "offMark" : "makeUpMark")}
            </span>{" "}
            <span className="secondary">
              {t("turn", { before: day.before ?? t("worked"), after: day.after ?? t("worked") })}
            </span>
          </li>
        ))}
      </ul>
      <h2>{t("moved", { count: preview.moved })}</h2>
      <p className="secondary">{t("movedAbout", { studies: preview.studies, settled: preview.settled })}</p>
      {past > 0 && <Alert type="warning" showIcon title={t("somePast", { count: past })} />}
      <DataTable
        caption={t("moved", { count: preview.moved })}
        columns={columns}
        rows={preview.moves}
        rowKey={(move) => move.deadline}
        empty={<p>{t("nothingMoves")}</p>}
      />
      <Announced stays={preview.stays} />
      {preview.moved > preview.moves.length && (
        <p className="secondary">{t("onlySome", { count: preview.moves.length })}</p>
      )}
    </section>
  );
}
