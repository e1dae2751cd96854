import { Button, Input, Modal, Radio, Select } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { Consultation } from "@/api/consultationTypes";
import { asProblem } from "@/api/problem";
import type { Day, Id } from "@/api/types";
import { DayPicker } from "@/ui/DayPicker";
import { Field } from "@/ui/Field";
import { LongText, tooLong } from "@/ui/LongText";
import { ProblemAlert } from "@/ui/ProblemAlert";
import { dayOf } from "@/ui/time";
import { useRecord, type Words } from "./consultation";
import styles from "./consultation.module.css";

type Said = Words & { org: Id | null; receivedOn: Day | null };
const NOTHING: Said = { org: null, receivedOn: null, title: "", author: "", wish: "WRITTEN", text: "" };

/** A submission that came on paper is typed by the office, for an organisation that was asked. */
export function RecordPaper({ consultation }: { consultation: Consultation }) {
  const { t } = useTranslation("consultation");
  const [open, setOpen] = useState(false);
  const [said, setSaid] = useState<Said>(NOTHING);
  const record = useRecord(consultation);
  const refused = record.error ? asProblem(record.error) : null;
  const change = (part: Partial<Said>) => setSaid({ ...said, ...part });
  const save = () =>
    record.mutate(said, {
      onSuccess: () => {
        setOpen(false);
        setSaid(NOTHING);
      },
    });
  return (
    <>
      <Button
        onClick={() => {
          setOpen(true);
          change({ receivedOn: said.receivedOn ?? dayOf() });
        }}
      >
        {t("record")}
      </Button>
      <Modal
        open={open}
        width={720}
        title={t("record")}
        okText={t("recordVerb")}
        okButtonProps={{ loading: record.isPending, disabled: tooLong(said.text) }}
        onOk={save}
        onCancel={() => setOpen(false)}
      >
        <div className={styles.form}>
          <Field label={t("organisation")} required error={refused?.errorOf("org")}>
            {(control) => (
              <Select
                {...control}
                style={{ width: "100%" }}
                showSearch={{ optionFilterProp: "label" }}
                value={said.org ?? undefined}
                options={consultation.asked.map((one) => ({ value: one.org.id, label: one.org.name }))}
                onChange={(org) => change({ org })}
              />
            )}
          </Field>
          <Field label={t("receivedOn")} required error={refused?.errorOf("receivedOn")}>
            {(control) => (
              <DayPicker {...control} value={said.receivedOn} onChange={(receivedOn) => change({ receivedOn })} />
            )}
          </Field>
          <Field label={t("title")} required error={refused?.errorOf("title")}>
            {(control) => (
              <Input
                {...control}
                maxLength={200}
                value={said.title}
                onChange={(event) => change({ title: event.target.value })}
              />
            )}
          </Field>
          <Field label={t("author")} required hint={t("authorHint")} error={refused?.errorOf("author")}>
            {(control) => (
              <Input
                {...control}
                maxLength={200}
                value={said.author}
                onChange={(event) => change({ author: event.target.value })}
              />
            )}
          </Field>
          <Field label={t("wishLabel")} required>
            {({ id }) => (
              <Radio.Group
                id={id}
                aria-label={t("wishLabel")}
                value={said.wish}
                options={(["ORAL", "WRITTEN"] as const).map((wish) => ({ value: wish, label: t(`wish.${wish}`) }))}
                onChange={(event) => change({ wish: event.target.value })}
              />
            )}
          </Field>
          <LongText
            label={t("text")}
            required
            lines={[6, 14]}
            value={said.text}
            error={refused?.errorOf("text")}
            onChange={(text) => change({ text })}
          />
          <p className="secondary">{t("recordHint")}</p>
          <ProblemAlert problem={record.error} />
        </div>
      </Modal>
    </>
  );
}
