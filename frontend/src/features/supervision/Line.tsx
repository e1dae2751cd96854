import { useQuery } from "@tanstack/react-query";
import { Button, Drawer } from "antd";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { Link } from "react-router";
import type { BoardRow, SlipKind, Supervised } from "@/api/supervisionTypes";
import type { Id } from "@/api/types";
import { DeadlineLight } from "@/ui/DeadlineLight";
import { OtherDate } from "@/ui/OtherDate";
import { ProblemAlert } from "@/ui/ProblemAlert";
import { placeOf } from "@/ui/placeOf";
import { Answer } from "@/ui/states";
import { formatInstant } from "@/ui/time";
import { UrgentMark } from "@/ui/UrgentMark";
import { useAbout } from "@/ui/useAbout";
import { lineQuery, useMark } from "./board";
import { Responsible } from "./Responsible";
import { SlipCard } from "./SlipCard";
import styles from "./supervision.module.css";
import { useTermLines } from "./useTermLines";

interface Props {
  id: Id | null;
  /** What other parts of the house say about it. */
  below?: (deadline: Id) => ReactNode;
  onUrge: (row: BoardRow, kind: SlipKind) => void;
  onClose: () => void;
}

/** One line of the board in full: its deadline, what was told about it, and its slips. */
export function Line({ id, below, onUrge, onClose }: Props) {
  const { t } = useTranslation("supervision");
  return (
    <Drawer open={id !== null} size="large" title={t("item")} destroyOnHidden onClose={onClose}>
      {id && <Whole id={id} onUrge={onUrge} />}
      {id && below?.(id)}
    </Drawer>
  );
}

function Whole({ id, onUrge }: { id: Id; onUrge: Props["onUrge"] }) {
  const line = useQuery(lineQuery(id));
  return <Answer query={line}>{(whole) => <Shown whole={whole} onUrge={onUrge} />}</Answer>;
}

/** Marking what is urgent, and taking the mark away. */
function Mark({ id, actions }: { id: Id; actions: Supervised["actions"] }) {
  const { t } = useTranslation("supervision");
  const mark = useMark(id);
  const may = actions.includes("mark") ? "mark" : actions.includes("unmark") ? "unmark" : null;
  if (!may) return null;
  return (
    <>
      <Button loading={mark.isPending} onClick={() => mark.mutate(may === "mark" ? "URGENT" : "DEFAULT")}>
        {t(`urgency.${may}`)}
      </Button>
      <ProblemAlert problem={mark.error} />
    </>
  );
}

function Shown({ whole: { row, told, slips, actions }, onUrge }: { whole: Supervised; onUrge: Props["onUrge"] }) {
  const { t } = useTranslation(["supervision", "tasks"]);
  const term = useTermLines()(row);
  const about = useAbout()(row);
  return (
    <div className={styles.line}>
      <h3>
        {t(`tasks:elements.${row.elementId}`)}
        {about && ` · ${about}`} {row.urgent && <UrgentMark />}
      </h3>
      <dl className={styles.facts}>
        <dt>{t("study")}</dt>
        <dd>{row.studyTitle}</dd>
        <dt>{t("responsible")}</dt>
        <dd>
          <Responsible responsible={row.responsible} />
        </dd>
        <dt>{t("term")}</dt>
        <dd>{term.join(" · ")}</dd>
        <dt>{t("due")}</dt>
        <dd>
          {formatInstant(row.dueAt)} <DeadlineLight light={row.light} dueAt={row.dueAt} term={row.rule} />
          {row.extensions > 0 && ` ${t("extendedTimes", { count: row.extensions })}`}
        </dd>
        <dt>{t("stateName")}</dt>
        <dd>{t(`step.${row.state}`)}</dd>
      </dl>
      <p className={styles.acts}>
        <Link to={placeOf(row)}>{t("goto")}</Link>
        {row.status === "OPEN" && (
          <OtherDate deadlineId={row.id} overseen={row.overseen} owed={row.owed} late={row.light?.kind === "OVERDUE"} />
        )}
        {actions.includes("urge") && <Button onClick={() => onUrge(row, "URGE")}>{t("slip.urge")}</Button>}
        {actions.includes("supervise") && (
          <Button onClick={() => onUrge(row, "SUPERVISE")}>{t("slip.supervise")}</Button>
        )}
        <Mark id={row.id} actions={actions} />
      </p>
      <h4>{t("slips")}</h4>
      {slips.length === 0 && <p className="secondary">{t("detail.slipsNone")}</p>}
      {slips.map((slip) => (
        <SlipCard key={slip.id} slip={slip} />
      ))}
      <h4>{t("detail.told")}</h4>
      {told.length === 0 && <p className="secondary">{t("detail.toldNone")}</p>}
      <ol className={styles.told}>
        {told.map((one) => (
          <li key={`${one.at} ${one.level}`}>
            {formatInstant(one.at)} <strong>{t(`detail.level.${one.level}`)}</strong>{" "}
            {t("detail.to", { names: one.to.join(t("separator")) || t("nobody") })}
          </li>
        ))}
      </ol>
    </div>
  );
}
