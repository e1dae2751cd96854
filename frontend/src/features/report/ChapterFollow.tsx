import { Modal } from "antd";
import { useTranslation } from "react-i18next";
import type { ChapterView, SourceChange } from "@/api/reportTypes";
import { ProblemAlert } from "@/ui/ProblemAlert";
import { MergeModal } from "./ChapterClash";
import { useFollow } from "./report";

interface Props {
  chapter: ChapterView;
  change: SourceChange;
  onClose: () => void;
  onFollowed: () => void;
}

/** The source has a newer accepted version: what it changed goes into this chapter, what was written here stays. */
export function ChapterFollow({ chapter, change, onClose, onFollowed }: Props) {
  const { t } = useTranslation("report");
  const following = useFollow(chapter.reportId, chapter.id);
  if (change.gone || following.error) {
    return (
      <Modal
        open
        title={t("source.take")}
        onCancel={onClose}
        onOk={onClose}
        cancelButtonProps={{ style: { display: "none" } }}
        okText={t("common:action.close")}
      >
        {following.error ? <ProblemAlert problem={following.error} /> : <p>{t("source.gone")}</p>}
      </Modal>
    );
  }
  const text = (html: string) => ({ heading: chapter.heading, html });
  return (
    <MergeModal
      title={t("source.merge", { from: change.from, to: change.to })}
      base={text(change.before)}
      mine={text(chapter.html)}
      theirs={text(change.after)}
      theirsLabel={t("source.sourceLabel", { no: change.to })}
      theirsSide={t("source.side")}
      onCancel={onClose}
      onMerge={({ html }) => following.mutate({ version: chapter.version, html }, { onSuccess: onFollowed })}
    />
  );
}
