import { useTranslation } from "react-i18next";
import { Link } from "react-router";
import type { Assignment } from "@/api/assignmentTypes";
import type { PartyView } from "@/api/types";
import { DeadlineLight } from "@/ui/DeadlineLight";
import { useTermWords } from "@/ui/term";
import { formatDay, formatInstant } from "@/ui/time";
import { UrgentMark } from "@/ui/UrgentMark";
import styles from "./assignment.module.css";

/** The name of a party; the study's own office is called in the reader's language. */
export function usePartyName(): (party: PartyView) => string {
  const { t } = useTranslation("assignment");
  return (party) => (party.type === "OFFICE" ? t("office") : party.name);
}

/** What is asked, of whom, by whom, until when. */
export function Facts({ assignment }: { assignment: Assignment }) {
  const { t } = useTranslation(["assignment", "elements", "common"]);
  const termWords = useTermWords();
  const name = usePartyName();
  const { rule, source } = assignment;
  const words = rule.kind === "FIXED" ? "FIXED" : `${rule.term} ${rule.unit}`;
  const people = assignment.accountable.map((one) => one.name).join(t("separator"));
  return (
    <dl className={styles.facts}>
      <dt>{t("owner")}</dt>
      <dd>
        {name(assignment.owner)}
        {people !== assignment.owner.name && (
          <span className="secondary">
            {" "}
            {people ? t("representedBy", { people }) : <span className={styles.warn}>{t("nobodyThere")}</span>}
          </span>
        )}
      </dd>
      {assignment.helpers.length > 0 && (
        <>
          <dt>{t("helpers")}</dt>
          <dd>{assignment.helpers.map(name).join(t("separator"))}</dd>
        </>
      )}
      <dt>{t("due")}</dt>
      <dd>
        {formatDay(assignment.due)} <span className="secondary">{termWords(words)}</span>
        {assignment.estimated && <span className={styles.warn}> △ {t("common:dueLine.estimated")}</span>}{" "}
        <DeadlineLight light={assignment.light} dueAt={assignment.due} term={words} />{" "}
        {assignment.urgent && <UrgentMark />}
        {assignment.lateDays !== null && assignment.lateDays > 0 && (
          <span className={styles.lateDays}>{t("late", { count: assignment.lateDays })}</span>
        )}
      </dd>
      <dt>{t("giver")}</dt>
      <dd>
        {t(`giverKind.${assignment.giverKind}`, { name: assignment.givenBy.name })}
        <span className="secondary"> {formatInstant(assignment.givenAt)}</span>
      </dd>
      <dt>{t("source")}</dt>
      <dd>
        {source.link && assignment.studyReadable ? (
          <Link to={source.link}>{t(`sourceKind.${source.kind}`)}</Link>
        ) : (
          t(`sourceKind.${source.kind}`)
        )}
      </dd>
      {assignment.stage && (
        <>
          <dt>{t("stage")}</dt>
          <dd>{t(`elements:stage.${assignment.stage}`)}</dd>
        </>
      )}
      {assignment.text && (
        <>
          <dt>{t("text")}</dt>
          <dd className={styles.words}>{assignment.text}</dd>
        </>
      )}
    </dl>
  );
}
