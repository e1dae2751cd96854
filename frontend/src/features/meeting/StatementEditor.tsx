import { DeleteOutlined } from "@ant-design/icons";
import { Alert, Button } from "antd";
import { useTranslation } from "react-i18next";
import type { StatementView } from "@/api/meetingTypes";
import type { Id } from "@/api/types";
import { goOnBeside } from "@/ui/goOn";
import { LongMention } from "@/ui/LongMention";
import { MentionText } from "@/ui/MentionText";
import { ProblemAlert } from "@/ui/ProblemAlert";
import { useConfirm } from "@/ui/useConfirm";
import { usePart } from "./meeting";
import styles from "./meeting.module.css";
import { useStatement } from "./useStatement";

interface Props {
  meetingId: Id;
  statement: StatementView;
  focus: boolean;
}

/** One statement, typed while it is made. */
export function StatementEditor({ meetingId, statement, focus }: Props) {
  const { t } = useTranslation("meeting");
  const confirm = useConfirm();
  const { remove } = usePart(meetingId, "statements");
  const { said, type, state, theirs, refused, settle } = useStatement(meetingId, statement);
  const strike = async (own: Element) => {
    const goOn = goOnBeside(own);
    const agreed =
      said.text.trim() === "" ||
      (await confirm({ title: t("removeStatementAsk", { name: statement.speaker }), verb: t("remove"), danger: true }));
    if (agreed) remove.mutate(statement.id, { onSuccess: goOn });
  };
  return (
    <div className={styles.said} data-entry>
      <div className={styles.saidHead}>
        <span>
          <strong>{statement.speaker}</strong>
          {statement.posts.length > 0 && <span className="secondary"> {statement.posts.join(t("separator"))}</span>}
        </span>
        <span className="secondary" aria-live="polite">
          {t(`saving.${state}`)}
        </span>
        <Button
          type="text"
          icon={<DeleteOutlined />}
          aria-label={t("removeStatement", { name: statement.speaker })}
          onClick={(event) => void strike(event.currentTarget)}
        />
      </div>
      <LongMention
        label={<span className="visually-hidden">{t("statementOf", { name: statement.speaker })}</span>}
        autoFocus={focus}
        lines={[3, 20]}
        about={`/meetings/${meetingId}`}
        value={said}
        onChange={type}
      />
      <ProblemAlert problem={refused} />
      {theirs && (
        <Alert
          role="alert"
          type="warning"
          showIcon
          title={t("statementClash")}
          description={
            <p className={styles.words}>
              <MentionText text={theirs.text} mentions={theirs.mentions} />
            </p>
          }
          action={
            <span className={styles.actions}>
              <Button size="small" onClick={() => settle("mine")}>
                {t("keepMine")}
              </Button>
              <Button size="small" onClick={() => settle("theirs")}>
                {t("takeTheirs")}
              </Button>
            </span>
          }
        />
      )}
    </div>
  );
}
