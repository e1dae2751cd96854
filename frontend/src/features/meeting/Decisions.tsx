import { Button, Input } from "antd";
import { useContext, useState } from "react";
import { useTranslation } from "react-i18next";
import { Link } from "react-router";
import type { DecisionView, MeetingView } from "@/api/meetingTypes";
import type { Id } from "@/api/types";
import { Field } from "@/ui/Field";
import { ProblemAlert } from "@/ui/ProblemAlert";
import { useConfirm } from "@/ui/useConfirm";
import { DecisionExtras } from "./decisionExtras";
import { GiveDecision } from "./GiveDecision";
import { usePart } from "./meeting";
import styles from "./meeting.module.css";

interface Props {
  meeting: MeetingView;
  /** The agenda line that is being talked about, where there is one. */
  line?: Id;
}

/** What was decided. */
export function Decisions({ meeting, line }: Props) {
  const { t } = useTranslation("meeting");
  const may = meeting.actions.includes("record");
  const { add } = usePart(meeting.id, "decisions");
  const [text, setText] = useState("");
  const write = () => {
    if (text.trim() === "" || add.isPending) return;
    add.mutate({ lineId: line ?? null, text: text.trim() }, { onSuccess: () => setText("") });
  };
  if (!may && meeting.decisions.length === 0) return null;
  return (
    <section className={styles.block} aria-label={t("decisions")}>
      <h2>{t("decisions")}</h2>
      {meeting.decisions.length === 0 && <p className="secondary">{t("decisionsNone")}</p>}
      <ol className={styles.decisions}>
        {meeting.decisions.map((one) => (
          <Decision key={one.id} meeting={meeting} decision={one} may={may} />
        ))}
      </ol>
      {may && (
        <div className={styles.adding}>
          <Field label={t("newDecision")}>
            {(control) => (
              <Input.TextArea
                {...control}
                autoSize={{ minRows: 2, maxRows: 8 }}
                maxLength={5000}
                value={text}
                onChange={(event) => setText(event.target.value)}
              />
            )}
          </Field>
          <ProblemAlert problem={add.error} />
          <Button disabled={text.trim() === ""} loading={add.isPending} onClick={write}>
            {t("addDecision")}
          </Button>
        </div>
      )}
    </section>
  );
}

function Decision({ meeting, decision, may }: { meeting: MeetingView; decision: DecisionView; may: boolean }) {
  const { t } = useTranslation("meeting");
  const confirm = useConfirm();
  const { save, remove } = usePart(meeting.id, "decisions");
  const [text, setText] = useState<string | null>(null);
  const line = meeting.agenda.find((one) => one.id === decision.lineId);
  const free = may && decision.assignmentId === null && !decision.bound;
  const Extra = useContext(DecisionExtras);
  const givable = decision.assignmentId === null && meeting.actions.includes("give");
  const [giving, setGiving] = useState(false);
  const strike = async () => {
    if (await confirm({ title: t("removeDecisionAsk", { no: decision.no }), verb: t("remove"), danger: true }))
      remove.mutate(decision.id);
  };
  const keep = () =>
    save.mutate(
      { id: decision.id, version: decision.version, lineId: decision.lineId, text },
      { onSuccess: () => setText(null) },
    );
  return (
    <li value={decision.no}>
      {text === null ? (
        <span className={styles.words}>{decision.text}</span>
      ) : (
        <Input.TextArea
          aria-label={t("decisionNo", { no: decision.no })}
          autoSize={{ minRows: 2, maxRows: 8 }}
          maxLength={5000}
          value={text}
          onChange={(event) => setText(event.target.value)}
        />
      )}
      {line && <div className="secondary">{t("decidedUnder", { title: line.title })}</div>}
      {decision.assignmentId && (
        <div>
          <Link to={`/assignments/${decision.assignmentId}`}>{t("toAssignment")}</Link>
        </div>
      )}
      <ProblemAlert problem={save.error ?? remove.error} />
      <div className={styles.acts}>
        {givable && text === null && (
          <Button size="small" type="primary" onClick={() => setGiving(true)}>
            {t("giveDecision")}
          </Button>
        )}
        {Extra && text === null && <Extra meeting={meeting} decision={decision} />}
        {free && (
          <>
            {text === null ? (
              <Button size="small" onClick={() => setText(decision.text)}>
                {t("editDecision")}
              </Button>
            ) : (
              <>
                <Button size="small" type="primary" disabled={!text.trim()} loading={save.isPending} onClick={keep}>
                  {t("save")}
                </Button>
                <Button size="small" onClick={() => setText(null)}>
                  {t("discard")}
                </Button>
              </>
            )}
            <Button size="small" danger onClick={strike}>
              {t("remove")}
            </Button>
          </>
        )}
      </div>
      {giving && <GiveDecision meeting={meeting} decision={decision} onClose={() => setGiving(false)} />}
    </li>
  );
}
