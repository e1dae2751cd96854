import { ArrowDownOutlined, ArrowUpOutlined, DeleteOutlined } from "@ant-design/icons";
import { useQuery } from "@tanstack/react-query";
import { Button, Input, Select } from "antd";
import { useEffect, useState } from "react";
import { useTranslation } from "react-i18next";
import { api, search } from "@/api/client";
import type { Attachment } from "@/api/documentTypes";
import { Field } from "@/ui/Field";
import { goOnBeside } from "@/ui/goOn";
import { attachmentsKey } from "@/ui/useAttachments";
import { useConfirm } from "@/ui/useConfirm";
import { LINE_KINDS, type Line, parseMinutes } from "./meeting";
import styles from "./meeting.module.css";
import { PresenterField } from "./PresenterField";

interface Props {
  meetingId: string;
  line: Line;
  at: number;
  last: boolean;
  disabled: boolean;
  errorOf: (field: string) => string | undefined;
  onChange: (change: Partial<Line>) => void;
  onMove: (by: -1 | 1) => void;
  onRemove: () => void;
}

/** One line: what happens, who presents it, how long it takes, and its paper. */
export function AgendaLineFields({ meetingId, line, at, last, disabled, errorOf, onChange, onMove, onRemove }: Props) {
  const { t } = useTranslation("meeting");
  const confirm = useConfirm();
  const name = line.title || t("untitled");
  const papers = useQuery({
    queryKey: attachmentsKey("MEETING", meetingId),
    queryFn: ({ signal }) =>
      api.get<Attachment[]>(`/documents${search({ ownerType: "MEETING", ownerId: meetingId })}`, signal),
  });
  const remove = async (own: Element) => {
    const goOn = goOnBeside(own);
    const sure =
      line.title === "" || (await confirm({ title: t("removeLineAsk", { name }), verb: t("remove"), danger: true }));
    if (!sure) return;
    onRemove();
    goOn();
  };
  return (
    <div className={styles.line}>
      <Field label={t("lineKindLabel")} error={errorOf("kind")}>
        {(control) => (
          <Select
            {...control}
            disabled={disabled}
            value={line.kind}
            options={LINE_KINDS.map((kind) => ({ value: kind, label: t(`lineKind.${kind}`) }))}
            onChange={(kind) => onChange({ kind })}
          />
        )}
      </Field>
      <Field label={t("lineTitle")} required error={errorOf("title")}>
        {(control) => (
          <Input
            {...control}
            disabled={disabled}
            data-title
            maxLength={200}
            value={line.title}
            onChange={(event) => onChange({ title: event.target.value })}
          />
        )}
      </Field>
      <Field label={t("presenter")} error={errorOf("presenter")}>
        {(control) => (
          <PresenterField
            id={control.id}
            label={t("presenter")}
            disabled={disabled}
            value={line.presenter ?? ""}
            onChange={(presenter, presenterId) => onChange({ presenter: presenter || null, presenterId })}
          />
        )}
      </Field>
      <Minutes line={line} disabled={disabled} error={errorOf("minutes")} onChange={onChange} />
      <Field label={t("paper")} error={errorOf("paper")}>
        {(control) => (
          <Select
            {...control}
            allowClear
            disabled={disabled}
            placeholder={t(papers.data?.length ? "paperNone" : "paperFirst")}
            value={line.paper ?? undefined}
            options={(papers.data ?? []).map((paper) => ({ value: paper.id, label: paper.name }))}
            onChange={(paper) => onChange({ paper: paper ?? null })}
          />
        )}
      </Field>
      <span className={styles.tools}>
        <Button
          type="text"
          icon={<ArrowUpOutlined />}
          aria-label={t("moveUp", { name })}
          disabled={disabled || at === 0}
          onClick={() => onMove(-1)}
        />
        <Button
          type="text"
          icon={<ArrowDownOutlined />}
          aria-label={t("moveDown", { name })}
          disabled={disabled || last}
          onClick={() => onMove(1)}
        />
        <Button
          type="text"
          icon={<DeleteOutlined />}
          aria-label={t("removeLine", { name })}
          disabled={disabled}
          onClick={(event) => void remove(event.currentTarget)}
        />
      </span>
    </div>
  );
}

interface MinutesProps {
  line: Line;
  disabled: boolean;
  error: string | undefined;
  onChange: (change: Partial<Line>) => void;
}

/** Written as one says it: 20m, 1.5h, 1:30. */
function Minutes({ line, disabled, error, onChange }: MinutesProps) {
  const { t } = useTranslation("meeting");
  const shown = line.minutes === null ? "" : t("minutes", { count: line.minutes });
  const [text, setText] = useState(shown);
  const [wrong, setWrong] = useState(false);
  useEffect(() => setText(shown), [shown]);
  const read = () => {
    const minutes = parseMinutes(text.replace(/\s*(minutes?)$/i, ""));
    setWrong(minutes === undefined);
    if (minutes === undefined) return;
    if (minutes === line.minutes) setText(shown);
    else onChange({ minutes });
  };
  return (
    <Field label={t("duration")} error={wrong ? t("durationUnreadable") : error}>
      {(control) => (
        <Input
          {...control}
          disabled={disabled}
          placeholder="20m"
          value={text}
          onChange={(event) => setText(event.target.value)}
          onBlur={read}
          onPressEnter={read}
        />
      )}
    </Field>
  );
}
