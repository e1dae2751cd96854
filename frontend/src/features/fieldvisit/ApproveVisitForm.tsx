import { useQuery } from "@tanstack/react-query";
import { Alert, Select } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { Attachment } from "@/api/documentTypes";
import type { VisitView } from "@/api/visitTypes";
import { AttachmentList } from "@/ui/AttachmentList";
import { Field } from "@/ui/Field";
import { SplitForm } from "@/ui/SplitForm";
import { Answer } from "@/ui/states";
import type { TaskFormProps } from "@/ui/taskForm";
import { Uploader } from "@/ui/Uploader";
import { RulingPanel } from "./RulingPanel";
import { ChangeNote, VisitContext } from "./VisitContext";
import styles from "./visit.module.css";
import { visitQuery } from "./visits";

/** The leader in charge rules on the itinerary, or the office records what was ruled on paper. */
export function ApproveVisitForm(props: TaskFormProps) {
  const visit = useQuery(visitQuery(props.task.row.refs.visitId ?? ""));
  return <Answer query={visit}>{(view) => <Approver {...props} visit={view} />}</Answer>;
}

function Approver({ visit, draft, locked, onSent }: Omit<TaskFormProps, "task"> & { visit: VisitView }) {
  const { t } = useTranslation("fieldvisit");
  const may = visit.actions.includes("approve");
  const mayRecord = visit.actions.includes("record-approval");
  const form = (
    <>
      <ChangeNote visit={visit} />
      {may && <RulingPanel visit={visit} act="approval" draft={draft} locked={locked} onSent={onSent} />}
      {mayRecord && <RecordedApproval visit={visit} draft={may ? undefined : draft} onSent={onSent} />}
      {!may && !mayRecord && <Alert type="info" showIcon title={t("notYours")} />}
    </>
  );
  return (
    <SplitForm
      decides
      form={form}
      contextLabel={t("context")}
      context={<VisitContext visit={visit} parts={["clashes", "itinerary", "papers", "rulings"]} />}
    />
  );
}

type Recording = Pick<TaskFormProps, "onSent"> & { visit: VisitView; draft?: TaskFormProps["draft"] };

/** The office writes down what the leader decided on paper: who, what, and the scan that proves it. */
export function RecordedApproval({ visit, draft, onSent }: Recording) {
  const { t } = useTranslation("fieldvisit");
  const [person, setPerson] = useState<string | null>(
    visit.inCharge.length === 1 ? (visit.inCharge[0]?.id ?? null) : null,
  );
  const [scan, setScan] = useState<Attachment | null>(null);
  const [asked, setAsked] = useState(false);
  const extra = () => {
    setAsked(true);
    return person && scan ? { recordedFor: person, scan: scan.id } : null;
  };
  return (
    <section className={styles.recorded} aria-label={t("record")}>
      <h3>{t("record")}</h3>
      <p className="secondary">{t("recordExplain")}</p>
      <Field label={t("recordedFor")} required error={asked && !person ? t("recordedForMissing") : undefined}>
        {(control) => (
          <Select
            {...control}
            style={{ width: "100%" }}
            value={person}
            options={visit.inCharge.map((one) => ({ value: one.id, label: one.name }))}
            onChange={setPerson}
          />
        )}
      </Field>
      <Field label={t("scan")} required error={asked && !scan ? t("scanMissing") : undefined}>
        {() =>
          scan ? (
            <AttachmentList items={[scan]} />
          ) : (
            <Uploader single ownerType="FIELD_VISIT" ownerId={visit.id} label={t("chooseScan")} onUploaded={setScan} />
          )
        }
      </Field>
      <RulingPanel visit={visit} act="approval" draft={draft} extra={extra} onSent={onSent} />
    </section>
  );
}
