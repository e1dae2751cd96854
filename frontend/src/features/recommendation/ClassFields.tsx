import { ArrowDownOutlined, ArrowUpOutlined, DeleteOutlined, HolderOutlined } from "@ant-design/icons";
import { Button, Checkbox, Input } from "antd";
import type { ButtonHTMLAttributes } from "react";
import { useTranslation } from "react-i18next";
import { Field } from "@/ui/Field";
import type { ClassDraft } from "./classes";
import styles from "./order.module.css";

interface Props {
  draft: ClassDraft;
  at: number;
  last: boolean;
  handle: ButtonHTMLAttributes<HTMLButtonElement>;
  errorOf: (field: "nameZh" | "nameEn") => string | undefined;
  onChange: (next: Partial<ClassDraft>) => void;
  onMove: (to: number) => void;
  onRemove: () => void;
}

/** One class: its names, whether it needs a reason, whether it is in use. */
export function ClassFields({ draft, at, last, handle, errorOf, onChange, onMove, onRemove }: Props) {
  const { t, i18n } = useTranslation("recommendation");
  const name = (i18n.language === "en" ? draft.nameEn : draft.nameZh) || t("classes.new");
  return (
    <>
      <button
        type="button"
        className={styles.handle}
        draggable
        aria-label={t("classes.handle", { no: at + 1, name })}
        {...handle}
      >
        <HolderOutlined aria-hidden="true" />
        <span>{at + 1}</span>
      </button>
      <div className={styles.entry} data-retired={!draft.active || undefined}>
        {(["nameZh", "nameEn"] as const).map((field) => (
          <Field key={field} label={t(`classes.${field}`)} required error={errorOf(field)}>
            {(control) => (
              <Input
                {...control}
                maxLength={40}
                value={draft[field]}
                onChange={(event) => onChange({ [field]: event.target.value })}
              />
            )}
          </Field>
        ))}
        <div className={styles.marks}>
          <Checkbox checked={draft.needsReason} onChange={(event) => onChange({ needsReason: event.target.checked })}>
            {t("classes.needsReason")}
          </Checkbox>
          <Checkbox checked={draft.active} onChange={(event) => onChange({ active: event.target.checked })}>
            {t("classes.active")}
          </Checkbox>
          {draft.used && <span className="secondary">{t("classes.used")}</span>}
        </div>
        <div className={styles.acts}>
          <Button
            type="text"
            icon={<ArrowUpOutlined />}
            disabled={at === 0}
            aria-label={t("classes.up", { name })}
            onClick={() => onMove(at - 1)}
          />
          <Button
            type="text"
            icon={<ArrowDownOutlined />}
            disabled={last}
            aria-label={t("classes.down", { name })}
            onClick={() => onMove(at + 1)}
          />
          {!draft.used && (
            <Button
              type="text"
              danger
              icon={<DeleteOutlined />}
              aria-label={t("classes.remove", { name })}
              onClick={onRemove}
            />
          )}
        </div>
      </div>
    </>
  );
}
