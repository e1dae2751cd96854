import { useQuery } from "@tanstack/react-query";
import { Button } from "antd";
import { useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import { Link, useParams } from "react-router";
import type { AgendaLineView, MeetingView } from "@/api/meetingTypes";
import type { Id } from "@/api/types";
import { MentionText } from "@/ui/MentionText";
import { ProblemAlert } from "@/ui/ProblemAlert";
import { Answer, EmptyState } from "@/ui/states";
import { usePageTitle } from "@/ui/usePageTitle";
import { useParam } from "@/ui/useParam";
import { Decisions } from "./Decisions";
import { meetingQuery, usePart } from "./meeting";
import styles from "./meeting.module.css";
import { PresenterField } from "./PresenterField";
import { StatementEditor } from "./StatementEditor";
import { clock, useLineTimer } from "./useLineTimer";

/** At the meeting: one line fills the screen, with its time and what comes next; what is said is typed as it is said. */
export function SittingPage() {
  const { id = "" } = useParams();
  const { t } = useTranslation("meeting");
  const meeting = useQuery(meetingQuery(id));
  usePageTitle(meeting.data && t("sittingOf", { title: meeting.data.title }));
  return (
    <div className={styles.sitting}>
      <Answer query={meeting} rows={12}>
        {(view) => <Sitting meeting={view} />}
      </Answer>
    </div>
  );
}

function Sitting({ meeting }: { meeting: MeetingView }) {
  const { t } = useTranslation("meeting");
  const [at, setAt] = useParam("line");
  const page = useRef<HTMLDivElement>(null);
  const index = Math.max(
    0,
    meeting.agenda.findIndex((line) => line.id === at),
  );
  const line = meeting.agenda[index];
  const go = (to: number) => setAt(meeting.agenda[to]?.id ?? null, true);
  const full = () =>
    void (document.fullscreenElement ? document.exitFullscreen() : document.documentElement.requestFullscreen?.());
  return (
    <div ref={page}>
      <header className={styles.sittingHead}>
        <span>{meeting.title}</span>
        <span className={styles.actions}>
          <Button onClick={full}>{t("fullScreen")}</Button>
          <Link to={`/meetings/${meeting.id}`}>
            <Button>{t("leaveSitting")}</Button>
          </Link>
        </span>
      </header>
      {line ? (
        <Current key={line.id} meeting={meeting} line={line} index={index} onGo={go} />
      ) : (
        <EmptyState text={t("agendaNone")} />
      )}
    </div>
  );
}

interface CurrentProps {
  meeting: MeetingView;
  line: AgendaLineView;
  index: number;
  onGo: (to: number) => void;
}

function Current({ meeting, line, index, onGo }: CurrentProps) {
  const { t } = useTranslation("meeting");
  const seconds = useLineTimer(meeting.id, line.id);
  const next = meeting.agenda[index + 1];
  const left = line.minutes === null ? null : line.minutes * 60 - seconds;
  return (
    <div className={styles.current}>
      <p className="secondary">
        {t("lineOf", { no: index + 1, all: meeting.agenda.length })} · {t(`lineKind.${line.kind}`)}
      </p>
      <h1>{line.title}</h1>
      {line.presenter && <p className={styles.presenter}>{line.presenter}</p>}
      <div className={styles.timer} data-over={left !== null && left < 0} role="timer">
        {left === null ? clock(seconds) : clock(left)}
        <span className="secondary">
          {left === null ? t("timerRunning") : t(left < 0 ? "timerOver" : "timerLeft", { minutes: line.minutes })}
        </span>
      </div>
      <nav className={styles.actions} aria-label={t("agenda")}>
        <Button size="large" disabled={index === 0} onClick={() => onGo(index - 1)}>
          {t("previousLine")}
        </Button>
        <Button size="large" type="primary" disabled={!next} onClick={() => onGo(index + 1)}>
          {t("nextLine")}
        </Button>
        <span className={styles.nextLine}>{next ? t("then", { title: next.title }) : t("lastLine")}</span>
      </nav>
      <Speaking meeting={meeting} line={line} />
      <Decisions meeting={meeting} line={line.id} />
    </div>
  );
}

function Speaking({ meeting, line }: { meeting: MeetingView; line: AgendaLineView }) {
  const { t } = useTranslation("meeting");
  const { add } = usePart(meeting.id, "statements");
  const [name, setName] = useState(line.presenter ?? "");
  const [person, setPerson] = useState<Id | null>(line.presenterId);
  const [fresh, setFresh] = useState<Id | null>(null);
  const may = meeting.actions.includes("record");
  const said = meeting.statements.filter((one) => one.lineId === line.id);
  const speak = () => {
    if (name.trim() === "" || add.isPending) return;
    add.mutate(
      { lineId: line.id, speakerId: person, speaker: name.trim(), text: "" },
      {
        onSuccess: (one) => {
          setFresh(one.id);
          setName("");
          setPerson(null);
        },
      },
    );
  };
  return (
    <section className={styles.block} aria-label={t("statements")}>
      <h2>{t("statements")}</h2>
      {may && said.length > 0 && <p className="secondary">{t("mention.hint", { ns: "common" })}</p>}
      {said.map((one) =>
        may ? (
          <StatementEditor key={one.id} meetingId={meeting.id} statement={one} focus={one.id === fresh} />
        ) : (
          <div key={one.id} className={styles.said}>
            <strong>{one.speaker}</strong>
            <p className={styles.words}>
              <MentionText text={one.text} mentions={one.mentions} />
            </p>
          </div>
        ),
      )}
      {may ? (
        <div className={styles.adding}>
          <div className={styles.moment}>
            <PresenterField
              label={t("speaker")}
              placeholder={t("speakerHint")}
              value={name}
              onChange={(words, id) => {
                setName(words);
                setPerson(id);
              }}
            />
            <Button disabled={name.trim() === ""} loading={add.isPending} onClick={speak}>
              {t("addStatement")}
            </Button>
          </div>
          <ProblemAlert problem={add.error} />
        </div>
      ) : (
        said.length === 0 && <p className="secondary">{t("statementsNone")}</p>
      )}
    </section>
  );
}
