import { DeleteOutlined } from "@ant-design/icons";
import { Button, Checkbox, InputNumber, Select } from "antd";
import { useTranslation } from "react-i18next";
import type { EscalationLevel, EscalationStep } from "@/api/escalationTypes";
import { Field } from "@/ui/Field";
import styles from "./escalation.module.css";

/** The id tells rows apart while they are written. */
export interface DraftStep extends EscalationStep {
  id: number;
}

interface Props {
  steps: DraftStep[];
  roles: string[];
  levels: EscalationLevel[];
  /** What is wrong with a field such as `steps[1].from`. */
  errorOf: (field: string) => string | undefined;
  onChange: (steps: DraftStep[]) => void;
}

/** The rows of a profile, one box each. Whoever owes the matter is always told, and the last row has no end. */
export function StepEditor({ steps, roles, levels, errorOf, onChange }: Props) {
  const { t } = useTranslation("escalation");
  const write = (row: number, part: Partial<EscalationStep>) =>
    onChange(steps.map((step, i) => (i === row ? { ...step, ...part } : step)));
  const remove = (row: number) =>
    onChange(
      steps
        .filter((_, i) => i !== row)
        .map((step, i, left) => (i === left.length - 1 && step.to !== null ? { ...step, to: null } : step)),
    );
  const add = () => {
    const last = steps.at(-1);
    const from = last?.from == null ? 0 : last.from - 1;
    const level = levels.find((one) => steps.every((step) => levels.indexOf(step.level ?? one) < levels.indexOf(one)));
    const id = 1 + Math.max(0, ...steps.map((step) => step.id));
    const open = { id, from, to: null, level: level ?? null, audience: last?.audience ?? ["accountable"] };
    onChange([...steps.slice(0, -1), ...(last ? [{ ...last, to: last.from }] : []), open]);
  };
  return (
    <>
      {steps.map((step, row) => (
        <fieldset key={step.id} className={styles.row}>
          <legend>{t("row", { count: row + 1 })}</legend>
          <Field label={t("from")} error={errorOf(`steps[${row}].from`)}>
            {(control) => (
              <InputNumber
                {...control}
                precision={0}
                value={step.from}
                suffix={t("unit")}
                onChange={(from) => write(row, { from })}
              />
            )}
          </Field>
          <Field label={t("to")} error={errorOf(`steps[${row}].to`)}>
            {(control) => (
              <InputNumber
                {...control}
                precision={0}
                value={step.to}
                placeholder={row === steps.length - 1 ? t("noEnd") : undefined}
                suffix={t("unit")}
                onChange={(to) => write(row, { to })}
              />
            )}
          </Field>
          <Field label={t("levelLabel")} error={errorOf(`steps[${row}].level`)}>
            {(control) => (
              <Select
                {...control}
                value={step.level}
                options={levels.map((level) => ({ value: level, label: t(`level.${level}`) }))}
                onChange={(level) => write(row, { level })}
              />
            )}
          </Field>
          <div className={styles.told}>
            <span className="form-field-label">{t("audience")}</span>
            <Checkbox.Group
              aria-label={t("audience")}
              value={step.audience}
              options={roles.map((role) => ({
                value: role,
                label: t(`role.${role}`),
                disabled: role === "accountable",
              }))}
              onChange={(audience) => write(row, { audience })}
            />
            {errorOf(`steps[${row}].audience`) && (
              <div className="form-field-error" role="alert">
                {errorOf(`steps[${row}].audience`)}
              </div>
            )}
          </div>
          <Button
            className={styles.remove}
            icon={<DeleteOutlined aria-hidden="true" />}
            disabled={steps.length === 1}
            onClick={() => remove(row)}
          >
            {t("remove")}
          </Button>
        </fieldset>
      ))}
      {steps.length < levels.length && <Button onClick={add}>{t("add")}</Button>}
    </>
  );
}
