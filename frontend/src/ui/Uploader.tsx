import { Alert, Button, Progress } from "antd";
import { type DragEvent, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import type { Attachment, DocumentOwnerType, Id } from "@/api/types";
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
  const [over, setOver] = useState(false);
  const input = useRef<HTMLInputElement>(null);
  const take = (files: FileList | null) => {
    const list = [...(files ?? [])];
    if (list.length) void send(single ? list.slice(0, 1) : list);
  };
  const drop = (event: DragEvent) => {
    event.preventDefault();
    setOver(false);
    take(event.dataTransfer.files);
  };
  return (
    <div>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: dropping is the second way; the button does the same. */}
      <div
        className="uploader"
        data-over={over}
        onDragOver={(event) => {
          event.preventDefault();
          setOver(true);
        }}
        onDragLeave={() => setOver(false)}
        onDrop={drop}
      >
        <Button onClick={() => input.current?.click()}>{label ?? t("choose")}</Button>
        <span className="attachments-note">{t("dropHint", { size: LARGEST_FILE / 1024 / 1024 })}</span>
        <input
          ref={input}
          type="file"
          hidden
          multiple={!single}
          aria-label={label ?? t("choose")}
          onChange={(event) => {
            take(event.target.files);
            event.target.value = "";
          }}
        />
      </div>
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
