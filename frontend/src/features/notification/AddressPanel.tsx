import { App, Button, Input } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { NotificationAddress } from "@/api/notificationTypes";
import { asProblem } from "@/api/problem";
import { Field } from "@/ui/Field";
import { ProblemAlert } from "@/ui/ProblemAlert";
import { Answer } from "@/ui/states";
import { useConfirm } from "@/ui/useConfirm";
import styles from "./notification.module.css";
import { useAddress, useAskAddress, useRemoveAddress } from "./useAddress";
import { WaitingAddress } from "./WaitingAddress";

/** Where letters go: the confirmed address, and the one that waits to be confirmed. */
export function AddressPanel() {
  const { t } = useTranslation("notification");
  const address = useAddress();
  return (
    <section aria-labelledby="address-heading">
      <h2 id="address-heading" className={styles.heading}>
        {t("address.title")}
      </h2>
      <Answer query={address} rows={2}>
        {(known) => <Known address={known} />}
      </Answer>
    </section>
  );
}

function Known({ address }: { address: NotificationAddress }) {
  const { t } = useTranslation("notification");
  const { email, confirmed, waiting, mail } = address;
  const [typing, setTyping] = useState(false);
  const remove = useRemoveAddress();
  const confirm = useConfirm();
  const { message } = App.useApp();
  const leave = async () => {
    const question = {
      title: t("address.removeSure"),
      text: t("address.removeText"),
      verb: t("address.remove"),
      danger: true,
    };
    if (await confirm(question))
      remove.mutate(undefined, { onSuccess: () => void message.success(t("address.removed")) });
  };
  return (
    <>
      <p className={styles.address}>
        {email ? (
          <>
            <span aria-hidden="true">{confirmed ? "✓" : "○"}</span> {t("address.confirmed")} <strong>{email}</strong>
          </>
        ) : (
          t("address.none")
        )}
      </p>
      {email && !confirmed && <Unconfirmed email={email} mail={mail} waiting={waiting?.email === email} />}
      {!mail && (
        <p className="warn">
          <span aria-hidden="true">▲</span> {t("address.mailOff")}
        </p>
      )}
      {waiting && <WaitingAddress waiting={waiting} before={email} mail={mail} />}
      {typing ? (
        <Typed onDone={() => setTyping(false)} />
      ) : (
        <p className={styles.acts}>
          <Button disabled={!mail} onClick={() => setTyping(true)}>
            {t(email || waiting ? "address.change" : "address.enter")}
          </Button>
          {email && (
            <Button danger loading={remove.isPending} onClick={() => void leave()}>
              {t("address.remove")}
            </Button>
          )}
        </p>
      )}
      <ProblemAlert problem={remove.error} />
    </>
  );
}

interface UnconfirmedProps {
  email: string;
  mail: boolean;
  /** Its letter is on the way. */
  waiting: boolean;
}

/** In use since before addresses were confirmed: letters go there, and its owner may confirm it now. */
function Unconfirmed({ email, mail, waiting }: UnconfirmedProps) {
  const { t } = useTranslation("notification");
  const ask = useAskAddress();
  return (
    <>
      <p className="secondary">{t("address.unconfirmed")}</p>
      {!waiting && (
        <p>
          <Button disabled={!mail} loading={ask.isPending} onClick={() => ask.mutate(email)}>
            {t("address.send")}
          </Button>
        </p>
      )}
      <ProblemAlert problem={ask.error} />
    </>
  );
}

function Typed({ onDone }: { onDone: () => void }) {
  const { t } = useTranslation(["notification", "common"]);
  const [email, setEmail] = useState("");
  const ask = useAskAddress();
  const { message } = App.useApp();
  const problem = ask.error ? asProblem(ask.error) : null;
  const sent = () => {
    void message.success(t("address.sent"));
    onDone();
  };
  return (
    <form
      className={styles.fields}
      onSubmit={(event) => {
        event.preventDefault();
        ask.mutate(email, { onSuccess: sent });
      }}
    >
      <Field label={t("address.new")} hint={t("address.hint")} error={problem?.errorOf("email")}>
        {(control) => (
          <Input
            {...control}
            className={styles.field}
            type="text"
            inputMode="email"
            autoComplete="email"
            autoCapitalize="none"
            autoFocus
            maxLength={254}
            value={email}
            onChange={(event) => setEmail(event.target.value)}
          />
        )}
      </Field>
      {problem && problem.errors.length === 0 && <ProblemAlert problem={problem} />}
      <div className={styles.acts}>
        <Button type="primary" htmlType="submit" loading={ask.isPending} disabled={!email.trim()}>
          {t("address.send")}
        </Button>
        <Button onClick={onDone}>{t("common:action.cancel")}</Button>
      </div>
    </form>
  );
}
