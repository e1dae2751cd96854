import { Alert, App, Button } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { Link, useNavigate, useParams } from "react-router";
import { asProblem } from "@/api/problem";
import type { ImportApplied, ImportView } from "@/api/rosterTypes";
import { ProblemAlert } from "@/ui/ProblemAlert";
import { Answer } from "@/ui/states";
import { formatInstant } from "@/ui/time";
import { useConfirm } from "@/ui/useConfirm";
import { Credentials } from "./Credentials";
import { rowsOf } from "./counts";
import { ImportLines } from "./ImportLines";
import { useApply, useCheckAgain, useDiscard, useImport, useUndo } from "./useImports";
import "./roster.css";

/** One import: what its rows would do or did, and what may be done with all of it. */
export function Component() {
  const { t } = useTranslation("roster");
  const { id = "" } = useParams();
  const [accounts, setAccounts] = useState<ImportApplied["accounts"]>([]);
  const one = useImport(id);
  return (
    <>
      <p>
        <Link to="/admin/imports">← {t("back")}</Link>
      </p>
      <Answer query={one}>
        {(view) => (
          <>
            <h2 className="roster-title">{view.files}</h2>
            {accounts.length > 0 && <Credentials accounts={accounts} onNoted={() => setAccounts([])} />}
            <State one={view} />
            <Acts one={view} onAccounts={setAccounts} />
            <ImportLines one={view} />
          </>
        )}
      </Answer>
    </>
  );
}

/** Where it stands, and what stands in the way. */
function State({ one }: { one: ImportView }) {
  const { t } = useTranslation("roster");
  const who = [
    [t("by"), one.by, one.at],
    [t("state.APPLIED"), one.appliedBy, one.appliedAt],
    [t(`roles.${one.roles}`, { defaultValue: "" }), one.rolesBy, one.rolesAt],
    [t("state.UNDONE"), one.undoneBy, one.undoneAt],
  ] as const;
  const wrong = rowsOf(one, "WRONG");
  const fresh = rowsOf(one, "CREATE") + rowsOf(one, "CHANGE");
  const open = one.state === "CHECKED";
  return (
    <>
      <p className="secondary">
        {!open || wrong > 0 ? null : `${t("state.CHECKED")} · `}
        {who
          .filter(([, person]) => person)
          .map(([what, person, at]) => `${what} ${person?.name} ${formatInstant(at)}`)
          .join(" · ")}
        {one.state === "APPLIED" && one.roles === "WAITING" && ` · ${t("roles.WAITING")}`}
      </p>
      {open && wrong > 0 && <Alert type="error" showIcon title={t("hasErrors", { count: wrong })} />}
      {open && wrong === 0 && fresh === 0 && <Alert type="info" showIcon title={t("agrees")} />}
      {open && one.others > 0 && <Alert type="warning" showIcon title={t("others", { count: one.others })} />}
    </>
  );
}

function Acts({ one, onAccounts }: { one: ImportView; onAccounts: (made: ImportApplied["accounts"]) => void }) {
  const { t } = useTranslation("roster");
  const { message } = App.useApp();
  const navigate = useNavigate();
  const confirm = useConfirm();
  const apply = useApply(one);
  const check = useCheckAgain(one);
  const undo = useUndo(one);
  const discard = useDiscard(one);
  const can = (action: ImportView["actions"][number]) => one.actions.includes(action);
  const ask = async (verb: "apply" | "discard" | "undo", values: Record<string, number> = {}) =>
    confirm({ title: t(`${verb}Title`), text: t(`${verb}Text`, values), verb: t(verb), danger: verb !== "apply" });
  const doApply = async () => {
    const counts = {
      create: rowsOf(one, "CREATE"),
      change: rowsOf(one, "CHANGE"),
      roles: rowsOf(one, "CREATE", "MEMBERSHIPS"),
    };
    if (!(await ask("apply", counts))) return;
    apply.mutate(undefined, {
      onSuccess: (done) => {
        onAccounts(done.accounts);
        void message.success(t("applied"));
      },
    });
  };
  const doUndo = async () => {
    if (await ask("undo")) undo.mutate(undefined, { onSuccess: () => void message.success(t("undone")) });
  };
  const doDiscard = async () => {
    if (await ask("discard")) discard.mutate(undefined, { onSuccess: () => void navigate("/admin/imports") });
  };
  const obstacles = undo.error ? asProblem(undo.error).errors : [];
  return (
    <>
      {one.actions.length > 0 && (
        <div className="tools">
          {can("apply") && (
            <Button type="primary" loading={apply.isPending} onClick={() => void doApply()}>
              {t("apply")}
            </Button>
          )}
          {can("check") && (
            <Button
              loading={check.isPending}
              onClick={() => check.mutate(undefined, { onSuccess: () => void message.success(t("checked")) })}
            >
              {t("check")}
            </Button>
          )}
          {can("discard") && (
            <Button loading={discard.isPending} onClick={() => void doDiscard()}>
              {t("discard")}
            </Button>
          )}
          {can("undo") && (
            <Button danger loading={undo.isPending} onClick={() => void doUndo()}>
              {t("undo")}
            </Button>
          )}
        </div>
      )}
      {obstacles.length > 0 ? (
        <Alert
          role="alert"
          type="error"
          showIcon
          title={t("obstacles")}
          description={
            <ul className="roster-details">
              {obstacles.map((each) => (
                <li key={each.field}>{each.message}</li>
              ))}
            </ul>
          }
        />
      ) : (
        <ProblemAlert problem={apply.error ?? check.error ?? undo.error ?? discard.error} />
      )}
    </>
  );
}
