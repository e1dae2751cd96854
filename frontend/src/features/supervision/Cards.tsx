import { App, Button } from "antd";
import { useTranslation } from "react-i18next";
import type { BoardRow } from "@/api/supervisionTypes";
import type { Id } from "@/api/types";
import { DeadlineLight } from "@/ui/DeadlineLight";
import { useProblemWords } from "@/ui/ProblemAlert";
import { formatDay } from "@/ui/time";
import { UrgentMark } from "@/ui/UrgentMark";
import { useAbout } from "@/ui/useAbout";
import { useConfirm } from "@/ui/useConfirm";
import { useUrge } from "./board";
import { useResponsibleName } from "./Responsible";
import styles from "./supervision.module.css";

interface Props {
  rows: BoardRow[];
  onOpen: (id: Id) => void;
  onUrge: (row: BoardRow) => void;
}

/** The board under a thumb: how late, what, who, and the button that urges. */
export function Cards({ rows, onOpen, onUrge }: Props) {
  return (
    <ul className={styles.cards}>
      {rows.map((row) => (
        <Card key={row.id} row={row} onOpen={onOpen} onUrge={onUrge} />
      ))}
    </ul>
  );
}

function Card({ row, onOpen, onUrge }: { row: BoardRow; onOpen: Props["onOpen"]; onUrge: Props["onUrge"] }) {
  const { t } = useTranslation(["supervision", "tasks"]);
  const responsible = useResponsibleName()(row.responsible);
  const about = useAbout()(row);
  const late = row.light?.kind === "OVERDUE";
  return (
    <li>
      <button type="button" className={styles.card} onClick={() => onOpen(row.id)}>
        <span className={styles.cardHead}>
          {row.light ? <DeadlineLight light={row.light} /> : t("struckOff")}
          <span className="secondary">{formatDay(row.dueAt)}</span>
        </span>
        {row.urgent && <UrgentMark />}
        <strong>{about ?? t(`tasks:elements.${row.elementId}`)}</strong>
        {about && <span className="secondary">{t(`tasks:elements.${row.elementId}`)}</span>}
        <span>
          {responsible} <span className="secondary">{row.studyTitle}</span>
        </span>
      </button>
      {row.unanswered > 0 && <span className={styles.cardSlip}>{t("unanswered", { count: row.unanswered })}</span>}
      {row.overseen && row.status === "OPEN" && row.unanswered === 0 && (
        <Urge row={row} responsible={responsible} ask={late ? null : () => onUrge(row)} />
      )}
    </li>
  );
}

/** What is late is urged in the usual words after one question; anything else by a sentence of one's own. */
function Urge({ row, responsible, ask }: { row: BoardRow; responsible: string; ask: (() => void) | null }) {
  const { t } = useTranslation("supervision");
  const { message } = App.useApp();
  const problemWords = useProblemWords();
  const confirm = useConfirm();
  const urge = useUrge(row.id);
  const text = t("slip.defaultText");
  const send = async () => {
    const question = { title: t("slip.urgeSure", { name: responsible }), text, verb: t("slip.send") };
    if (!(await confirm(question))) return;
    urge.mutate(
      { kind: "URGE", text },
      {
        onSuccess: () => void message.success(t("slip.sent")),
        onError: (problem) => void message.error(problemWords(problem)),
      },
    );
  };
  return (
    <Button danger={ask === null} loading={urge.isPending} onClick={ask ?? send}>
      {t("slip.urge")}
    </Button>
  );
}
