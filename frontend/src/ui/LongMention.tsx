import { useTranslation } from "react-i18next";
import { Field } from "./Field";
import { type LongTextProps, longArea, useTooLong } from "./LongText";
import { MentionField } from "./MentionField";
import type { Written } from "./mentions";

interface Props extends Pick<LongTextProps, "label" | "lines" | "autoFocus"> {
  /** As in `MentionField`. */
  about: string;
  value: Written;
  onChange: (written: Written) => void;
}

/** A text of any length that saves itself, in which people may be mentioned. */
export function LongMention({ label, lines, autoFocus, about, value, onChange }: Props) {
  const { t } = useTranslation();
  return (
    <Field label={label} error={useTooLong(value.text)}>
      {(control) => (
        <MentionField
          control={control}
          about={about}
          area={{ ...longArea(value.text, lines), autoFocus }}
          told={(names) => t("mention.toldOnceSaved", { names })}
          value={value}
          onChange={onChange}
        />
      )}
    </Field>
  );
}
