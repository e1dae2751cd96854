import { useMutation, useQueryClient } from "@tanstack/react-query";
import { Form, Input, Modal, Select } from "antd";
import { useTranslation } from "react-i18next";
import { useNavigate } from "react-router";
import { api } from "@/api/client";
import { keys } from "@/api/keys";
import type { MeetingKind, MeetingView } from "@/api/meetingTypes";
import { asProblem } from "@/api/problem";
import type { GroupView } from "@/api/topicTypes";
import type { Id } from "@/api/types";
import { ProblemAlert } from "@/ui/ProblemAlert";
import { KINDS } from "./meeting";

interface Said {
  kind: MeetingKind;
  title: string;
  groupId?: Id;
}

interface Props {
  study: Id;
  groups: GroupView[];
  /** The study itself may convene, not only one of its groups. */
  forStudy: boolean;
  open: boolean;
  onClose: () => void;
}

/** Calls a meeting: what kind, what title, for whom. Everything else is written in its agenda. */
export function NewMeeting({ study, groups, forStudy, open, onClose }: Props) {
  const { t } = useTranslation("meeting");
  const cache = useQueryClient();
  const navigate = useNavigate();
  const [form] = Form.useForm<Said>();
  const calling = useMutation({
    mutationFn: (said: Said) =>
      api.post<MeetingView>(`/studies/${study}/meetings`, { ...said, groupId: said.groupId || null }),
    onSuccess: (meeting) => {
      cache.setQueryData(keys.meeting(meeting.id), meeting);
      void cache.invalidateQueries({ queryKey: keys.ofStudy(study, "meetings") });
      void navigate(`/meetings/${meeting.id}`);
    },
    onError: (error) =>
      form.setFields(
        asProblem(error).errors.map(({ field, message }) => ({ name: field as keyof Said, errors: [message] })),
      ),
  });
  return (
    <Modal
      open={open}
      title={t("call")}
      okText={t("callVerb")}
      cancelText={t("common:action.cancel")}
      okButtonProps={{ loading: calling.isPending }}
      onOk={() => form.submit()}
      onCancel={onClose}
      destroyOnHidden
    >
      <p className="secondary">{t("callExplain")}</p>
      <Form<Said>
        form={form}
        name="new-meeting"
        layout="vertical"
        preserve={false}
        initialValues={{ kind: "PROGRESS", groupId: forStudy ? "" : groups[0]?.id }}
        onFinish={(said) => calling.mutate({ ...said, title: said.title.trim() })}
      >
        <Form.Item
          name="title"
          label={t("title")}
          rules={[{ required: true, whitespace: true, message: t("titleMissing") }]}
        >
          <Input autoFocus maxLength={200} />
        </Form.Item>
        <Form.Item name="kind" label={t("kindLabel")}>
          <Select options={KINDS.map((kind) => ({ value: kind, label: t(`kind.${kind}`) }))} />
        </Form.Item>
        {groups.length > 0 && (
          <Form.Item name="groupId" label={t("groupLabel")} extra={t("groupExplain")}>
            <Select
              options={[
                ...(forStudy ? [{ value: "", label: t("wholeStudy") }] : []),
                ...groups.map((one) => ({ value: one.id, label: one.name })),
              ]}
            />
          </Form.Item>
        )}
      </Form>
      <ProblemAlert problem={calling.error} />
    </Modal>
  );
}
