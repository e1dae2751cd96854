import {
  ArrowDownOutlined,
  ArrowUpOutlined,
  DeleteOutlined,
  HolderOutlined,
  MenuFoldOutlined,
  MenuUnfoldOutlined,
} from "@ant-design/icons";
import { Button, Input } from "antd";
import { type DragEvent, type KeyboardEvent, useEffect, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import type { OutlinePoint } from "@/api/topicTypes";
import { addAfter, canMove, dropPoint, type Move, movePoint, newPointId, removePoint } from "./outline";
import styles from "./topic.module.css";

interface Props {
  points: OutlinePoint[];
  faults: Record<string, string>;
  disabled: boolean;
  onChange: (points: OutlinePoint[]) => void;
}

const MOVES: { move: Move; icon: React.ReactNode }[] = [
  { move: "up", icon: <ArrowUpOutlined /> },
  { move: "down", icon: <ArrowDownOutlined /> },
  { move: "out", icon: <MenuFoldOutlined /> },
  { move: "in", icon: <MenuUnfoldOutlined /> },
];

/** Which move a key asks for; Tab alone stays what it is everywhere: the way out of the field. */
function moveOf(event: KeyboardEvent): Move | null {
  if (!event.altKey) return null;
  return ({ ArrowUp: "up", ArrowDown: "down", ArrowLeft: "out", ArrowRight: "in" } as const)[event.key] ?? null;
}

/** The research questions as a tree: written, ordered and nested by mouse, by keyboard and by thumb. */
export function PointsEditor({ points, faults, disabled, onChange }: Props) {
  const { t } = useTranslation("topic");
  const list = useRef<HTMLOListElement>(null);
  const [focus, setFocus] = useState<string | null>(null);
  const [dragged, setDragged] = useState<number | null>(null);
  const [over, setOver] = useState<number | null>(null);
  useEffect(() => {
    if (!focus) return;
    list.current?.querySelector<HTMLElement>(`[data-point="${focus}"] textarea`)?.focus();
    setFocus(null);
  }, [focus]);

  const add = (at: number) => {
    const id = newPointId();
    onChange(addAfter(points, at, id));
    setFocus(id);
  };
  const remove = (at: number) => {
    onChange(removePoint(points, at));
    setFocus(points[at === 0 ? 1 : at - 1]?.id ?? null);
  };
  const move = (at: number, how: Move) => {
    onChange(movePoint(points, at, how));
    setFocus(points[at]?.id ?? null);
  };
  const keys = (event: KeyboardEvent, at: number) => {
    if (event.nativeEvent.isComposing) return;
    const how = moveOf(event);
    if (how) {
      event.preventDefault();
      move(at, how);
    } else if (event.key === "Enter" && !event.shiftKey && !event.ctrlKey && !event.metaKey) {
      event.preventDefault();
      add(at);
    } else if (event.key === "Backspace" && points[at]?.text === "" && points.length > 1) {
      event.preventDefault();
      remove(at);
    }
  };
  const drop = (event: DragEvent, to: number) => {
    event.preventDefault();
    if (dragged !== null) onChange(dropPoint(points, dragged, to));
    setDragged(null);
    setOver(null);
  };

  return (
    <section className={styles.block} aria-label={t("points")}>
      <h3>{t("points")}</h3>
      <p className={`secondary ${styles.keys}`}>{t("pointsHint")}</p>
      {faults.points && <p className={styles.fault}>{faults.points}</p>}
      <ol ref={list} className={styles.points}>
        {points.map((point, at) => {
          const fault = faults[`points.${at}.text`];
          return (
            <li
              key={point.id}
              data-point={point.id}
              data-over={over === at}
              style={{ "--level": point.level } as React.CSSProperties}
              onDragOver={(event) => {
                if (dragged === null) return;
                event.preventDefault();
                setOver(at);
              }}
              onDrop={(event) => drop(event, at)}
            >
              <span
                className={styles.handle}
                draggable={!disabled}
                title={t("drag")}
                aria-hidden="true"
                onDragStart={() => setDragged(at)}
                onDragEnd={() => {
                  setDragged(null);
                  setOver(null);
                }}
              >
                <HolderOutlined />
              </span>
              <span className={styles.number}>{point.number}</span>
              <div className={styles.pointText}>
                <Input.TextArea
                  autoSize={{ minRows: 1, maxRows: 12 }}
                  maxLength={2000}
                  disabled={disabled}
                  value={point.text}
                  status={fault ? "error" : undefined}
                  aria-invalid={fault ? true : undefined}
                  aria-label={t("pointLabel", { number: point.number })}
                  onKeyDown={(event) => keys(event, at)}
                  onChange={(event) =>
                    onChange(points.map((one, i) => (i === at ? { ...one, text: event.target.value } : one)))
                  }
                />
                {fault && <div className="form-field-error">{fault}</div>}
              </div>
              <span className={styles.tools}>
                {MOVES.map(({ move: how, icon }) => (
                  <Button
                    key={how}
                    type="text"
                    icon={icon}
                    title={t(`move.${how}`)}
                    aria-label={`${t(`move.${how}`)} ${point.number}`}
                    disabled={disabled || !canMove(points, at, how)}
                    onClick={() => move(at, how)}
                  />
                ))}
                <Button
                  type="text"
                  icon={<DeleteOutlined />}
                  title={t("remove")}
                  aria-label={`${t("remove")} ${point.number}`}
                  disabled={disabled}
                  onClick={() => remove(at)}
                />
              </span>
            </li>
          );
        })}
        {dragged !== null && (
          <li
            className={styles.dropEnd}
            data-over={over === points.length}
            onDragOver={(event) => {
              event.preventDefault();
              setOver(points.length);
            }}
            onDrop={(event) => drop(event, points.length)}
          >
            {t("dropEnd")}
          </li>
        )}
      </ol>
      <Button type="dashed" block disabled={disabled} onClick={() => add(Math.max(points.length - 1, 0))}>
        {t("addPoint")}
      </Button>
    </section>
  );
}
