import { useQuery } from "@tanstack/react-query";
import { Typography } from "antd";
import { useTranslation } from "react-i18next";
import { useOutletContext } from "react-router";
import { api } from "@/api/client";
import type { Attachment } from "@/api/documentTypes";
import { keys } from "@/api/keys";
import type { StudyView } from "@/api/studyTypes";
import { AttachmentList } from "@/ui/AttachmentList";
import { ExportButton } from "@/ui/ExportButton";
import { Answer, EmptyState } from "@/ui/states";
import styles from "./files.module.css";

/** Every file of a study, wherever it is attached. */
export function FilesTab() {
  const study = useOutletContext<StudyView>();
  const { t } = useTranslation("document");
  const files = useQuery({
    queryKey: keys.ofStudy(study.id, "documents"),
    queryFn: ({ signal }) => api.get<Attachment[]>(`/studies/${study.id}/documents`, signal),
  });
  return (
    <Answer query={files}>
      {(all) => {
        if (all.length === 0) return <EmptyState text={t("noFiles")} />;
        return (
          <>
            <div className={styles.tools}>
              <ExportButton path={`/studies/${study.id}/documents`} />
            </div>
            <AttachmentList
              items={all}
              note={(file) => (
                <>
                  {file.ownerType && ` · ${t(`owner.${file.ownerType}`)}`}
                  <Typography.Text
                    className={styles.sum}
                    type="secondary"
                    copyable={{ text: file.sha256, tooltips: false }}
                    title={`${t("sha256")} ${file.sha256}`}
                  >
                    SHA-256 {file.sha256.slice(0, 12)}…
                  </Typography.Text>
                </>
              )}
            />
          </>
        );
      }}
    </Answer>
  );
}
