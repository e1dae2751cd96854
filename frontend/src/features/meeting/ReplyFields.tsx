import { Button, Input, Radio } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { InvitationView, Reply } from "@/api/meetingTypes";
import type { Id } from "@/api/types";
import { Field } from "@/ui/Field";
import { ProblemAlert } from "@/ui/ProblemAlert";
import { SubmitBar } from "@/ui/SplitForm";
import { useShortcut } from "@/ui/shortcuts";
import type { FormDraft } from "@/ui/taskForm";
import { useMeetingAct } from "./meeting";
import { PresenterField } from "./PresenterField";

interface Said {
  reply: Reply | null;
  reason: string;
  delegate: string;
  delegateId: Id | null;
}

interface Props {
  meetingId: Id;
  invitation: InvitationView;
  draft?: FormDraft;
  locked?: boolean;
  onSent?: () => void;
}

/** They come; or say why not; or name who comes instead. */
export function ReplyFields({ meetingId, invitation, draft, locked = false, onSent }: Props) {
  const { t } = useTranslation("meeting");
  const kept = draft?.initial as Partial<Said> | null | undefined;
  const [said, setSaid] = useState<Said>({
    reply: kept?.reply ?? invitation.reply,
    reason: kept?.reason ?? invitation.reason ?? "",
    delegate: kept?.delegate ?? invitation.delegate ?? "",
    delegateId: kept?.delegateId ?? invitation.delegateId,
  });
  const [asked, setAsked] = useState(false);
  const replying = useMeetingAct<Said>(meetingId, `/invitations/${invitation.id}/reply`);
  const change = (part: Partial<Said>) => {
    const next = { ...said, ...part };
    setSaid(next);
    setAsked(false);
    draft?.save({ ...next });
  };
  const missing =
    !said.reply ||
    (said.reply === "EXCUSED" && said.reason.trim() === "") ||
    (said.reply === "DELEGATE" && said.delegate.trim() === "");
  const send = () => {
    setAsked(true);
    if (missing || locked || replying.isPending) return;
    replying.mutate(said, { onSuccess: () => onSent?.() });
  };
  useShortcut("Ctrl+Enter", t("sendReply"), send, !locked && draft !== undefined);
  const problem = replying.error as { errorOf?: (field: string) => string | undefined } | null;
  return (
    <>
      <Radio.Group
        aria-label={t("replyLabel")}
        disabled={locked}
        value={said.reply}
        options={(["ATTEND", "EXCUSED", "DELEGATE"] as const).map((one) => ({ value: one, label: t(`reply.${one}`) }))}
        onChange={(event) => change({ reply: event.target.value as Reply })}
      />
      {asked && !said.reply && (
        <div className="form-field-error" role="alert">
          {t("replyMissing")}
        </div>
      )}
      {said.reply === "EXCUSED" && (
        <Field
          label={t("excuse")}
          required
          error={asked && said.reason.trim() === "" ? t("excuseMissing") : problem?.errorOf?.("reason")}
        >
          {(control) => (
            <Input.TextArea
              {...control}
              disabled={locked}
              rows={3}
              maxLength={2000}
              value={said.reason}
              onChange={(event) => change({ reason: event.target.value })}
            />
          )}
        </Field>
      )}
      {said.reply === "DELEGATE" && (
        <Field
          label={t("delegate")}
          required
          hint={t("delegateHint")}
          error={asked && said.delegate.trim() === "" ? t("delegateMissing") : problem?.errorOf?.("delegate")}
        >
          {(control) => (
            <PresenterField
              id={control.id}
              label={t("delegate")}
              disabled={locked}
              value={said.delegate}
              onChange={(delegate, delegateId) => change({ delegate, delegateId })}
            />
          )}
        </Field>
      )}
      <ProblemAlert problem={replying.error} />
      <SubmitBar note={draft?.words}>
        <Button type="primary" disabled={locked} loading={replying.isPending} onClick={send}>
          {t("sendReply")}
        </Button>
      </SubmitBar>
    </>
  );
}
