import { Button, Input, Segmented } from "antd";
import { useTranslation } from "react-i18next";
import type { Outline, OutlineGuest, OutlineLine, OutlinePart } from "@/api/topicTypes";
import type { PersonRef } from "@/api/types";
import { DayPicker } from "@/ui/DayPicker";
import { Field } from "@/ui/Field";
import { PersonPicker } from "@/ui/pickers";
import { newKey } from "./outline";
import { PointsEditor } from "./PointsEditor";
import styles from "./topic.module.css";

interface Props {
  content: Outline;
  people: PersonRef[];
  /** Path of a field (`plan.0.text`) → its sentence. */
  faults: Record<string, string>;
  disabled: boolean;
  onChange: (content: Outline) => void;
}

const put = <T,>(all: T[], at: number, change: Partial<T>): T[] =>
  all.map((one, i) => (i === at ? { ...one, ...change } : one));
const without = <T,>(all: T[], at: number): T[] => all.filter((_, i) => i !== at);

/** What a group sets out to find and how: questions, plan, dates, and who is asked in. */
export function OutlineEditor(props: Props) {
  const { content, faults, disabled, onChange } = props;
  return (
    <fieldset className={styles.editor} disabled={disabled}>
      <PointsEditor
        points={content.points}
        faults={faults}
        disabled={disabled}
        onChange={(points) => onChange({ ...content, points })}
      />
      <Parts {...props} />
      <Lines {...props} />
      <Guests {...props} />
    </fieldset>
  );
}

function Parts({ content, faults, disabled, onChange }: Props) {
  const { t } = useTranslation("topic");
  const set = (plan: OutlinePart[]) => onChange({ ...content, plan });
  return (
    <section className={styles.block} aria-label={t("plan")}>
      <h3>{t("plan")}</h3>
      {content.plan.map((part, i) => (
        <div key={part.key} className={styles.entry}>
          <Entry label={t("part", { no: i + 1 })} disabled={disabled} onRemove={() => set(without(content.plan, i))} />
          <Field label={t("heading")} required error={faults[`plan.${i}.heading`]}>
            {(control) => (
              <Input
                {...control}
                maxLength={200}
                value={part.heading}
                onChange={(event) => set(put(content.plan, i, { heading: event.target.value }))}
              />
            )}
          </Field>
          <Field label={t("text")} error={faults[`plan.${i}.text`]}>
            {(control) => (
              <Input.TextArea
                {...control}
                autoSize={{ minRows: 3, maxRows: 24 }}
                value={part.text}
                onChange={(event) => set(put(content.plan, i, { text: event.target.value }))}
              />
            )}
          </Field>
        </div>
      ))}
      <Button
        type="dashed"
        block
        disabled={disabled}
        onClick={() => set([...content.plan, { key: newKey(), heading: "", text: "" }])}
      >
        {t("addPart")}
      </Button>
    </section>
  );
}

function Lines({ content, faults, disabled, onChange }: Props) {
  const { t } = useTranslation("topic");
  const set = (schedule: OutlineLine[]) => onChange({ ...content, schedule });
  return (
    <section className={styles.block} aria-label={t("schedule")}>
      <h3>{t("schedule")}</h3>
      {content.schedule.map((line, i) => (
        <div key={line.key} className={styles.entry}>
          <Entry
            label={t("line", { no: i + 1 })}
            disabled={disabled}
            onRemove={() => set(without(content.schedule, i))}
          />
          <div className={styles.fields}>
            <Field label={t("lineTitle")} required error={faults[`schedule.${i}.title`]}>
              {(control) => (
                <Input
                  {...control}
                  maxLength={200}
                  value={line.title}
                  onChange={(event) => set(put(content.schedule, i, { title: event.target.value }))}
                />
              )}
            </Field>
            <Field label={t("from")} required error={faults[`schedule.${i}.from`]}>
              {(control) => (
                <DayPicker
                  {...control}
                  disabled={disabled}
                  value={line.from}
                  onChange={(from) => set(put(content.schedule, i, { from }))}
                />
              )}
            </Field>
            <Field label={t("to")} error={faults[`schedule.${i}.to`]}>
              {(control) => (
                <DayPicker
                  {...control}
                  disabled={disabled}
                  value={line.to}
                  onChange={(to) => set(put(content.schedule, i, { to }))}
                />
              )}
            </Field>
          </div>
        </div>
      ))}
      <Button
        type="dashed"
        block
        disabled={disabled}
        onClick={() => set([...content.schedule, { key: newKey(), title: "", from: null, to: null }])}
      >
        {t("addLine")}
      </Button>
    </section>
  );
}

function Guests({ content, people, faults, disabled, onChange }: Props) {
  const { t } = useTranslation("topic");
  const set = (guests: OutlineGuest[]) => onChange({ ...content, guests });
  return (
    <section className={styles.block} aria-label={t("guests")}>
      <h3>{t("guests")}</h3>
      <p className="secondary">{t("guestsHint")}</p>
      {content.guests.map((guest, i) => (
        <div key={guest.key} className={styles.entry}>
          <Entry
            label={t("guest", { no: i + 1 })}
            disabled={disabled}
            onRemove={() => set(without(content.guests, i))}
          />
          <Segmented<OutlineGuest["kind"]>
            aria-label={t("guestKindLabel")}
            disabled={disabled}
            value={guest.kind}
            options={(["EXPERT", "GUEST"] as const).map((value) => ({ value, label: t(`guestKind.${value}`) }))}
            onChange={(kind) => set(put(content.guests, i, { kind }))}
          />
          <div className={styles.fields}>
            <Field label={t("person")} error={faults[`guests.${i}.person`]}>
              {(control) => (
                <PersonPicker
                  {...control}
                  disabled={disabled}
                  value={guest.person}
                  known={people}
                  onChange={(person) => set(put(content.guests, i, { person }))}
                />
              )}
            </Field>
            <Field label={t("post")} error={faults[`guests.${i}.post`]}>
              {(control) => (
                <Input
                  {...control}
                  maxLength={200}
                  value={guest.post ?? ""}
                  onChange={(event) => set(put(content.guests, i, { post: event.target.value || null }))}
                />
              )}
            </Field>
            <Field label={t("organisation")} error={faults[`guests.${i}.organisation`]}>
              {(control) => (
                <Input
                  {...control}
                  maxLength={200}
                  value={guest.organisation ?? ""}
                  onChange={(event) => set(put(content.guests, i, { organisation: event.target.value || null }))}
                />
              )}
            </Field>
          </div>
        </div>
      ))}
      <Button
        type="dashed"
        block
        disabled={disabled}
        onClick={() =>
          set([...content.guests, { key: newKey(), kind: "EXPERT", person: null, post: null, organisation: null }])
        }
      >
        {t("addGuest")}
      </Button>
    </section>
  );
}

function Entry({ label, disabled, onRemove }: { label: string; disabled: boolean; onRemove: () => void }) {
  const { t } = useTranslation("topic");
  return (
    <div className={styles.entryHead}>
      <span className={styles.entryTitle}>{label}</span>
      <Button type="text" disabled={disabled} aria-label={`${t("remove")} ${label}`} onClick={onRemove}>
        {t("remove")}
      </Button>
    </div>
  );
}
