import { Button, Checkbox, Input } from "antd";
import { useTranslation } from "react-i18next";
import type { VisitCompanion, VisitView } from "@/api/visitTypes";
import { Field } from "@/ui/Field";
import { EntryButtons } from "./ItineraryEditor";
import styles from "./visit.module.css";
import type { Faults } from "./visits";
import { useCompanionName } from "./words";

interface Props {
  visit: VisitView;
  roster: VisitCompanion[];
  faults: Faults;
  disabled: boolean;
  onChange: (roster: VisitCompanion[]) => void;
}

/** Who comes along: people of the group by a tick, guests by post and organisation. */
export function RosterEditor({ visit, roster, faults, disabled, onChange }: Props) {
  const { t } = useTranslation("fieldvisit");
  const nameOf = useCompanionName(visit);
  const chosen = new Set(roster.flatMap((one) => (one.person ? [one.person] : [])));
  const choices = [
    ...visit.groupPeople,
    ...visit.people.filter((one) => !visit.groupPeople.some((other) => other.id === one.id)),
  ];
  const tick = (person: string, on: boolean) => {
    const guests = roster.filter((one) => !one.person);
    const people = roster.filter((one) => one.person && (on || one.person !== person));
    onChange([...people, ...(on ? [{ person, guest: "", note: "" }] : []), ...guests]);
  };
  const put = (at: number, change: Partial<VisitCompanion>) =>
    onChange(roster.map((one, i) => (i === at ? { ...one, ...change } : one)));
  return (
    <section className={styles.block} aria-label={t("roster")}>
      <h3>{t("roster")}</h3>
      {faults["itinerary.roster"] && (
        <p className="form-field-error" role="alert">
          {faults["itinerary.roster"]}
        </p>
      )}
      <fieldset className={styles.ticks}>
        <legend>{t("groupPeople")}</legend>
        {choices.map((person) => (
          <Checkbox
            key={person.id}
            disabled={disabled}
            checked={chosen.has(person.id)}
            onChange={(event) => tick(person.id, event.target.checked)}
          >
            {person.name}
          </Checkbox>
        ))}
      </fieldset>
      {roster.map((one, i) => {
        if (one.person) {
          const fault = faults[`itinerary.roster.${i}.person`] ?? faults[`itinerary.roster.${i}`];
          return fault ? (
            <p key={one.person} className="form-field-error" role="alert">
              {nameOf(one)} {fault}
            </p>
          ) : null;
        }
        const label = t("guestNo", { no: roster.slice(0, i + 1).filter((other) => !other.person).length });
        return (
          // biome-ignore lint/suspicious/noArrayIndexKey: a guest has nothing but its place.
          <fieldset key={i} className={styles.entry} aria-label={label}>
            <div className={styles.entryHead}>
              <strong>{label}</strong>
              <EntryButtons
                name={one.guest || label}
                at={i}
                of={roster.length}
                disabled={disabled}
                onRemove={() => onChange(roster.filter((_, j) => j !== i))}
              />
            </div>
            <div className={styles.pair}>
              <Field
                label={t("guest")}
                required
                error={faults[`itinerary.roster.${i}.guest`] ?? faults[`itinerary.roster.${i}`]}
              >
                {(control) => (
                  <Input
                    {...control}
                    disabled={disabled}
                    value={one.guest}
                    maxLength={300}
                    placeholder={t("guestPlaceholder")}
                    onChange={(event) => put(i, { guest: event.target.value })}
                  />
                )}
              </Field>
              <Field label={t("note")}>
                {(control) => (
                  <Input
                    {...control}
                    disabled={disabled}
                    value={one.note}
                    maxLength={300}
                    onChange={(event) => put(i, { note: event.target.value })}
                  />
                )}
              </Field>
            </div>
          </fieldset>
        );
      })}
      <Button
        type="dashed"
        block
        disabled={disabled}
        onClick={() => onChange([...roster, { person: null, guest: "", note: "" }])}
      >
        {t("addGuest")}
      </Button>
    </section>
  );
}
