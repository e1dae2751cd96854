import { Button, Form, Input } from "antd";
import { useTranslation } from "react-i18next";
import { asProblem } from "@/api/problem";
import { ProblemAlert } from "@/ui/ProblemAlert";
import { useChangePassword } from "./useSignIn";

interface Fields {
  current: string;
  next: string;
  repeat: string;
}

/** A new password; what the server finds wrong stands beside the field. */
export function PasswordForm({ onChanged }: { onChanged: () => void }) {
  const { t } = useTranslation("session");
  const [form] = Form.useForm<Fields>();
  const change = useChangePassword();
  const problem = change.error ? asProblem(change.error) : null;
  const submit = ({ current, next }: Fields) =>
    change.mutate(
      { current, next },
      {
        onSuccess: onChanged,
        onError: (error) =>
          form.setFields(
            asProblem(error).errors.map(({ field, message }) => ({ name: field as keyof Fields, errors: [message] })),
          ),
      },
    );
  return (
    <Form<Fields> form={form} name="password" layout="vertical" requiredMark={false} onFinish={submit}>
      {problem && problem.errors.length === 0 && <ProblemAlert problem={problem} />}
      <Form.Item name="current" label={t("current")} rules={[{ required: true, message: t("passwordMissing") }]}>
        <Input.Password autoComplete="current-password" autoFocus />
      </Form.Item>
      <Form.Item
        name="next"
        label={t("next")}
        extra={t("rule")}
        rules={[{ required: true, message: t("nextMissing") }]}
      >
        <Input.Password autoComplete="new-password" />
      </Form.Item>
      <Form.Item
        name="repeat"
        label={t("repeat")}
        dependencies={["next"]}
        rules={[
          { required: true, message: t("repeatMissing") },
          ({ getFieldValue }) => ({
            validator: (_, value) =>
              !value || value === getFieldValue("next") ? Promise.resolve() : Promise.reject(new Error(t("differs"))),
          }),
        ]}
      >
        <Input.Password autoComplete="new-password" />
      </Form.Item>
      <Button type="primary" htmlType="submit" block loading={change.isPending}>
        {t("change")}
      </Button>
    </Form>
  );
}
