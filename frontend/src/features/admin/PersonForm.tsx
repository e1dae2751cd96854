import { Button, Form, Input, Modal } from "antd";
import { useTranslation } from "react-i18next";
import type { PersonView } from "@/api/directoryTypes";
import { asProblem } from "@/api/problem";
import { ProblemAlert } from "@/ui/ProblemAlert";
import { OrgPicker } from "@/ui/pickers";
import { type PersonGiven, useSavePerson } from "./useAdmin";

/** A person's display title and posts. Dates of posts that are not edited here are kept. */
export function PersonForm({ person, onClose }: { person: PersonView | null; onClose: () => void }) {
  const { t } = useTranslation(["admin", "common"]);
  const [form] = Form.useForm<PersonGiven>();
  const save = useSavePerson(person);
  const initial: PersonGiven = {
    name: person?.name ?? "",
    posts: person?.posts.map(({ org, title, from, to }) => ({ org: org.id, title, from, to })) ?? [],
  };
  const required = [{ required: true, message: t("required") }];
  return (
    <Modal
      open
      width={640}
      title={person ? t("people.change") : t("people.new")}
      okText={t("common:action.save")}
      cancelText={t("common:action.cancel")}
      okButtonProps={{ loading: save.isPending }}
      onOk={() => form.submit()}
      onCancel={onClose}
    >
      <Form
        form={form}
        name="person"
        layout="vertical"
        initialValues={initial}
        onFinish={(values) =>
          save.mutate(
            // What the form does not show (the dates of a post) comes back from its store, not from its fields.
            { name: values.name, posts: form.getFieldValue("posts") ?? [] },
            {
              onSuccess: onClose,
              onError: (error) => {
                const message = asProblem(error).errorOf("name");
                if (message) form.setFields([{ name: "name", errors: [message] }]);
              },
            },
          )
        }
      >
        <Form.Item name="name" label={t("people.name")} extra={t("people.nameHint")} rules={required}>
          <Input maxLength={100} autoFocus />
        </Form.Item>
        <Form.List name="posts">
          {(fields, { add, remove }) => (
            <fieldset className="posts">
              <legend>{t("people.posts")}</legend>
              {fields.map((field) => (
                <div className="post-line" key={field.key}>
                  <Form.Item name={[field.name, "org"]} rules={required}>
                    <OrgPicker aria-label={t("people.postOrg")} known={person?.posts.map((post) => post.org)} />
                  </Form.Item>
                  <Form.Item name={[field.name, "title"]} rules={required}>
                    <Input maxLength={100} aria-label={t("people.postTitle")} placeholder={t("people.postTitle")} />
                  </Form.Item>
                  <Button onClick={() => remove(field.name)}>{t("remove")}</Button>
                </div>
              ))}
              <Button type="dashed" block onClick={() => add({ from: null, to: null })}>
                {t("people.addPost")}
              </Button>
            </fieldset>
          )}
        </Form.List>
      </Form>
      <ProblemAlert problem={save.error} />
    </Modal>
  );
}
