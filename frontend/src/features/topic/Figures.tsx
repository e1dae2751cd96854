import { Tag } from "antd";
import { useTranslation } from "react-i18next";
import type { GroupFigure, GroupWork } from "@/api/topicTypes";
import { DeadlineLight } from "@/ui/DeadlineLight";
import styles from "./topic.module.css";

/** How far a group has come, in things that exist: never a typed percentage. */
export function Progress({ work }: { work: GroupWork }) {
  const { t } = useTranslation("topic");
  return (
    <span className={styles.figures}>
      <Tag>{t(`phase.${work.phase}`)}</Tag>
      <span>
        {work.agreedAt
          ? t("figure.outlineAgreed", { count: work.points })
          : work.outlineVersion > 0
            ? t("figure.outlineVersion", { no: work.outlineVersion })
            : t("figure.outlineNone")}
      </span>
      {work.figures.map((figure) => (
        <FigureWords key={figure.kind} figure={figure} />
      ))}
    </span>
  );
}

/** The same with the day until which the running step is due. */
export function Figures({ work }: { work: GroupWork }) {
  return (
    <span className={styles.figures}>
      <Progress work={work} />
      <DeadlineLight light={work.light} dueAt={work.due} />
    </span>
  );
}

function FigureWords({ figure }: { figure: GroupFigure }) {
  const { t, i18n } = useTranslation("topic");
  const name = i18n.exists(`topic:figureKind.${figure.kind}`) ? t(`figureKind.${figure.kind}`) : figure.kind;
  return (
    <span>
      {name} {figure.planned === null ? figure.done : `${figure.done}/${figure.planned}`}
    </span>
  );
}
