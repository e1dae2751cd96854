import { Form, Input, Modal } from "antd";
import { type ReactNode, useId } from "react";
import { useTranslation } from "react-i18next";
import { ProblemAlert } from "./ProblemAlert";

interface Props {
  open: boolean;
  title: ReactNode;
  /** The decision's own verb: 退回修改. */
  verb: string;
  danger?: boolean;
  busy?: boolean;
  problem?: unknown;
  /** Where something else than a reason is asked for. */
  words?: { label: string; placeholder: string; required: string; initial?: string };
  children?: ReactNode;
  onSubmit: (reason: string) => void;
  onCancel: () => void;
}

/** Asks for the reason before a return, a withdrawal or anything else that needs one, or for what else is to be said with it. */
export function ReasonModal({ open, title, verb, danger, busy, problem, words, children, onSubmit, onCancel }: Props) {
  const { t } = useTranslation();
  const [form] = Form.useForm<{ reason: string }>();
  const name = useId();
  return (
    <Modal
      open={open}
      title={title}
      okText={verb}
      cancelText={t("action.cancel")}
      okButtonProps={{ danger, loading: busy }}
      onOk={() => form.submit()}
      onCancel={onCancel}
      destroyOnHidden
    >
      {children}
      <Form
        form={form}
        name={name}
        layout="vertical"
        preserve={false}
        onFinish={({ reason }) => onSubmit(reason.trim())}
      >
        <Form.Item
          name="reason"
          label={words?.label ?? t("reason.label")}
          initialValue={words?.initial}
          rules={[{ required: true, whitespace: true, message: words?.required ?? t("reason.required") }]}
        >
          <Input.TextArea
            autoFocus
            rows={4}
            maxLength={2000}
            showCount
            placeholder={words?.placeholder ?? t("reason.placeholder")}
          />
        </Form.Item>
      </Form>
      <ProblemAlert problem={problem} />
    </Modal>
  );
}
