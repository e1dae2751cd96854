import { Button, Dropdown, Tag } from "antd";
import { useTranslation } from "react-i18next";
import type { ChapterHead, ReportView } from "@/api/reportTypes";
import type { Id } from "@/api/types";
import { ProblemAlert } from "@/ui/ProblemAlert";
import { useConfirm } from "@/ui/useConfirm";
import { AddChapter } from "./AddChapter";
import { type Move, moved } from "./order";
import { useOrder, useRemoveChapter } from "./report";
import styles from "./report.module.css";
import { AMBER } from "./tones";

interface Props {
  report: ReportView;
  current: Id | null;
  disabled: boolean;
  onChoose: (id: Id) => void;
  /** What I am typing is sent before the outline changes. */
  settled: () => Promise<boolean>;
}

/** The chapters and their parts, with what is still empty and what its source has overtaken. */
export function ChapterList({ report, current, disabled, onChoose, settled }: Props) {
  const { t } = useTranslation("report");
  const confirm = useConfirm();
  const ordering = useOrder(report);
  const removing = useRemoveChapter(report);
  const act = async (chapter: ChapterHead, key: string) => {
    if (!(await settled())) return;
    if (key !== "remove") {
      const order = moved(report.chapters, chapter.id, key as Move);
      if (order) ordering.mutate(order);
      return;
    }
    const agreed = await confirm({
      title: t("removeAsk", { heading: chapter.heading }),
      text: t("removeExplain"),
      verb: t("remove"),
      danger: true,
    });
    if (agreed) removing.mutate({ id: chapter.id, version: chapter.version });
  };
  return (
    <nav className={styles.outline} aria-label={t("chapters")}>
      <ol>
        {report.chapters.map((chapter) => (
          <li key={chapter.id} data-part={chapter.parent !== null} data-current={chapter.id === current}>
            <button
              type="button"
              className={styles.chapter}
              aria-current={chapter.id === current ? "true" : undefined}
              onClick={() => onChoose(chapter.id)}
            >
              <span className={styles.chapterName}>{chapter.heading}</span>
              <Marks chapter={chapter} report={report} />
            </button>
            {!disabled && (
              <Dropdown
                trigger={["click"]}
                menu={{ items: items(report.chapters, chapter, t), onClick: ({ key }) => void act(chapter, key) }}
              >
                <Button type="text" size="small" aria-label={t("chapterMenu", { heading: chapter.heading })}>
                  ⋯
                </Button>
              </Dropdown>
            )}
          </li>
        ))}
      </ol>
      <ProblemAlert problem={ordering.error ?? removing.error} />
      {!disabled && <AddChapter report={report} current={current} onAdded={onChoose} />}
    </nav>
  );
}

function Marks({ chapter, report }: { chapter: ChapterHead; report: ReportView }) {
  const { t } = useTranslation("report");
  const hasParts = report.chapters.some((one) => one.parent === chapter.id);
  if (chapter.source?.newer)
    return (
      <Tag color="orange" style={AMBER}>
        {t("source.newerShort")}
      </Tag>
    );
  if (chapter.length > 0) return <span className="secondary">{t("length", { count: chapter.length })}</span>;
  return hasParts ? null : <span className={styles.empty}>{t("empty")}</span>;
}

function items(all: ChapterHead[], chapter: ChapterHead, t: (key: string) => string) {
  const can = (move: Move) => moved(all, chapter.id, move) !== null;
  return [
    ...(["up", "down", "in", "out"] as const).map((move) => ({
      key: move,
      label: t(`move.${move}`),
      disabled: !can(move),
    })),
    { type: "divider" as const },
    { key: "remove", label: t("remove"), danger: true },
  ];
}
