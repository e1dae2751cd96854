import { Input } from "antd";
import { useTranslation } from "react-i18next";
import { Field } from "@/ui/Field";
import { GroupsEditor } from "./GroupsEditor";
import type { PlanContent, Surroundings } from "./plan";
import styles from "./plan.module.css";
import { RoundEditor } from "./RoundEditor";
import { ScheduleEditor } from "./ScheduleEditor";
import { SectionsEditor } from "./SectionsEditor";
import type { PlanChange } from "./usePlanEditing";
import type { Faults } from "./validate";

export interface PlanEditorProps {
  /** For names of people and organisations, and the day its terms count from. */
  plan: Surroundings;
  content: PlanContent;
  faults: Faults;
  disabled: boolean;
  onChange: (change: PlanChange) => void;
}

/** The plan as its authors write it: text, topic groups, schedule, and who is asked for an opinion. */
export function PlanEditor({ withRound, ...props }: PlanEditorProps & { withRound: boolean }) {
  const { t } = useTranslation("workplan");
  const { content, faults, disabled, onChange } = props;
  const faultOf = useFaultWords(faults);
  return (
    <fieldset className={styles.editor} disabled={disabled}>
      <Field label={t("planTitle")} required error={faultOf("title")}>
        {(control) => (
          <Input
            {...control}
            value={content.title}
            maxLength={200}
            onChange={(event) => onChange({ ...content, title: event.target.value })}
          />
        )}
      </Field>
      <SectionsEditor {...props} />
      <GroupsEditor {...props} />
      <ScheduleEditor {...props} />
      {withRound && <RoundEditor {...props} />}
    </fieldset>
  );
}

/** The sentence for what is wrong at a path, if anything is. A fault of the server is a sentence already. */
export function useFaultWords(faults: Faults): (path: string) => string | undefined {
  const { t, i18n } = useTranslation("workplan");
  return (path) => {
    const code = faults[path];
    if (!code) return undefined;
    return i18n.exists(`workplan:${code}`) ? t(code) : code;
  };
}
