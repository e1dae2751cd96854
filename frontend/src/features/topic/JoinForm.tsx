import { App, Input, InputNumber, Modal } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { Id } from "@/api/types";
import { Field } from "@/ui/Field";
import { ProblemAlert } from "@/ui/ProblemAlert";
import { OrgPicker } from "@/ui/pickers";
import { type Crew, CrewFields } from "./CrewFields";
import { faultsFrom } from "./faults";
import { useJoin } from "./topic";
import styles from "./topic.module.css";

/** The office lets a group join a study whose groups work already. */
export function JoinForm({ study, onClose }: { study: Id; onClose: () => void }) {
  const { t } = useTranslation(["topic", "study"]);
  const { message } = App.useApp();
  const join = useJoin(study);
  const [name, setName] = useState("");
  const [no, setNo] = useState<number | null>(null);
  const [duty, setDuty] = useState("");
  const [leadOrg, setLeadOrg] = useState<Id | null>(null);
  const [crew, setCrew] = useState<Crew>({ lead: null, members: [], inCharge: null });
  const [asked, setAsked] = useState(false);
  const refused = faultsFrom(join.error);
  const faults: Record<string, string> = {
    ...refused,
    ...(asked && !name.trim() && { name: t("fault.text") }),
    ...(asked && !crew.lead && { lead: t("fault.lead") }),
  };
  const send = () => {
    setAsked(true);
    if (!name.trim() || !crew.lead || join.isPending) return;
    join.mutate(
      { no, name: name.trim(), duty: duty.trim() || null, leadOrg, ...crew },
      {
        onSuccess: (page) => {
          message.success(t("join.done", { name: page.group.name, lead: page.group.lead?.name ?? "" }));
          onClose();
        },
      },
    );
  };
  return (
    <Modal
      open
      title={t("join.title")}
      okText={t("join.verb")}
      okButtonProps={{ loading: join.isPending }}
      onOk={send}
      onCancel={onClose}
    >
      <div className={styles.block}>
        <p className="secondary">{t("join.explain")}</p>
        <div className={styles.fields}>
          <Field label={t("join.name")} required error={faults.name}>
            {(control) => (
              <Input
                {...control}
                autoFocus
                maxLength={200}
                value={name}
                onChange={(event) => setName(event.target.value)}
              />
            )}
          </Field>
          <Field label={t("join.no")} error={faults.no}>
            {(control) => (
              <InputNumber
                {...control}
                min={1}
                max={999}
                precision={0}
                value={no}
                onChange={setNo}
                style={{ width: "100%" }}
              />
            )}
          </Field>
        </div>
        <CrewFields crew={crew} known={[]} faults={faults} onChange={setCrew} />
        <Field label={t("study:leadOrg")} error={faults.leadOrg}>
          {(control) => <OrgPicker {...control} value={leadOrg} onChange={setLeadOrg} />}
        </Field>
        <Field label={t("join.duty")} error={faults.duty}>
          {(control) => (
            <Input.TextArea
              {...control}
              rows={3}
              maxLength={5000}
              value={duty}
              onChange={(event) => setDuty(event.target.value)}
            />
          )}
        </Field>
        {Object.keys(refused).length === 0 && <ProblemAlert problem={join.error} />}
      </div>
    </Modal>
  );
}
