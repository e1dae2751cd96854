import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import type { Attachment } from "@/api/documentTypes";
import { formatInstant } from "./time";
import "./attachments.css";

const KB = 1024;

/** `3.4 MB`, as a file manager would say it. */
export function formatSize(bytes: number): string {
  if (bytes < KB) return `${bytes} B`;
  if (bytes < KB * KB) return `${Math.round(bytes / KB)} KB`;
  return `${(bytes / KB / KB).toFixed(1)} MB`;
}

export const contentUrl = (attachment: { id: string }) => `/api/documents/${attachment.id}/content`;

interface Props<T extends Attachment> {
  items: T[];
  action?: (attachment: T) => ReactNode;
  note?: (attachment: T) => ReactNode;
}

/** Names that download, how large, who added them and when. */
export function AttachmentList<T extends Attachment>({ items, action, note }: Props<T>) {
  const { t } = useTranslation("document");
  if (items.length === 0) return <p className="attachments-none">{t("none")}</p>;
  return (
    <ul className="attachments">
      {items.map((attachment) => (
        <li key={attachment.id}>
          <a href={contentUrl(attachment)} download={attachment.name}>
            {attachment.name}
          </a>
          <span className="attachments-note">
            {formatSize(attachment.size)} ·{" "}
            {t("addedBy", { name: attachment.by.name, at: formatInstant(attachment.at) })}
            {note?.(attachment)}
          </span>
          {action?.(attachment)}
        </li>
      ))}
    </ul>
  );
}
