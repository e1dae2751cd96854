import { useQuery } from "@tanstack/react-query";
import { Button } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { AppointmentView, GroupView } from "@/api/topicTypes";
import type { Id } from "@/api/types";
import { Field } from "@/ui/Field";
import { useGroupLabel } from "@/ui/groupLabel";
import { ProblemAlert } from "@/ui/ProblemAlert";
import { PersonPicker } from "@/ui/pickers";
import { SubmitBar } from "@/ui/SplitForm";
import { useShortcut } from "@/ui/shortcuts";
import { Answer, EmptyState } from "@/ui/states";
import type { TaskFormProps } from "@/ui/taskForm";
import { appointmentQuery, useAppoint } from "./study";
import styles from "./study.module.css";

type Chosen = Record<Id, { lead: Id | null; members: Id[] }>;

/** The leads and members of the topic groups are confirmed; the plan's proposal is filled in. */
export function AppointForm(props: TaskFormProps) {
  const appointment = useQuery(appointmentQuery(props.task.row.studyId));
  return <Answer query={appointment}>{(view) => <Appointing {...props} appointment={view} />}</Answer>;
}

const proposed = (groups: GroupView[]): Chosen =>
  Object.fromEntries(
    groups.map((group) => [group.id, { lead: group.lead?.id ?? null, members: group.members.map((one) => one.id) }]),
  );

function Appointing({ task, appointment, draft, locked, onSent }: TaskFormProps & { appointment: AppointmentView }) {
  const { t } = useTranslation("study");
  const [chosen, setChosen] = useState<Chosen>(() => ({
    ...proposed(appointment.groups),
    ...((draft.initial?.chosen as Chosen | undefined) ?? {}),
  }));
  const [asked, setAsked] = useState(false);
  const appoint = useAppoint(task.row.studyId);
  const change = (group: Id, next: Partial<Chosen[Id]>) => {
    const before = chosen[group] ?? { lead: null, members: [] };
    const all = { ...chosen, [group]: { ...before, ...next } };
    setChosen(all);
    draft.save({ chosen: all });
  };
  const submit = () => {
    setAsked(true);
    if (locked || appoint.isPending) return;
    const groups = appointment.groups.flatMap(({ id }) => {
      const { lead, members } = chosen[id] ?? { lead: null, members: [] };
      return lead ? [{ id, lead, members: members.filter((one) => one !== lead) }] : [];
    });
    if (groups.length < appointment.groups.length) return;
    appoint.mutate({ version: appointment.version, groups }, { onSuccess: (view) => onSent(view.next) });
  };
  useShortcut("Ctrl+Enter", t("appoint"), submit, !locked);
  if (appointment.groups.length === 0) return <EmptyState text={t("noGroups")} />;
  return (
    <div className={styles.appoint}>
      {appointment.groups.map((group) => (
        <AppointGroup
          key={group.id}
          group={group}
          chosen={chosen[group.id] ?? { lead: null, members: [] }}
          asked={asked}
          disabled={locked}
          onChange={(next) => change(group.id, next)}
        />
      ))}
      <ProblemAlert problem={appoint.error} />
      <SubmitBar note={draft.words}>
        <Button
          type="primary"
          size="large"
          disabled={locked}
          loading={appoint.isPending}
          onClick={submit}
          title={t("submitHint")}
        >
          {t("appoint")}
        </Button>
      </SubmitBar>
    </div>
  );
}

interface GroupProps {
  group: GroupView;
  chosen: Chosen[Id];
  asked: boolean;
  disabled: boolean;
  onChange: (next: Partial<Chosen[Id]>) => void;
}

function AppointGroup({ group, chosen, asked, disabled, onChange }: GroupProps) {
  const { t } = useTranslation("study");
  const label = useGroupLabel()(group);
  const known = [...(group.lead ? [group.lead] : []), ...group.members];
  return (
    <section className={styles.appointGroup} aria-label={`${label} ${group.name}`}>
      <h2>
        {label} <span className={styles.groupName}>{group.name === label ? "" : group.name}</span>
      </h2>
      <div className={styles.formRow}>
        <Field label={t("lead")} required error={asked && !chosen.lead ? t("required") : undefined}>
          {(control) => (
            <PersonPicker
              {...control}
              disabled={disabled}
              value={chosen.lead}
              known={known}
              onChange={(lead) => onChange({ lead })}
            />
          )}
        </Field>
        <Field label={t("members")}>
          {(control) => (
            <PersonPicker
              {...control}
              multiple
              disabled={disabled}
              value={chosen.members}
              known={known}
              onChange={(members) => onChange({ members })}
            />
          )}
        </Field>
      </div>
    </section>
  );
}
