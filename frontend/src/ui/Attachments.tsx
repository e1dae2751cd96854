import { useQuery } from "@tanstack/react-query";
import { Button, Checkbox } from "antd";
import { useTranslation } from "react-i18next";
import { api, search } from "@/api/client";
import type { Attachment, DocumentOwnerType } from "@/api/documentTypes";
import type { Id } from "@/api/types";
import { AttachmentList } from "./AttachmentList";
import { ProblemAlert } from "./ProblemAlert";
import { Answer } from "./states";
import { Uploader } from "./Uploader";
import { attachmentsKey, useRemoveAttachment, useShareAttachment } from "./useAttachments";
import { useConfirm } from "./useConfirm";

interface Props {
  ownerType: DocumentOwnerType;
  ownerId: Id;
  editable?: boolean;
  /** Beside other things: shows nothing at all while there is nothing. */
  quiet?: boolean;
  /** Only those that could still be taken back: what goes along with what is being written. */
  fresh?: boolean;
}

/** The papers attached to one thing: read, download, and, before it is submitted, add and remove. */
export function Attachments({ ownerType, ownerId, editable = false, quiet = false, fresh = false }: Props) {
  const { t } = useTranslation("document");
  const confirm = useConfirm();
  const remove = useRemoveAttachment(ownerType, ownerId);
  const share = useShareAttachment(ownerType, ownerId);
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
      <ProblemAlert problem={remove.error ?? share.error} />
      <Answer query={attachments} rows={2}>
        {(items) => (
          <AttachmentList
            items={fresh ? items.filter((item) => item.removable) : items}
            note={(attachment) => attachment.shared && !attachment.sharable && ` · ${t("shared")}`}
            action={(attachment) => (
              <>
                {attachment.sharable && (
                  <Checkbox
                    className="attachments-share"
                    checked={attachment.shared}
                    disabled={share.isPending}
                    aria-label={`${t("share")} · ${attachment.name}`}
                    onChange={(event) => share.mutate({ id: attachment.id, shared: event.target.checked })}
                  >
                    {t("share")}
                  </Checkbox>
                )}
                {editable && attachment.removable && (
                  <Button
                    size="small"
                    type="text"
                    danger
                    onClick={() => ask(attachment)}
                    loading={remove.variables === attachment.id && remove.isPending}
                  >
                    {t("remove")}
                  </Button>
                )}
              </>
            )}
          />
        )}
      </Answer>
    </div>
  );
}
