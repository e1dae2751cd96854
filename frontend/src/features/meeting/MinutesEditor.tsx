import { PlusOutlined } from "@ant-design/icons";
import { Alert, Button, Input } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { api } from "@/api/client";
import type { MeetingView, MinutesSection } from "@/api/meetingTypes";
import { LongText } from "@/ui/LongText";
import { ProblemAlert } from "@/ui/ProblemAlert";
import { useConfirm } from "@/ui/useConfirm";
import styles from "./meeting.module.css";
import type { MinutesEditing } from "./useMinutes";

interface Props {
  meeting: MeetingView;
  editing: MinutesEditing;
  disabled: boolean;
}

/** The minutes by section. What was written down at the meeting can be taken in again, missing sections or all of it. */
export function MinutesEditor({ meeting, editing, disabled }: Props) {
  const { t } = useTranslation("meeting");
  const confirm = useConfirm();
  const [problem, setProblem] = useState<unknown>(null);
  const sections = editing.sections;
  const write = (at: number, change: Partial<MinutesSection>) =>
    editing.change(sections.map((one, i) => (i === at ? { ...one, ...change } : one)));
  const regrow = async () => {
    if (!(await confirm({ title: t("regrowAsk"), text: t("regrowExplain"), verb: t("regrow"), danger: true }))) return;
    try {
      setProblem(null);
      editing.change(await api.get<MinutesSection[]>(`/meetings/${meeting.id}/minutes/outline`));
    } catch (error) {
      setProblem(error);
    }
  };
  return (
    <>
      {editing.clashes.length > 0 && (
        <Alert
          role="alert"
          type="warning"
          showIcon
          title={t("clash", { fields: editing.clashes.map((one) => one.heading).join(t("separator")) })}
          description={editing.clashes.map((one) => (
            <p key={one.key} className={styles.words}>
              {one.heading}：{one.text}
            </p>
          ))}
          action={
            <span className={styles.actions}>
              <Button size="small" onClick={() => editing.settle("mine")}>
                {t("keepMine")}
              </Button>
              <Button size="small" onClick={() => editing.settle("theirs")}>
                {t("takeTheirs")}
              </Button>
            </span>
          }
        />
      )}
      {sections.map((section, at) => (
        <section key={section.key} className={styles.block} aria-label={section.heading}>
          <Input
            aria-label={t("headingOf", { no: at + 1 })}
            className={styles.heading}
            disabled={disabled}
            maxLength={200}
            value={section.heading}
            onChange={(event) => write(at, { heading: event.target.value })}
          />
          <LongText
            label={<span className="visually-hidden">{section.heading}</span>}
            disabled={disabled}
            lines={[4, 30]}
            value={section.text}
            onChange={(text) => write(at, { text })}
          />
        </section>
      ))}
      <div className={styles.actions}>
        <Button
          icon={<PlusOutlined />}
          disabled={disabled}
          onClick={() =>
            editing.change([...sections, { key: `extra-${crypto.randomUUID()}`, heading: t("newSection"), text: "" }])
          }
        >
          {t("addSection")}
        </Button>
        <Button disabled={disabled} onClick={regrow}>
          {t("regrow")}
        </Button>
      </div>
      <ProblemAlert problem={problem ?? editing.problem} />
    </>
  );
}
