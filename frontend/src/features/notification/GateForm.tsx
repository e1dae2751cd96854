import { App, Button, Checkbox, Input } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { ChannelsView } from "@/api/notificationTypes";
import { asProblem } from "@/api/problem";
import { Field } from "@/ui/Field";
import { ProblemAlert } from "@/ui/ProblemAlert";
import { useConfirm } from "@/ui/useConfirm";
import styles from "./notification.module.css";
import { useRemoveGate, useSetGate } from "./useSettings";

/** Address and secret of the message gateway. The secret is written and never read. */
export function GateForm({ gate }: { gate: ChannelsView["webhook"] }) {
  const { t } = useTranslation(["notification", "common"]);
  const [said, setSaid] = useState({ url: gate?.url ?? "", secret: "", withText: gate?.withText ?? false });
  const set = useSetGate();
  const remove = useRemoveGate();
  const confirm = useConfirm();
  const { message } = App.useApp();
  const problem = set.error ? asProblem(set.error) : null;
  const submit = () =>
    set.mutate(said, {
      onSuccess: () => {
        setSaid({ ...said, secret: "" });
        void message.success(t("saved"));
      },
    });
  const leave = async () => {
    const question = { title: t("channels.removeTitle"), text: t("channels.removeText"), verb: t("channels.remove") };
    if (await confirm(question)) remove.mutate();
  };
  return (
    <form
      className={styles.fields}
      onSubmit={(event) => {
        event.preventDefault();
        submit();
      }}
    >
      <p className={`secondary ${styles.crumb}`}>{t("channels.webhookAbout")}</p>
      <Field label={t("channels.url")} required error={problem?.errorOf("url")}>
        {(control) => (
          <Input
            {...control}
            className={styles.wide}
            value={said.url}
            onChange={(event) => setSaid({ ...said, url: event.target.value })}
          />
        )}
      </Field>
      <Field
        label={t("channels.secret")}
        hint={t(gate ? "channels.secretKept" : "channels.secretHint")}
        error={problem?.errorOf("secret")}
      >
        {(control) => (
          <Input.Password
            {...control}
            className={styles.field}
            autoComplete="new-password"
            value={said.secret}
            onChange={(event) => setSaid({ ...said, secret: event.target.value })}
          />
        )}
      </Field>
      <Checkbox checked={said.withText} onChange={(event) => setSaid({ ...said, withText: event.target.checked })}>
        {t("channels.withText")}
      </Checkbox>
      {problem && problem.errors.length === 0 && <ProblemAlert problem={problem} />}
      {remove.error && <ProblemAlert problem={remove.error} />}
      <div className={styles.acts}>
        <Button type="primary" htmlType="submit" loading={set.isPending}>
          {t("common:action.save")}
        </Button>
        {gate && (
          <Button danger onClick={() => void leave()} loading={remove.isPending}>
            {t("channels.remove")}
          </Button>
        )}
      </div>
    </form>
  );
}
