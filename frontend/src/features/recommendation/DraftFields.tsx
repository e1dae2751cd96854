import { Checkbox, Input, Select } from "antd";
import { useTranslation } from "react-i18next";
import type { Recommendation, RecommendationRegister } from "@/api/recommendationTypes";
import type { Id } from "@/api/types";
import { Field } from "@/ui/Field";
import { PassageEditor } from "./PassageEditor";
import type { RecommendationDraft } from "./recommendation";
import { UnitFields } from "./UnitFields";

interface Props {
  register: RecommendationRegister;
  /** The one that is being changed. */
  of: Recommendation | null;
  value: RecommendationDraft;
  errorOf: (field: string) => string | undefined;
  onChange: (next: Partial<RecommendationDraft>) => void;
}

/** All that stands in the register of one recommendation. */
export function DraftFields({ register, of, value, errorOf, onChange }: Props) {
  const { t } = useTranslation("recommendation");
  const others = register.rows.filter((row) => row.id !== of?.row.id);
  const choice = (row: RecommendationRegister["rows"][number]) => ({
    value: row.id,
    label: `${row.path} ${row.text.slice(0, 40)}`,
  });
  const asked = (of?.row.round ?? 0) > 0;
  const began = of !== null && of.row.status !== "REGISTERED";
  return (
    <>
      <Field
        label={t("source")}
        required
        error={errorOf("source")}
        hint={value.parent ? t("sourceOfParent") : undefined}
      >
        {(control) => (
          <Select
            {...control}
            disabled={value.parent !== null}
            value={value.source}
            options={register.sources.map((one) => ({ value: one.id, label: one.title }))}
            onChange={(source: Id) => onChange({ source })}
          />
        )}
      </Field>
      <Field label={t("parent")} hint={t("parentHint")} error={errorOf("parent")}>
        {(control) => (
          <Select
            {...control}
            allowClear
            showSearch={{ optionFilterProp: "label" }}
            placeholder={t("noParent")}
            value={value.parent}
            options={others.filter((row) => row.sourceId === value.source || row.id === value.parent).map(choice)}
            onChange={(parent: Id | undefined) => onChange({ parent: parent ?? null })}
          />
        )}
      </Field>
      <Field label={t("label")} hint={t("labelHint")} error={errorOf("label")}>
        {(control) => (
          <Input
            {...control}
            maxLength={20}
            value={value.label}
            onChange={(event) => onChange({ label: event.target.value })}
          />
        )}
      </Field>
      <Field label={t("text")} required hint={asked ? t("textAsked") : undefined} error={errorOf("text")}>
        {(control) => (
          <Input.TextArea
            {...control}
            disabled={asked}
            autoSize={{ minRows: 3, maxRows: 12 }}
            maxLength={5000}
            value={value.text}
            onChange={(event) => onChange({ text: event.target.value })}
          />
        )}
      </Field>
      <Field label={t("clause")} hint={t("clauseHint")} error={errorOf("clause")}>
        {(control) => (
          <Input
            {...control}
            maxLength={200}
            value={value.clause}
            onChange={(event) => onChange({ clause: event.target.value })}
          />
        )}
      </Field>
      <Field label={t("tags")} hint={t("tagsHint")} error={errorOf("tags")}>
        {(control) => (
          <Select
            {...control}
            mode="tags"
            tokenSeparators={[",", "，", "、"]}
            value={value.tags}
            options={register.tags.map((tag) => ({ value: tag, label: tag }))}
            onChange={(tags: string[]) => onChange({ tags })}
          />
        )}
      </Field>
      <PassageEditor study={register.studyId} passages={value.passages} errorOf={errorOf} onChange={onChange} />
      <Field label={t("similarTo")} error={errorOf("similarTo")}>
        {(control) => (
          <Select
            {...control}
            allowClear
            showSearch={{ optionFilterProp: "label" }}
            placeholder={t("noSimilar")}
            value={value.similarTo}
            options={others.map(choice)}
            onChange={(id: Id | undefined) => onChange({ similarTo: id ?? null })}
          />
        )}
      </Field>
      <div>
        <Checkbox
          disabled={began}
          checked={value.followUp}
          onChange={(event) => onChange({ followUp: event.target.checked })}
        >
          {t("followUp")}
        </Checkbox>
        <p className="secondary">{t(register.listed && !began ? "followUpLate" : "followUpHint")}</p>
      </div>
      {value.followUp && !asked && (
        <UnitFields
          value={value}
          known={of ? [...(of.row.lead ? [of.row.lead] : []), ...of.row.cooperating] : register.units}
          errorOf={errorOf}
          onChange={onChange}
        />
      )}
    </>
  );
}
