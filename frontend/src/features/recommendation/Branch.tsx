import { HolderOutlined, MoreOutlined } from "@ant-design/icons";
import { Button, Dropdown } from "antd";
import { type DragEvent, type KeyboardEvent, useState } from "react";
import { useTranslation } from "react-i18next";
import { Link } from "react-router";
import type { AssessmentClass } from "@/api/recommendationTypes";
import type { Id } from "@/api/types";
import { useReorder } from "@/ui/useReorder";
import orderStyles from "./order.module.css";
import styles from "./recommendation.module.css";
import { StandTag } from "./Statistics";
import { handleId, type Place, placeTaken, type Row, type Step, steps } from "./tree";

export interface Moving {
  rows: Row[];
  /** What is dragged just now, in whichever branch. */
  dragged: Id | null;
  onDrag: (id: Id | null) => void;
  onMove: (row: Row, to: Place) => void;
  onAsk: (row: Row) => void;
}

interface Props {
  rows: Row[];
  all: Row[];
  classes: AssessmentClass[];
  moving: Moving | null;
}

const KEYS: Partial<Record<string, Step>> = { ArrowLeft: "out", ArrowRight: "in" };

/** What hangs below one recommendation, in its order; what is dragged here from elsewhere takes the place it is dropped on. */
export function Branch({ rows, all, classes, moving }: Props) {
  const { place, handle } = useReorder(rows, (_, from, to) => {
    const row = rows[from];
    if (row) moving?.onMove(row, { source: row.sourceId, parent: row.parentId, place: to + 1 });
  });
  const [over, setOver] = useState<Id | null>(null);
  /** The place that something dragged from another branch would take here. */
  const taken = (row: Row) =>
    moving?.dragged && !rows.some((one) => one.id === moving.dragged)
      ? placeTaken(moving.rows, moving.dragged, row)
      : null;
  const spot = (row: Row, at: number) => {
    const own = place(at);
    return {
      ...own,
      "data-over": own["data-over"] || over === row.id,
      onDragOver: (event: DragEvent) => {
        event.stopPropagation();
        own.onDragOver(event);
        if (!taken(row)) return;
        event.preventDefault();
        setOver(row.id);
      },
      onDragLeave: () => setOver(null),
      onDrop: (event: DragEvent) => {
        event.stopPropagation();
        own.onDrop(event);
        setOver(null);
        const to = taken(row);
        const from = moving?.rows.find((one) => one.id === moving.dragged);
        if (from && to) moving?.onMove(from, to);
      },
    };
  };
  return (
    <ol className={styles.branch}>
      {rows.map((row, at) => (
        <li key={row.id} {...(moving && spot(row, at))}>
          <div className={moving ? `${styles.leaf} ${styles.movable}` : styles.leaf}>
            {moving && <Handle row={row} moving={moving} reorder={handle(at, row.id)} />}
            <Link to={`/recommendations/${row.id}`} className={styles.clamp}>
              <span className={styles.number}>{row.number}</span>
              {row.text}
            </Link>
            <span className={styles.stand}>
              {row.lead && <span className="secondary">{row.lead.name}</span>}
              <StandTag row={row} classes={classes} />
            </span>
            {moving && <Steps row={row} moving={moving} />}
          </div>
          <Below row={row} all={all} classes={classes} moving={moving} />
        </li>
      ))}
    </ol>
  );
}

function Below({ row, ...rest }: { row: Row } & Omit<Props, "rows">) {
  const children = rest.all.filter((one) => one.parentId === row.id);
  return children.length > 0 && <Branch rows={children} {...rest} />;
}

interface HandleProps {
  row: Row;
  moving: Moving;
  reorder: ReturnType<ReturnType<typeof useReorder>["handle"]>;
}

/** Dragged, or moved by the arrow keys: up and down among its siblings, left out of its parent, right below the one before. */
function Handle({ row, moving, reorder }: HandleProps) {
  const { t } = useTranslation("recommendation");
  const onKeyDown = (event: KeyboardEvent<HTMLButtonElement>) => {
    const step = KEYS[event.key];
    if (!step) return reorder.onKeyDown(event);
    event.preventDefault();
    const to = steps(moving.rows, row)[step];
    if (to) moving.onMove(row, to);
  };
  return (
    <button
      type="button"
      id={handleId(row.id)}
      className={`${orderStyles.handle} ${styles.pointer}`}
      draggable
      aria-label={t("moveHandle", { number: row.path })}
      onKeyDown={onKeyDown}
      onDragStart={(event) => {
        reorder.onDragStart(event);
        moving.onDrag(row.id);
      }}
      onDragEnd={() => {
        reorder.onDragEnd();
        moving.onDrag(null);
      }}
    >
      <HolderOutlined aria-hidden="true" />
    </button>
  );
}

const STEPS: Step[] = ["up", "down", "in", "out"];

/** The same steps for whoever neither drags nor knows the keys. */
function Steps({ row, moving }: { row: Row; moving: Moving }) {
  const { t } = useTranslation("recommendation");
  const possible = steps(moving.rows, row);
  return (
    <Dropdown
      trigger={["click"]}
      autoFocus
      menu={{
        items: [
          ...STEPS.map((step) => ({ key: step, label: t(`moveStep.${step}`), disabled: !possible[step] })),
          { key: "ask", label: t("moveStep.ask") },
        ],
        onClick: ({ key }) => {
          const to = possible[key as Step];
          if (to) moving.onMove(row, to);
          else moving.onAsk(row);
        },
      }}
    >
      <Button
        type="text"
        className={orderStyles.more}
        icon={<MoreOutlined />}
        aria-label={t("moveMenu", { number: row.path })}
      />
    </Dropdown>
  );
}
