import { Button, Input, InputNumber } from "antd";
import { useTranslation } from "react-i18next";
import type { VisitFigure } from "@/api/visitTypes";
import { DayPicker } from "@/ui/DayPicker";
import { Field } from "@/ui/Field";
import { EntryButtons } from "./ItineraryEditor";
import styles from "./visit.module.css";
import type { Faults } from "./visits";

interface Props {
  figures: VisitFigure[];
  faults: Faults;
  onChange: (figures: VisitFigure[]) => void;
}

/** Numbers with what makes them worth something: unit, day, how they were counted. */
export function FiguresEditor({ figures, faults, onChange }: Props) {
  const { t } = useTranslation("fieldvisit");
  const put = (at: number, change: Partial<VisitFigure>) =>
    onChange(figures.map((one, i) => (i === at ? { ...one, ...change } : one)));
  return (
    <div className={styles.block}>
      {figures.map((figure, i) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a figure has nothing but its place.
        <fieldset key={i} className={styles.entry} aria-label={t("figureNo", { no: i + 1 })}>
          <div className={styles.entryHead}>
            <strong>{t("figureNo", { no: i + 1 })}</strong>
            <EntryButtons
              name={figure.name || t("figureNo", { no: i + 1 })}
              at={i}
              of={figures.length}
              disabled={false}
              onRemove={() => onChange(figures.filter((_, j) => j !== i))}
            />
          </div>
          <div className={styles.figureFields}>
            <Field label={t("figureName")} error={faults[`figures.${i}.name`]}>
              {(control) => (
                <Input
                  {...control}
                  value={figure.name}
                  maxLength={300}
                  onChange={(event) => put(i, { name: event.target.value })}
                />
              )}
            </Field>
            <Field label={t("figureValue")} required error={faults[`figures.${i}.value`]}>
              {(control) => (
                <InputNumber
                  {...control}
                  style={{ width: "100%" }}
                  inputMode="decimal"
                  controls={false}
                  value={figure.value}
                  onChange={(value) => put(i, { value: typeof value === "number" ? value : null })}
                />
              )}
            </Field>
            <Field label={t("figureUnit")} required error={faults[`figures.${i}.unit`]}>
              {(control) => (
                <Input
                  {...control}
                  value={figure.unit}
                  maxLength={40}
                  onChange={(event) => put(i, { unit: event.target.value })}
                />
              )}
            </Field>
            <Field label={t("figureAsOf")} required error={faults[`figures.${i}.asOf`]}>
              {(control) => <DayPicker {...control} value={figure.asOf} onChange={(asOf) => put(i, { asOf })} />}
            </Field>
            <Field label={t("figureBasis")} required error={faults[`figures.${i}.basis`]}>
              {(control) => (
                <Input
                  {...control}
                  value={figure.basis}
                  maxLength={300}
                  placeholder={t("figureBasisHint")}
                  onChange={(event) => put(i, { basis: event.target.value })}
                />
              )}
            </Field>
          </div>
        </fieldset>
      ))}
      <Button
        type="dashed"
        block
        onClick={() => onChange([...figures, { name: "", value: null, unit: "", asOf: null, basis: "" }])}
      >
        {t("addFigure")}
      </Button>
    </div>
  );
}
