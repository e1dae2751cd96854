import { Alert, Progress } from "antd";
import { useTranslation } from "react-i18next";
import type { Attachment, DocumentOwnerType } from "@/api/documentTypes";
import type { Id } from "@/api/types";
import { DropZone } from "./DropZone";
import { useProblemWords } from "./ProblemAlert";
import { LARGEST_FILE, type Sending, useUpload } from "./useAttachments";
import "./attachments.css";

interface Props {
  ownerType: DocumentOwnerType;
  ownerId: Id;
  /** One file only, such as the scan of a signed paper. */
  single?: boolean;
  label?: string;
  onUploaded?: (attachment: Attachment) => void;
}

/** Takes files by button or by dropping them; shows how far each has come and what was refused. */
export function Uploader({ ownerType, ownerId, single = false, label, onUploaded }: Props) {
  const { t } = useTranslation("document");
  const { sending, send, dismiss } = useUpload(ownerType, ownerId, onUploaded);
  return (
    <div>
      <DropZone
        label={label ?? t("choose")}
        hint={t("dropHint", { size: LARGEST_FILE / 1024 / 1024 })}
        multiple={!single}
        onFiles={(files) => void send(files)}
      />
      {sending.map((one) => (
        <SendingRow key={one.id} one={one} onDismiss={() => dismiss(one.id)} />
      ))}
    </div>
  );
}

function SendingRow({ one, onDismiss }: { one: Sending; onDismiss: () => void }) {
  const { t } = useTranslation("document");
  const words = useProblemWords();
  if (one.tooLarge || one.problem) {
    const text = one.tooLarge ? t("tooLarge", { size: LARGEST_FILE / 1024 / 1024 }) : words(one.problem);
    return (
      <Alert
        role="alert"
        type="error"
        showIcon
        title={`${one.name}：${text}`}
        closable={{ onClose: onDismiss }}
        style={{ marginTop: 8 }}
      />
    );
  }
  return (
    <div className="uploader-row">
      <span>{one.name}</span>
      <Progress percent={one.percent} size="small" aria-label={t("sending", { name: one.name })} />
    </div>
  );
}
