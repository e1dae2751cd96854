import { useQuery } from "@tanstack/react-query";
import { Alert, Button, Input } from "antd";
import { lazy, Suspense, useCallback, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import type { ChapterView } from "@/api/reportTypes";
import type { Id } from "@/api/types";
import { ProblemAlert } from "@/ui/ProblemAlert";
import { Answer, LoadingState } from "@/ui/states";
import { formatTime } from "@/ui/time";
import { ChapterClash } from "./ChapterClash";
import type { EditorHandle } from "./RichEditor";
import { chapterQuery } from "./report";
import styles from "./report.module.css";
import { SourceLine } from "./SourceLine";
import { useChapterSaving } from "./useChapterSaving";

const CitationPanel = lazy(async () => ({ default: (await import("./CitationPanel")).CitationPanel }));
const RichEditor = lazy(() => import("./RichEditor"));

interface Props {
  report: Id;
  chapter: Id;
  /** The version that the outline knows: newer than mine when somebody saved after I opened it. */
  known: number;
  disabled: boolean;
  /** The report of a topic group: its chapters may rest on what the group's visits found. */
  citing: boolean;
  /** Where the page keeps what sends the last words before it submits. */
  onReady?: (flush: () => Promise<boolean>) => void;
}

/** One chapter under the hands of one person; saved by itself. */
export function ChapterEditor(props: Props) {
  const chapter = useQuery(chapterQuery(props.report, props.chapter));
  return (
    <Answer query={chapter} rows={12}>
      {(view) => <Writing key={view.id} {...props} view={view} onReload={() => void chapter.refetch()} />}
    </Answer>
  );
}

function Writing({
  view,
  disabled,
  citing,
  known,
  onReady,
  onReload,
}: Props & { view: ChapterView; onReload: () => void }) {
  const { t } = useTranslation("report");
  const editor = useRef<EditorHandle | null>(null);
  const heading = useRef(view.heading);
  const body = useRef(view.html);
  const read = useCallback(() => {
    body.current = editor.current?.html() ?? body.current;
    return { heading: heading.current, html: body.current };
  }, []);
  const saving = useChapterSaving(view, read);
  const [title, setTitle] = useState(saving.initial.heading);
  const [started] = useState(() => {
    heading.current = saving.initial.heading;
    body.current = saving.initial.html;
    return saving.initial.html;
  });
  onReady?.(saving.flush);
  const behind = known > saving.base().version && saving.state !== "saving" && !saving.theirs;
  const replace = (chapter: { heading: string; html: string }) => {
    heading.current = chapter.heading;
    setTitle(chapter.heading);
    editor.current?.replace(chapter.html);
  };
  return (
    <section className={styles.writing} aria-label={title}>
      {saving.theirs && (
        <ChapterClash
          base={saving.base()}
          mine={read()}
          theirs={saving.theirs}
          onSettle={(merged, seen) => {
            replace(merged);
            saving.settle(seen);
          }}
        />
      )}
      {behind && (
        <Alert
          type="info"
          showIcon
          title={t("savedByOther")}
          action={<Button onClick={onReload}>{t("load")}</Button>}
        />
      )}
      <div className={styles.writingHead}>
        <Input
          aria-label={t("heading")}
          size="large"
          variant="borderless"
          className={styles.headingInput}
          value={title}
          maxLength={200}
          status={title.trim() === "" ? "error" : undefined}
          disabled={disabled}
          onChange={(event) => {
            setTitle(event.target.value);
            heading.current = event.target.value;
            saving.touch();
          }}
        />
        <output className={styles.saving} aria-live="polite" data-state={saving.state}>
          {t(`saving.${saving.state}`, { time: saving.savedAt ? formatTime(saving.savedAt) : "" })}
        </output>
      </div>
      {view.source && <SourceLine chapter={view} disabled={disabled} flush={saving.flush} onFollowed={onReload} />}
      {citing && (
        <Suspense fallback={null}>
          <CitationPanel chapter={view} disabled={disabled} onInsert={(html) => editor.current?.insert(html)} />
        </Suspense>
      )}
      <ProblemAlert problem={saving.problem} />
      <Suspense fallback={<LoadingState rows={10} />}>
        <RichEditor label={t("text")} initial={started} disabled={disabled} handle={editor} onTouch={saving.touch} />
      </Suspense>
    </section>
  );
}
