import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { Input, Modal, Radio, Select } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { api } from "@/api/client";
import { keys } from "@/api/keys";
import type { DecisionView, MeetingView } from "@/api/meetingTypes";
import { asProblem } from "@/api/problem";
import type { Id, Term } from "@/api/types";
import { Field } from "@/ui/Field";
import { ProblemAlert } from "@/ui/ProblemAlert";
import { OrgPicker, PersonPicker } from "@/ui/pickers";
import { ruleHolds, TermFields } from "@/ui/TermFields";
import { UrgencyField } from "@/ui/UrgencyField";
import { groupNamesQuery } from "./meeting";
import styles from "./meeting.module.css";

const TYPES = ["PERSON", "GROUP", "ORG", "OFFICE"] as const;
type OwnerType = (typeof TYPES)[number];

interface Props {
  meeting: MeetingView;
  decision: DecisionView;
  onClose: () => void;
}

const newRule = (kind: Term["kind"]): Term => (kind === "TERM" ? { kind, term: 10, unit: "WORKING_DAYS" } : { kind });

/** A decision becomes an assignment: who answers for it, and until when. */
export function GiveDecision({ meeting, decision, onClose }: Props) {
  const { t } = useTranslation("meeting");
  const cache = useQueryClient();
  const groups = useQuery(groupNamesQuery(meeting.studyId));
  const [title, setTitle] = useState(decision.text.slice(0, 60));
  const [type, setType] = useState<OwnerType>("ORG");
  const [owner, setOwner] = useState<Id | null>(null);
  const [rule, setRule] = useState(newRule("TERM"));
  const [urgent, setUrgent] = useState(false);
  const giving = useMutation({
    mutationFn: () =>
      api.post<DecisionView>(`/meetings/${meeting.id}/decisions/${decision.id}/assignment`, {
        title,
        owner: { type, id: type === "OFFICE" ? meeting.studyId : owner },
        helpers: [],
        rule,
        urgency: urgent ? "URGENT" : "DEFAULT",
      }),
    onSuccess: () => {
      void cache.invalidateQueries({ queryKey: keys.meeting(meeting.id) });
      void cache.invalidateQueries({ queryKey: keys.assignment() });
      onClose();
    },
  });
  const problem = giving.error ? asProblem(giving.error) : null;
  const ready = (type === "OFFICE" || owner) && ruleHolds(rule);
  return (
    <Modal
      open
      title={t("giveTitle", { no: decision.no })}
      okText={t("give")}
      cancelText={t("common:action.cancel")}
      okButtonProps={{ loading: giving.isPending, disabled: !ready }}
      onOk={() => giving.mutate()}
      onCancel={onClose}
      destroyOnHidden
    >
      <p className="secondary">{decision.text}</p>
      <Field label={t("giveName")} required error={problem?.errorOf("title")}>
        {(control) => (
          <Input {...control} maxLength={200} value={title} onChange={(event) => setTitle(event.target.value)} />
        )}
      </Field>
      <Radio.Group
        aria-label={t("giveToLabel")}
        value={type}
        options={TYPES.map((one) => ({ value: one, label: t(`giveTo.${one}`) }))}
        onChange={(event) => {
          setType(event.target.value as OwnerType);
          setOwner(null);
        }}
      />
      {type !== "OFFICE" && (
        <Field label={t("giveOwner")} required error={problem?.errorOf("owner")}>
          {(control) =>
            type === "PERSON" ? (
              <PersonPicker {...control} value={owner} onChange={setOwner} />
            ) : type === "ORG" ? (
              <OrgPicker {...control} value={owner} onChange={setOwner} />
            ) : (
              <Select
                {...control}
                style={{ width: "100%" }}
                value={owner ?? undefined}
                options={(groups.data ?? [])
                  .filter((one) => one.state !== "PLANNED")
                  .map((one) => ({ value: one.id, label: one.name }))}
                onChange={setOwner}
              />
            )
          }
        </Field>
      )}
      <fieldset className={styles.until} aria-label={t("giveUntilLabel")}>
        <TermFields
          rule={rule}
          begin={newRule}
          error={problem?.errors.find((one) => one.field.startsWith("rule"))?.message}
          onChange={setRule}
        />
      </fieldset>
      <UrgencyField urgent={urgent} onChange={setUrgent} />
      <ProblemAlert problem={giving.error} />
    </Modal>
  );
}
