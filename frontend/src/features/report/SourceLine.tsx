import { useQuery } from "@tanstack/react-query";
import { Button, Tag } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { Link } from "react-router";
import type { ChapterView } from "@/api/reportTypes";
import { ProblemAlert } from "@/ui/ProblemAlert";
import { ChapterFollow } from "./ChapterFollow";
import { sourceQuery } from "./report";
import styles from "./report.module.css";
import { AMBER } from "./tones";

interface Props {
  chapter: ChapterView;
  disabled: boolean;
  flush: () => Promise<boolean>;
  onFollowed: () => void;
}

/** Where a passage comes from, and whether its source has been accepted anew since. */
export function SourceLine({ chapter, disabled, flush, onFollowed }: Props) {
  const { t } = useTranslation("report");
  const [asking, setAsking] = useState(false);
  const { source } = chapter;
  const change = useQuery({ ...sourceQuery(chapter.reportId, chapter.id), enabled: asking });
  if (!source) return null;
  const begin = async () => {
    if (await flush()) setAsking(true);
  };
  return (
    <div className={styles.source}>
      <span>
        {t("source.from")}
        <Link to={`/reports/${source.reportId}?no=${source.version}`}>
          {t("source.version", { title: source.title, no: source.version })}
        </Link>
      </span>
      {source.newer !== null && (
        <>
          <Tag color="orange" style={AMBER}>
            {t("source.newer", { no: source.newer })}
          </Tag>
          {!disabled && (
            <Button size="small" loading={asking && change.isFetching} onClick={begin}>
              {t("source.take")}
            </Button>
          )}
        </>
      )}
      <ProblemAlert problem={change.error} />
      {asking && change.data && !change.isFetching && (
        <ChapterFollow
          chapter={chapter}
          change={change.data}
          onClose={() => setAsking(false)}
          onFollowed={() => {
            setAsking(false);
            onFollowed();
          }}
        />
      )}
    </div>
  );
}
