import { Select, Typography } from "antd";
import { useTranslation } from "react-i18next";
import { useOutletContext } from "react-router";
import type { Attachment } from "@/api/documentTypes";
import { keys } from "@/api/keys";
import type { StudyView } from "@/api/studyTypes";
import { AttachmentList } from "@/ui/AttachmentList";
import { ExportButton } from "@/ui/ExportButton";
import { SearchField } from "@/ui/SearchField";
import { SortSelect } from "@/ui/SortSelect";
import { Answer, EmptyState } from "@/ui/states";
import { useFilter } from "@/ui/useFilter";
import { useRows } from "@/ui/useRows";
import styles from "./files.module.css";

const NAMES = ["q", "owner", "sort"] as const;
const SORTS = ["-at", "at", "name", "-size", "by"] as const;

/** Every file of a study, wherever it is attached. */
export function FilesTab() {
  const study = useOutletContext<StudyView>();
  const { t } = useTranslation("document");
  const [filter, change] = useFilter(NAMES);
  const path = `/studies/${study.id}/documents`;
  const files = useRows<Attachment>(keys.ofStudy(study.id, "documents"), path, filter);
  const owners = Object.entries(t("owner", { returnObjects: true }) as Record<string, string>);
  return (
    <>
      <search className={styles.tools}>
        <SearchField label={t("search")} value={filter.q} onChange={(q) => change({ q })} />
        <Select
          aria-label={t("where")}
          value={filter.owner}
          options={[{ value: "", label: t("anyOwner") }, ...owners.map(([value, label]) => ({ value, label }))]}
          onChange={(owner) => change({ owner })}
        />
        <SortSelect own="-at" options={SORTS.map((value) => ({ value, label: t(`sort.${value}`) }))} />
        <span className={styles.gap} />
        <ExportButton path={path} filter={filter} />
      </search>
      <Answer query={files}>
        {(all) =>
          all.length === 0 ? (
            <EmptyState text={t(filter.q || filter.owner ? "noFileFound" : "noFiles")} />
          ) : (
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
          )
        }
      </Answer>
    </>
  );
}
