import { useQuery } from "@tanstack/react-query";
import { Button } from "antd";
import { useTranslation } from "react-i18next";
import { api, search } from "@/api/client";
import type { Attachment, DocumentOwnerType, Id } from "@/api/types";
import { AttachmentList } from "./AttachmentList";
import { ProblemAlert } from "./ProblemAlert";
import { Answer } from "./states";
import { Uploader } from "./Uploader";
import { attachmentsKey, useRemoveAttachment } from "./useAttachments";
import { useConfirm } from "./useConfirm";

interface Props {
  ownerType: DocumentOwnerType;
  ownerId: Id;
  editable?: boolean;
  /** Beside other things: shows nothing at all while there is nothing. */
  quiet?: boolean;
}

/** The papers attached to one thing: read, download, and, before it is submitted, add and remove. */
export function Attachments({ ownerType, ownerId, editable = false, quiet = false }: Props) {
  const { t } = useTranslation("document");
  const confirm = useConfirm();
  const remove = useRemoveAttachment(ownerType, ownerId);
  const attachments = useQuery({
    queryKey: attachmentsKey(ownerType, ownerId),
    queryFn: ({ signal }) => api.get<Attachment[]>(`/documents${search({ ownerType, ownerId })}`, signal),
  });
  const ask = async (attachment: Attachment) => {
    const agreed = await confirm({ title: t("removeAsk", { name: attachment.name }), verb: t("remove"), danger: true });
    if (agreed) remove.mutate(attachment.id);
  };
  if (quiet && !attachments.data?.length) return null;
  return (
    <div>
      {editable && <Uploader ownerType={ownerType} ownerId={ownerId} />}
      <ProblemAlert problem={remove.error} />
      <Answer query={attachments} rows={2}>
        {(items) => (
          <AttachmentList
            items={items}
            action={(attachment) =>
              editable &&
              attachment.removable && (
                <Button
                  size="small"
                  type="text"
                  danger
                  onClick={() => ask(attachment)}
                  loading={remove.variables === attachment.id && remove.isPending}
                >
                  {t("remove")}
                </Button>
              )
            }
          />
        )}
      </Answer>
    </div>
  );
}
