import { Button, Dropdown, Tag } from "antd";
import { useRef } from "react";
import { useTranslation } from "react-i18next";
import type { ChapterHead, ReportView } from "@/api/reportTypes";
import type { Id } from "@/api/types";
import { focusWhenLost } from "@/ui/goOn";
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
  const list = useRef<HTMLOListElement>(null);
  /** Whoever moved a chapter has it still in hand; whoever removed one goes on at what stands there now. */
  const keep = (at: number, id?: Id) =>
    focusWhenLost(() => {
      const menus = [...(list.current?.querySelectorAll<HTMLElement>("[data-menu]") ?? [])];
      return menus.find((menu) => menu.dataset.menu === id) ?? menus[at] ?? menus[at - 1];
    });
  const act = async (chapter: ChapterHead, key: string) => {
    if (!(await settled())) return;
    const at = report.chapters.indexOf(chapter);
    if (key !== "remove") {
      const order = moved(report.chapters, chapter.id, key as Move);
      if (order) ordering.mutate(order, { onSettled: () => keep(at, chapter.id) });
      return;
    }
    const agreed = await confirm({
      title: t("removeAsk", { heading: chapter.heading }),
      text: t("removeExplain"),
      verb: t("remove"),
      danger: true,
    });
    if (!agreed) keep(at, chapter.id);
    else removing.mutate({ id: chapter.id, version: chapter.version }, { onSettled: () => keep(at) });
  };
  return (
    <nav className={styles.outline} aria-label={t("chapters")}>
      <ol ref={list}>
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
                autoFocus
                menu={{ items: items(report.chapters, chapter, t), onClick: ({ key }) => void act(chapter, key) }}
              >
                <Button
                  type="text"
                  size="small"
                  data-menu={chapter.id}
                  aria-label={t("chapterMenu", { heading: chapter.heading })}
                >
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
