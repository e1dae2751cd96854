import { Form, Input, Modal } from "antd";
import { useTranslation } from "react-i18next";
import type { OneTime, PersonView } from "@/api/directoryTypes";
import { asProblem } from "@/api/problem";
import { ProblemAlert } from "@/ui/ProblemAlert";
import { useCreateAccount } from "./useAdmin";

interface Props {
  person: PersonView;
  onMade: (account: OneTime) => void;
  onClose: () => void;
}

/** Lets a person in: a user name, and a password that is shown once and must be changed. */
export function AccountForm({ person, onMade, onClose }: Props) {
  const { t } = useTranslation(["admin", "common"]);
  const [form] = Form.useForm<{ username: string }>();
  const create = useCreateAccount(person);
  return (
    <Modal
      open
      title={t("account.new", { name: person.name })}
      okText={t("account.create")}
      cancelText={t("common:action.cancel")}
      okButtonProps={{ loading: create.isPending }}
      onOk={() => form.submit()}
      onCancel={onClose}
    >
      <Form
        form={form}
        name="account"
        layout="vertical"
        onFinish={(given) =>
          create.mutate(given, {
            onSuccess: onMade,
            onError: (error) => {
              const message = asProblem(error).errorOf("username");
              if (message) form.setFields([{ name: "username", errors: [message] }]);
            },
          })
        }
      >
        <Form.Item
          name="username"
          label={t("account.username")}
          extra={t("account.usernameHint")}
          rules={[
            { required: true, min: 3, max: 50, pattern: /^[\p{L}\p{N}._-]+$/u, message: t("account.usernameRule") },
          ]}
        >
          <Input autoFocus autoComplete="off" spellCheck={false} />
        </Form.Item>
      </Form>
      <ProblemAlert problem={create.error} />
    </Modal>
  );
}
