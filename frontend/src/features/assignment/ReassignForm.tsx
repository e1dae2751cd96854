import { Alert, Button, Input } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { Assignment } from "@/api/assignmentTypes";
import type { PartyRef } from "@/api/types";
import { Field } from "@/ui/Field";
import { ProblemAlert } from "@/ui/ProblemAlert";
import { ReasonModal } from "@/ui/ReasonModal";
import { SubmitBar } from "@/ui/SplitForm";
import { useShortcut } from "@/ui/shortcuts";
import type { TaskFormProps } from "@/ui/taskForm";
import { useAct } from "./assignment";
import { type Charge, ChargeFields, faultsOf, helpersOf, newCharge, ownerOf } from "./ChargeFields";
import { Task } from "./Task";

/** What came back is given anew, or withdrawn. */
export function ReassignForm(props: TaskFormProps) {
  return (
    <Task {...props} action="reassign" form={(assignment) => <Reassigning {...props} assignment={assignment} />} />
  );
}

/** It starts from what was asked before; only who shall do it now is open. */
const before = (assignment: Assignment): Charge => ({
  ...newCharge(),
  type: assignment.owner.type,
  people: assignment.helpers.filter((one) => one.type === "PERSON").map((one) => one.id),
  orgs: assignment.helpers.filter((one) => one.type === "ORG").map((one) => one.id),
  rule:
    assignment.rule.kind === "FIXED" && Date.parse(assignment.due) > Date.now()
      ? assignment.rule
      : { kind: "TERM", term: assignment.rule.term ?? 10, unit: assignment.rule.unit ?? "WORKING_DAYS" },
});

/** Groups and the office help on as before; the form only chooses people and organisations. */
const kindsNotChosenHere = (assignment: Assignment): PartyRef[] =>
  assignment.helpers
    .filter((one) => one.type === "GROUP" || one.type === "OFFICE")
    .map(({ type, id }) => ({ type, id }));

type Kept = { charge: Charge; note: string };

function Reassigning({ assignment, draft, locked, onSent }: TaskFormProps & { assignment: Assignment }) {
  const { t } = useTranslation("assignment");
  const kept = draft.initial as Partial<Kept> | null;
  const [said, setSaid] = useState<Kept>({ charge: kept?.charge ?? before(assignment), note: kept?.note ?? "" });
  const [asked, setAsked] = useState(false);
  const [dropping, setDropping] = useState(false);
  const reassign = useAct(assignment, "reassignment");
  const withdraw = useAct(assignment, "withdrawal");
  const change = (next: Partial<Kept>) => {
    const all = { ...said, ...next };
    setSaid(all);
    draft.save(all);
  };
  const faults = faultsOf(said.charge, assignment.studyId, t);
  const submit = () => {
    setAsked(true);
    const owner = ownerOf(said.charge, assignment.studyId);
    if (locked || reassign.isPending || !owner || Object.keys(faults).length > 0) return;
    reassign.mutate(
      {
        owner,
        helpers: [...helpersOf(said.charge), ...kindsNotChosenHere(assignment)],
        rule: said.charge.rule,
        note: said.note.trim(),
      },
      { onSuccess: (view) => onSent(view.next) },
    );
  };
  useShortcut("Ctrl+Enter", t("reassign"), submit, !locked);
  const sentBack = assignment.entries.filter((entry) => entry.kind === "SENT_BACK").at(-1);
  return (
    <>
      {sentBack && (
        <Alert
          type="warning"
          showIcon
          title={t("sentBackBy", { name: sentBack.by?.name ?? assignment.owner.name })}
          description={sentBack.text}
        />
      )}
      <ChargeFields
        study={assignment.studyId}
        charge={said.charge}
        faults={asked ? faults : {}}
        disabled={locked}
        known={[assignment.owner, ...assignment.helpers]}
        onChange={(next) => change({ charge: { ...said.charge, ...next } })}
      />
      <Field label={t("reassignNote")}>
        {(control) => (
          <Input.TextArea
            {...control}
            disabled={locked}
            autoSize={{ minRows: 2, maxRows: 8 }}
            maxLength={5000}
            value={said.note}
            onChange={(event) => change({ note: event.target.value })}
          />
        )}
      </Field>
      <ProblemAlert problem={reassign.error} />
      <SubmitBar note={draft.words}>
        <Button type="primary" size="large" disabled={locked} loading={reassign.isPending} onClick={submit}>
          {t("reassign")}
        </Button>
        <Button size="large" danger disabled={locked} onClick={() => setDropping(true)}>
          {t("withdraw")}
        </Button>
      </SubmitBar>
      <ReasonModal
        open={dropping}
        title={t("withdrawTitle")}
        verb={t("withdraw")}
        danger
        busy={withdraw.isPending}
        problem={withdraw.error}
        onSubmit={(reason) => withdraw.mutate({ reason }, { onSuccess: () => onSent() })}
        onCancel={() => setDropping(false)}
      />
    </>
  );
}
