import { Select } from "antd";
import { type ReactNode, useState } from "react";
import { useTranslation } from "react-i18next";
import type { Attachment, DocumentOwnerType } from "@/api/documentTypes";
import type { Id, PersonRef } from "@/api/types";
import { AttachmentList } from "./AttachmentList";
import { Field } from "./Field";
import { Uploader } from "./Uploader";
import "./decision.css";

interface Props {
  title: string;
  /** Who may have decided. */
  leaders: PersonRef[];
  ownerType: DocumentOwnerType;
  ownerId: Id;
  /** The decision itself; asks for who decided and for the scan, or learns that one of them is missing. */
  children: (extra: () => Record<string, unknown> | null) => ReactNode;
}

/** The office writes down what a leader decided on paper: who, what, and the scan that proves it. */
export function RecordedDecision({ title, leaders, ownerType, ownerId, children }: Props) {
  const { t } = useTranslation();
  const [person, setPerson] = useState<string | null>(leaders.length === 1 ? (leaders[0]?.id ?? null) : null);
  const [scan, setScan] = useState<Attachment | null>(null);
  const [asked, setAsked] = useState(false);
  const extra = () => {
    setAsked(true);
    return person && scan ? { recordedFor: person, scan: scan.id } : null;
  };
  return (
    <section className="recorded-decision" aria-label={t("decision.recorded")}>
      <h3>{title}</h3>
      <p className="secondary">{t("decision.recordedExplain")}</p>
      <Field
        label={t("decision.recordedFor")}
        required
        error={asked && !person ? t("decision.recordedForMissing") : undefined}
      >
        {(control) => (
          <Select
            {...control}
            style={{ width: "100%" }}
            value={person}
            options={leaders.map((one) => ({ value: one.id, label: one.name }))}
            onChange={setPerson}
          />
        )}
      </Field>
      <Field label={t("decision.scan")} required error={asked && !scan ? t("decision.scanMissing") : undefined}>
        {() =>
          scan ? (
            <AttachmentList items={[scan]} />
          ) : (
            <Uploader
              single
              ownerType={ownerType}
              ownerId={ownerId}
              label={t("decision.chooseScan")}
              onUploaded={setScan}
            />
          )
        }
      </Field>
      {children(extra)}
    </section>
  );
}
