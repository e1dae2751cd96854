import { DeleteOutlined } from "@ant-design/icons";
import { useQuery } from "@tanstack/react-query";
import { App, Button, Checkbox, Form, Input, Modal, Popover } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { useSearchParams } from "react-router";
import type { SavedView } from "@/api/supervisionTypes";
import { ProblemAlert } from "@/ui/ProblemAlert";
import { useConfirm } from "@/ui/useConfirm";
import { useViews, viewsQuery } from "./board";
import styles from "./supervision.module.css";

/** Selections under a name: one's own, and those that colleagues share. */
export function SavedViews() {
  const { t } = useTranslation("supervision");
  const [params, setParams] = useSearchParams();
  const views = useQuery(viewsQuery);
  const [open, setOpen] = useState(false);
  const [saving, setSaving] = useState(false);
  const use = (view: SavedView) => {
    setParams(new URLSearchParams(view.query));
    setOpen(false);
  };
  return (
    <>
      <Popover
        open={open}
        onOpenChange={setOpen}
        trigger="click"
        placement="bottomRight"
        title={t("view.label")}
        content={
          <div className={styles.views}>
            {(views.data ?? []).length === 0 && <p className="secondary">{t("view.none")}</p>}
            <ul>
              {(views.data ?? []).map((view) => (
                <View key={view.id} view={view} onUse={() => use(view)} />
              ))}
            </ul>
            <Button
              block
              onClick={() => {
                setOpen(false);
                setSaving(true);
              }}
            >
              {t("view.save")}
            </Button>
          </div>
        }
      >
        <Button>{t("view.pick")}</Button>
      </Popover>
      <Saving open={saving} query={params.toString()} onClose={() => setSaving(false)} />
    </>
  );
}

function View({ view, onUse }: { view: SavedView; onUse: () => void }) {
  const { t } = useTranslation(["supervision", "common"]);
  const confirm = useConfirm();
  const { forget } = useViews();
  const remove = async () => {
    const sure = await confirm({
      title: t("view.forgetSure", { name: view.name }),
      verb: t("common:action.remove"),
      danger: true,
    });
    if (sure) forget.mutate(view.id);
  };
  return (
    <li>
      <Button type="link" onClick={onUse}>
        {view.name}
      </Button>
      {view.mine ? (
        <Button
          type="text"
          icon={<DeleteOutlined />}
          aria-label={t("view.forget", { name: view.name })}
          onClick={remove}
        />
      ) : (
        <span className="secondary">{t("view.sharedBy", { name: view.by.name })}</span>
      )}
    </li>
  );
}

function Saving({ open, query, onClose }: { open: boolean; query: string; onClose: () => void }) {
  const { t } = useTranslation(["supervision", "common"]);
  const { message } = App.useApp();
  const [form] = Form.useForm<{ name: string; shared: boolean }>();
  const { save } = useViews();
  const send = ({ name, shared }: { name: string; shared: boolean }) =>
    save.mutate(
      { name: name.trim(), query, shared: shared ?? false },
      {
        onSuccess: (view) => {
          void message.success(t("view.kept", { name: view.name }));
          onClose();
        },
      },
    );
  return (
    <Modal
      open={open}
      title={t("view.save")}
      okText={t("common:action.save")}
      cancelText={t("common:action.cancel")}
      confirmLoading={save.isPending}
      onOk={() => form.submit()}
      onCancel={onClose}
      destroyOnHidden
    >
      <Form form={form} layout="vertical" preserve={false} onFinish={send}>
        <Form.Item
          name="name"
          label={t("view.name")}
          extra={t("view.replaces")}
          rules={[{ required: true, whitespace: true, message: t("view.nameRequired") }]}
        >
          <Input autoFocus maxLength={60} />
        </Form.Item>
        <Form.Item name="shared" valuePropName="checked">
          <Checkbox>{t("view.shared")}</Checkbox>
        </Form.Item>
      </Form>
      <ProblemAlert problem={save.error} />
    </Modal>
  );
}
