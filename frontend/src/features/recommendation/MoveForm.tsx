import { App, Modal, Select } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { asProblem } from "@/api/problem";
import type { RecommendationRegister } from "@/api/recommendationTypes";
import type { Id } from "@/api/types";
import { Field } from "@/ui/Field";
import { ProblemAlert } from "@/ui/ProblemAlert";
import styles from "./recommendation.module.css";
import { useMove } from "./register";
import type { Row } from "./tree";

interface Props {
  register: RecommendationRegister;
  row: Row;
  onDone: () => void;
}

/** Another document or another parent for a recommendation; it goes last there. */
export function MoveForm({ register, row, onDone }: Props) {
  const { t } = useTranslation("recommendation");
  const { message } = App.useApp();
  const move = useMove(register.studyId);
  const [source, setSource] = useState(row.sourceId);
  const [parent, setParent] = useState(row.parentId);
  const refused = move.error ? asProblem(move.error) : null;
  const send = () =>
    move.mutate(
      { id: row.id, version: row.version, source, parent, place: null },
      {
        onSuccess: (saved) => {
          void message.success(t("movedTo", { number: saved.row.path }));
          onDone();
        },
      },
    );
  return (
    <Modal
      open
      title={t("moveTitle", { number: row.path })}
      okText={t("moveVerb")}
      okButtonProps={{ disabled: source === row.sourceId && parent === row.parentId, loading: move.isPending }}
      onOk={send}
      onCancel={onDone}
    >
      <div className={styles.form}>
        <Field label={t("source")} error={refused?.errorOf("source")}>
          {(control) => (
            <Select
              {...control}
              value={source}
              options={register.sources.map((one) => ({ value: one.id, label: one.title }))}
              onChange={(next: Id) => {
                setSource(next);
                setParent(null);
              }}
            />
          )}
        </Field>
        <Field label={t("parent")} hint={t("parentHint")} error={refused?.errorOf("parent")}>
          {(control) => (
            <Select
              {...control}
              allowClear
              showSearch={{ optionFilterProp: "label" }}
              placeholder={t("noParent")}
              value={parent}
              options={register.rows
                .filter((one) => one.sourceId === source && one.id !== row.id)
                .map((one) => ({ value: one.id, label: `${one.path} ${one.text.slice(0, 40)}` }))}
              onChange={(next: Id | undefined) => setParent(next ?? null)}
            />
          )}
        </Field>
        {refused?.errors.length === 0 && <ProblemAlert problem={move.error} />}
      </div>
    </Modal>
  );
}
