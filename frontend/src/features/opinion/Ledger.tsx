import { Progress, Tag } from "antd";
import { useTranslation } from "react-i18next";
import { countRound, needsAnswer } from "@/api/opinions";
import type { Opinion, OpinionRound } from "@/api/opinionTypes";
import type { Id } from "@/api/types";
import { Attachments } from "@/ui/Attachments";
import { MentionText } from "@/ui/MentionText";
import { EmptyState } from "@/ui/states";
import { formatDay, formatInstant } from "@/ui/time";
import { useFilter } from "@/ui/useFilter";
import { useHashTarget } from "@/ui/useHashTarget";
import { AnswerEditor } from "./AnswerEditor";
import { LedgerTools } from "./LedgerTools";
import styles from "./opinion.module.css";
import { shown } from "./shown";

interface Props {
  study: Id;
  round: OpinionRound | null;
  /** Where the round's opinions lie below `/api`. */
  path: string;
  /** The office may answer now: while it revises the plan. */
  answerable: boolean;
}

/** On the page of a plan or a report, where other things may be looked for as well. */
const NAMES = ["opinion", "opinionState", "opinionAnswer", "opinionSort"] as const;

const TONES = { WAITING: "default", GIVEN: "blue", NONE: "default", SILENT: "red" } as const;

/** Every opinion on a text, and what became of it. */
export function Ledger({ study, round, path, answerable }: Props) {
  const { t } = useTranslation("opinion");
  const [asked, change] = useFilter(NAMES);
  useHashTarget();
  if (!round) return <p className="secondary">{t("none")}</p>;
  const { total, received, toAnswer, answered } = countRound(round);
  const until = round.closedAt
    ? t("closedAt", { date: formatDay(round.closedAt) })
    : t("endsAt", { date: formatDay(round.endsAt) });
  const open = toAnswer - answered;
  const filter = {
    q: asked.opinion,
    state: asked.opinionState,
    answer: asked.opinionAnswer,
    sort: asked.opinionSort,
  };
  const opinions = shown(round.opinions, filter);
  return (
    <section className={styles.ledger} aria-label={t("ledger")}>
      <header>
        <h3>{t("ledger")}</h3>
        <span className="secondary">
          {t("received", { given: received, total })} · {until}
        </span>
        <span aria-live="polite">
          {toAnswer === 0 ? t("nothingToAnswer") : t("progress", { answered, total: toAnswer })}
        </span>
        {toAnswer > 0 && (
          <Progress
            percent={Math.round((answered / toAnswer) * 100)}
            size="small"
            showInfo={false}
            aria-label={t("progress", { answered, total: toAnswer })}
          />
        )}
        {answerable && toAnswer > 0 && (
          <span className={open > 0 ? styles.blocked : styles.free}>
            {open > 0 ? t("blocked", { count: open }) : t("allAnswered")}
          </span>
        )}
      </header>
      <LedgerTools
        path={path}
        many={round.opinions.length > 1}
        filter={filter}
        change={({ q, state, answer }) =>
          change({
            ...(q !== undefined && { opinion: q }),
            ...(state !== undefined && { opinionState: state }),
            ...(answer !== undefined && { opinionAnswer: answer }),
          })
        }
      />
      {opinions.length === 0 && <EmptyState text={t("noneFound")} />}
      {opinions.map((opinion) => (
        <Entry key={opinion.id} opinion={opinion} answerIn={answerable ? study : null} />
      ))}
    </section>
  );
}

interface EntryProps {
  opinion: Opinion;
  /** The study in which the reader may answer it. */
  answerIn?: Id | null;
}

export function Entry({ opinion, answerIn }: EntryProps) {
  const { t } = useTranslation("opinion");
  return (
    <article id={opinion.id} tabIndex={-1} className={styles.opinion} aria-label={opinion.org.name}>
      <div className={styles.opinionHead}>
        <strong>{opinion.org.name}</strong>
        <Tag color={TONES[opinion.state]}>{t(`state.${opinion.state}`)}</Tag>
        {opinion.givenBy && (
          <span className="secondary">
            {t("givenBy", { name: opinion.givenBy.name, at: formatInstant(opinion.givenAt) })}
          </span>
        )}
      </div>
      {opinion.text && (
        <p className={styles.words}>
          <MentionText text={opinion.text} mentions={opinion.mentions} />
        </p>
      )}
      {opinion.state === "GIVEN" && <Attachments ownerType="OPINION" ownerId={opinion.id} quiet />}
      {needsAnswer(opinion) &&
        (answerIn ? <AnswerEditor study={answerIn} opinion={opinion} /> : <Given opinion={opinion} />)}
    </article>
  );
}

function Given({ opinion }: { opinion: Opinion }) {
  const { t } = useTranslation("opinion");
  const { answer } = opinion;
  if (!answer) return <p className="secondary">{t("notAnswered")}</p>;
  return (
    <div className={styles.answer}>
      <strong>{t("answered", { outcome: t(`outcome.${answer.outcome}`) })}</strong>{" "}
      <span className="secondary">{t("givenBy", { name: answer.by.name, at: formatInstant(answer.at) })}</span>
      {answer.reason && (
        <p className={styles.words}>
          <MentionText text={answer.reason} mentions={answer.mentions} />
        </p>
      )}
    </div>
  );
}
