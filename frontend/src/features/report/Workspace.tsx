import { Select } from "antd";
import { useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import type { ReportView } from "@/api/reportTypes";
import type { Id } from "@/api/types";
import { EmptyState } from "@/ui/states";
import { ChapterEditor } from "./ChapterEditor";
import { ChapterList } from "./ChapterList";
import styles from "./report.module.css";

interface Props {
  report: ReportView;
  disabled: boolean;
  /** Where a form keeps what sends the last words before it submits. */
  flush?: { current: () => Promise<boolean> };
  /** The chapter that stands in the address, where the page has one. */
  chosen?: Id | null;
  onChoose?: (id: Id) => void;
}

/** The chapters at the left, one of them open at the right. */
export function Workspace({ report, disabled, flush, chosen, onChoose }: Props) {
  const { t } = useTranslation("report");
  const [own, setOwn] = useState<Id | null>(null);
  const wanted = chosen ?? own;
  const found = report.chapters.find((one) => one.id === wanted) ?? report.chapters.find(isText) ?? report.chapters[0];
  const send = useRef<() => Promise<boolean>>(async () => true);
  const settled = () => send.current();
  const choose = (id: Id) => {
    setOwn(id);
    onChoose?.(id);
  };
  return (
    <div className={styles.workspace}>
      <div className={styles.narrowOnly}>
        <Select
          aria-label={t("chapters")}
          style={{ width: "100%" }}
          value={found?.id}
          onChange={choose}
          options={report.chapters.map((one) => ({
            value: one.id,
            label: `${one.parent ? "　" : ""}${one.heading}${one.length === 0 ? ` · ${t("empty")}` : ""}`,
          }))}
        />
      </div>
      <ChapterList
        report={report}
        current={found?.id ?? null}
        disabled={disabled}
        onChoose={choose}
        settled={settled}
      />
      {found ? (
        <ChapterEditor
          key={found.id}
          report={report.id}
          chapter={found.id}
          known={found.version}
          disabled={disabled}
          citing={report.kind === "TOPIC"}
          onReady={(now) => {
            send.current = now;
            if (flush) flush.current = now;
          }}
        />
      ) : (
        <EmptyState text={t("noChapters")} />
      )}
    </div>
  );

  /** A chapter that only holds parts together is seldom what one comes to write. */
  function isText(chapter: ReportView["chapters"][number]): boolean {
    return !report.chapters.some((one) => one.parent === chapter.id);
  }
}
