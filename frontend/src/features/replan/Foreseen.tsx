import { Alert, Button } from "antd";
import { useTranslation } from "react-i18next";
import { Link } from "react-router";
import type { Collision, ForeseenItem, ReplanPreview } from "@/api/replanTypes";
import type { Day } from "@/api/types";
import { type Column, DataTable } from "@/ui/DataTable";
import { DeadlineLight } from "@/ui/DeadlineLight";
import { formatDay } from "@/ui/time";
import { Picture } from "./Picture";
import styles from "./replan.module.css";

interface Props {
  preview: ReplanPreview;
  title?: string;
  /** Take the working day on which a day off lands. */
  onLand?: (day: Day) => void;
}

/** What a wished date would do: who moves from when to when, what stands in the way, who is told. */
export function Foreseen({ preview, title, onLand }: Props) {
  const { t } = useTranslation(["replan", "tasks"]);
  const nameOf = ({ elementId, subject }: ForeseenItem) =>
    `${t(`tasks:elements.${elementId}`)}${subject ? ` · ${subject}` : ""}`;
  const columns: Column<ForeseenItem>[] = [
    { key: "item", title: t("item"), width: "34%", render: nameOf },
    {
      key: "responsible",
      title: t("responsible"),
      width: "18%",
      render: (item) => item.responsible.people.join(t("separator")) || item.responsible.name,
    },
    { key: "from", title: t("before"), width: "14%", render: (item) => formatDay(item.from) },
    {
      key: "to",
      title: t("after"),
      width: "20%",
      render: (item) => (
        <>
          <strong>{formatDay(item.to)}</strong>{" "}
          <span className="secondary">
            {t(item.workingDays < 0 ? "earlierBy" : "laterBy", { count: Math.abs(item.workingDays) })}
          </span>
        </>
      ),
    },
    {
      key: "light",
      title: t("stands"),
      width: "14%",
      render: (item) => <DeadlineLight light={item.light} dueAt={item.to} />,
    },
  ];
  return (
    <section aria-label={t("effect")} className={styles.effect}>
      <h3>{title ?? t("effectOf", { count: preview.items.length - 1 })}</h3>
      <Picture preview={preview} />
      <DataTable caption={t("effect")} columns={columns} rows={preview.items} rowKey={(item) => item.id} />
      {preview.collisions.length > 0 && (
        <Alert
          type="warning"
          showIcon
          title={t("collisions", { count: preview.collisions.length })}
          description={
            <ul className={styles.collisions}>
              {preview.collisions.map((one) => (
                <li key={`${one.kind} ${one.deadlineId} ${one.day} ${one.title} ${one.elementId}`}>
                  <Said collision={one} item={preview.items.find((item) => item.id === one.deadlineId)} />
                  {one.lands && one.deadlineId === preview.items[0]?.id && onLand && (
                    <Button size="small" onClick={() => one.lands && onLand(one.lands)}>
                      {t("land", { day: formatDay(one.lands) })}
                    </Button>
                  )}
                </li>
              ))}
            </ul>
          }
        />
      )}
      <p className="secondary">
        {preview.told.length > 0 ? t("told", { names: preview.told.join(t("separator")) }) : t("toldNobody")}
      </p>
    </section>
  );
}

function Said({ collision, item }: { collision: Collision; item?: ForeseenItem }) {
  const { t } = useTranslation(["replan", "tasks"]);
  const words = t(`collision.${collision.kind}`, {
    item: item ? (item.subject ?? t(`tasks:elements.${item.elementId}`)) : "",
    day: formatDay(collision.day),
    lands: formatDay(collision.lands),
    title: collision.title ?? (collision.elementId ? t(`tasks:elements.${collision.elementId}`) : ""),
  });
  return collision.link ? <Link to={collision.link}>{words}</Link> : words;
}
