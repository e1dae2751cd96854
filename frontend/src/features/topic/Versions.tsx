import { useQuery } from "@tanstack/react-query";
import { Button, Modal, Segmented } from "antd";
import { lazy, Suspense, useState } from "react";
import { useTranslation } from "react-i18next";
import type { GroupPage } from "@/api/topicTypes";
import { Answer, LoadingState } from "@/ui/states";
import { formatInstant } from "@/ui/time";
import { OutlineReader } from "./OutlineReader";
import { outlineVersionQuery } from "./topic";
import styles from "./topic.module.css";

const OutlineComparison = lazy(() => import("./OutlineComparison"));

/** Every outline as it was submitted; each can be read again. */
export function Versions({ page }: { page: GroupPage }) {
  const { t } = useTranslation("topic");
  const [no, setNo] = useState<number | null>(null);
  if (page.versions.length === 0) return null;
  return (
    <>
      <ul className={styles.lines}>
        {page.versions.map((version) => (
          <li key={version.no}>
            <Button type="link" className={styles.version} onClick={() => setNo(version.no)}>
              {t("version", { no: version.no })}
            </Button>
            <span className="secondary">
              {version.by.name} {formatInstant(version.at)}
            </span>
          </li>
        ))}
      </ul>
      <Modal
        open={no !== null}
        width={800}
        footer={null}
        title={t("version", { no: no ?? 0 })}
        onCancel={() => setNo(null)}
        destroyOnHidden
      >
        {no !== null && <OneVersion page={page} no={no} />}
      </Modal>
    </>
  );
}

/** To be read, or word by word beside the version before it. */
function OneVersion({ page, no }: { page: GroupPage; no: number }) {
  const { t } = useTranslation("topic");
  const [comparing, setComparing] = useState(false);
  const version = useQuery(outlineVersionQuery(page.group.id, no));
  const before = useQuery({ ...outlineVersionQuery(page.group.id, no - 1), enabled: comparing });
  return (
    <>
      {no > 1 && (
        <Segmented
          options={[
            { value: false, label: t("read") },
            { value: true, label: t("compareWith", { no: no - 1 }) },
          ]}
          value={comparing}
          onChange={setComparing}
        />
      )}
      <Answer query={version}>
        {(content) =>
          comparing ? (
            <Answer query={before}>
              {(earlier) => (
                <Suspense fallback={<LoadingState rows={4} />}>
                  <OutlineComparison before={earlier} after={content} people={page.people} />
                </Suspense>
              )}
            </Answer>
          ) : (
            <OutlineReader content={content} people={page.people} />
          )
        }
      </Answer>
    </>
  );
}
