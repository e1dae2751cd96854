import { Form, Input, Modal, Select } from "antd";
import { useTranslation } from "react-i18next";
import { asProblem } from "@/api/problem";
import type { Role } from "@/api/types";
import { ProblemAlert } from "@/ui/ProblemAlert";
import { OrgPicker, PersonPicker } from "@/ui/pickers";
import { ROLES, SCOPES } from "./roles";
import { type MembershipGiven, useGrant } from "./useAdmin";

const ID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/** Gives a role. Which scopes are offered follows from the role. */
export function GrantForm({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation(["admin", "common"]);
  const [form] = Form.useForm<MembershipGiven>();
  const grant = useGrant();
  const role = Form.useWatch("role", form);
  const scopeType = Form.useWatch("scopeType", form);
  const required = [{ required: true, message: t("required") }];
  const chosen = (next: Role) => form.setFieldsValue({ scopeType: SCOPES[next][0], scopeId: null });
  return (
    <Modal
      open
      title={t("memberships.grant")}
      okText={t("memberships.grant")}
      cancelText={t("common:action.cancel")}
      okButtonProps={{ loading: grant.isPending }}
      onOk={() => form.submit()}
      onCancel={onClose}
    >
      <Form
        form={form}
        name="membership"
        layout="vertical"
        onFinish={(given) =>
          grant.mutate(
            { ...given, scopeId: given.scopeType === "SYSTEM" ? null : given.scopeId },
            {
              onSuccess: onClose,
              onError: (error) =>
                form.setFields(
                  asProblem(error).errors.map(({ field, message }) => ({
                    name: field as keyof MembershipGiven,
                    errors: [message],
                  })),
                ),
            },
          )
        }
      >
        <Form.Item name="person" label={t("memberships.person")} rules={required}>
          <PersonPicker />
        </Form.Item>
        <Form.Item name="role" label={t("memberships.role")} rules={required}>
          <Select
            onChange={chosen}
            options={ROLES.map((value) => ({ value, label: t(`role.${value}`) }))}
            placeholder={t("memberships.role")}
          />
        </Form.Item>
        <Form.Item name="scopeType" label={t("memberships.scope")} rules={required} hidden={!role}>
          <Select options={(role ? SCOPES[role] : []).map((value) => ({ value, label: t(`scope.${value}`) }))} />
        </Form.Item>
        {scopeType === "ORGANISATION" && (
          <Form.Item name="scopeId" label={t("scope.ORGANISATION")} rules={required}>
            <OrgPicker />
          </Form.Item>
        )}
        {(scopeType === "STUDY" || scopeType === "GROUP") && (
          <Form.Item
            name="scopeId"
            label={t("memberships.id")}
            extra={t("memberships.idHint")}
            rules={[{ required: true, pattern: ID, message: t("memberships.idRule") }]}
          >
            <Input className="mono" spellCheck={false} />
          </Form.Item>
        )}
      </Form>
      <ProblemAlert problem={grant.error} />
    </Modal>
  );
}
