import { DeleteOutlined } from "@ant-design/icons";
import { Button, Input, InputNumber, Select } from "antd";
import { useTranslation } from "react-i18next";
import type { IndicatorOp } from "@/api/recommendationTypes";
import { DayPicker } from "@/ui/DayPicker";
import { Field } from "@/ui/Field";
import styles from "./recommendation.module.css";
import type { PolicyDraft } from "./register";

type Measure = PolicyDraft["measures"][number];
type Target = Measure["indicators"][number];
const OPS: IndicatorOp[] = ["GE", "GT", "EQ", "APPROX", "LE", "LT", "RANGE"];

interface Props {
  measure: Measure;
  errorOf: (field: string) => string | undefined;
  onChange: (next: Partial<Measure>) => void;
  onRemove: () => void;
}

/** One measure of a policy, and its targets. */
export function MeasureFields({ measure, errorOf, onChange, onRemove }: Props) {
  const { t } = useTranslation("recommendation");
  const set = (at: number, next: Partial<Target>) =>
    onChange({ indicators: measure.indicators.map((one, i) => (i === at ? { ...one, ...next } : one)) });
  return (
    <div className={styles.card}>
      <Field label={t("measureLabel")} error={errorOf("label")}>
        {(control) => (
          <Input
            {...control}
            maxLength={200}
            value={measure.label}
            onChange={(event) => onChange({ label: event.target.value })}
          />
        )}
      </Field>
      <Field label={t("measure")} required error={errorOf("text")}>
        {(control) => (
          <Input.TextArea
            {...control}
            autoSize={{ minRows: 2, maxRows: 8 }}
            maxLength={5000}
            value={measure.text}
            onChange={(event) => onChange({ text: event.target.value })}
          />
        )}
      </Field>
      {measure.indicators.map((target, i) => (
        <TargetFields
          // biome-ignore lint/suspicious/noArrayIndexKey: a target has no name of its own
          key={i}
          target={target}
          errorOf={(field) => errorOf(`indicators[${i}].${field}`)}
          onChange={(next) => set(i, next)}
          onRemove={() => onChange({ indicators: measure.indicators.filter((_, at) => at !== i) })}
        />
      ))}
      <div className={styles.row}>
        <Button
          onClick={() =>
            onChange({
              indicators: [
                ...measure.indicators,
                { name: "", op: "GE", value: null, valueTo: null, unit: "", byDate: null },
              ],
            })
          }
        >
          {t("addIndicator")}
        </Button>
        <Button danger type="text" onClick={onRemove}>
          {t("removeMeasure")}
        </Button>
      </div>
    </div>
  );
}

interface TargetProps {
  target: Target;
  errorOf: (field: string) => string | undefined;
  onChange: (next: Partial<Target>) => void;
  onRemove: () => void;
}

function TargetFields({ target, errorOf, onChange, onRemove }: TargetProps) {
  const { t } = useTranslation("recommendation");
  return (
    <fieldset className={styles.target}>
      <legend className="visually-hidden">{t("indicator")}</legend>
      <Field label={t("indicator")} required error={errorOf("name")}>
        {(control) => (
          <Input
            {...control}
            maxLength={200}
            value={target.name}
            onChange={(event) => onChange({ name: event.target.value })}
          />
        )}
      </Field>
      <Field label={t("opLabel")} error={errorOf("op")}>
        {(control) => (
          <Select
            {...control}
            value={target.op}
            options={OPS.map((op) => ({ value: op, label: t(`opName.${op}`) }))}
            onChange={(op: IndicatorOp) => onChange({ op, ...(op !== "RANGE" && { valueTo: null }) })}
          />
        )}
      </Field>
      <Field label={t("target")} required error={errorOf("value")}>
        {(control) => (
          <InputNumber
            {...control}
            style={{ width: "100%" }}
            value={target.value}
            onChange={(value) => onChange({ value })}
          />
        )}
      </Field>
      {target.op === "RANGE" && (
        <Field label={t("targetTo")} required error={errorOf("valueTo")}>
          {(control) => (
            <InputNumber
              {...control}
              style={{ width: "100%" }}
              value={target.valueTo}
              onChange={(valueTo) => onChange({ valueTo })}
            />
          )}
        </Field>
      )}
      <Field label={t("unit")} error={errorOf("unit")}>
        {(control) => (
          <Input
            {...control}
            maxLength={20}
            value={target.unit}
            onChange={(event) => onChange({ unit: event.target.value })}
          />
        )}
      </Field>
      <Field label={t("byDateLabel")} error={errorOf("byDate")}>
        {(control) => <DayPicker {...control} value={target.byDate} onChange={(byDate) => onChange({ byDate })} />}
      </Field>
      <Button
        type="text"
        danger
        className={styles.removal}
        icon={<DeleteOutlined />}
        aria-label={t("removeIndicator", { name: target.name })}
        onClick={onRemove}
      />
    </fieldset>
  );
}
