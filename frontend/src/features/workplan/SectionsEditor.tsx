import { Button, Input } from "antd";
import { useTranslation } from "react-i18next";
import type { Section } from "@/api/workplanTypes";
import { Field } from "@/ui/Field";
import { EntryTools, moved, withEntry, without } from "./EntryTools";
import { type PlanEditorProps, useFaultWords } from "./PlanEditor";
import { newKey } from "./plan";
import styles from "./plan.module.css";

/** The text of the plan, part by part. */
export function SectionsEditor({ content, faults, disabled, onChange }: PlanEditorProps) {
  const { t } = useTranslation("workplan");
  const faultOf = useFaultWords(faults);
  const { sections } = content;
  const put = (next: Section[]) => onChange({ ...content, sections: next });
  return (
    <section className={styles.block} aria-label={t("sections")}>
      <h3>{t("sections")}</h3>
      {faults.sections && (
        <p className={styles.fault}>{faults.sections === "noSections" ? t("noSectionsFault") : faults.sections}</p>
      )}
      {sections.map((section, i) => (
        <fieldset key={section.key} className={styles.entry} aria-label={t("section", { no: i + 1 })}>
          <div className={styles.entryHead}>
            <span className={styles.entryTitle}>{t("section", { no: i + 1 })}</span>
            <EntryTools
              name={section.heading}
              first={i === 0}
              last={i === sections.length - 1}
              disabled={disabled}
              onMove={(by) => put(moved(sections, i, by))}
              onRemove={() => put(without(sections, i))}
            />
          </div>
          <Field label={t("heading")} required error={faultOf(`sections.${i}.heading`)}>
            {(control) => (
              <Input
                {...control}
                value={section.heading}
                maxLength={200}
                onChange={(event) => put(withEntry(sections, i, { heading: event.target.value }))}
              />
            )}
          </Field>
          <Field label={t("text")} required error={faultOf(`sections.${i}.text`)}>
            {(control) => (
              <Input.TextArea
                {...control}
                value={section.text}
                autoSize={{ minRows: 3, maxRows: 24 }}
                onChange={(event) => put(withEntry(sections, i, { text: event.target.value }))}
              />
            )}
          </Field>
        </fieldset>
      ))}
      <Button
        type="dashed"
        block
        disabled={disabled}
        onClick={() => put([...sections, { key: newKey(), heading: "", text: "" }])}
      >
        {t("addSection")}
      </Button>
    </section>
  );
}
