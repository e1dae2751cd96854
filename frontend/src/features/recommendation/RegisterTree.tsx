import { App } from "antd";
import { useLayoutEffect, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import type { RecommendationRegister } from "@/api/recommendationTypes";
import type { Id } from "@/api/types";
import { ProblemAlert } from "@/ui/ProblemAlert";
import { Branch, type Moving } from "./Branch";
import { MoveForm } from "./MoveForm";
import styles from "./recommendation.module.css";
import { useMove } from "./register";
import { handleId, type Place, placed, type Row } from "./tree";

interface Props {
  register: RecommendationRegister;
  /** All of it is shown, and the reader may change it. */
  movable: boolean;
}

/** The recommendations as their documents order them: what hangs below what, numbered, and moved where it belongs. */
export function RegisterTree({ register, movable }: Props) {
  const { t } = useTranslation("recommendation");
  const { message } = App.useApp();
  const move = useMove(register.studyId);
  const [dragged, setDragged] = useState<Id | null>(null);
  const [asking, setAsking] = useState<Row | null>(null);
  const carried = useRef<Id | null>(null);
  const rows = move.isPending ? placed(register.rows, move.variables.id, move.variables) : register.rows;
  // Whoever moves by keys keeps the entry in hand, also below another parent, where it is drawn anew.
  useLayoutEffect(() => {
    if (carried.current && document.activeElement === document.body) document.getElementById(carried.current)?.focus();
  });
  const go = (row: Row, to: Place) => {
    if (move.isPending) return;
    carried.current = handleId(row.id);
    move.mutate(
      { id: row.id, version: row.version, ...to },
      { onSuccess: (saved) => void message.success(t("movedTo", { number: saved.row.path })) },
    );
  };
  const moving: Moving | null = movable ? { rows, dragged, onDrag: setDragged, onMove: go, onAsk: setAsking } : null;
  const shown = new Set(rows.map((row) => row.id));
  const tops = rows.filter((row) => !row.parentId || !shown.has(row.parentId));
  return (
    <div className={styles.stack}>
      {movable && <p className={`secondary ${styles.pointer}`}>{t("moveHint")}</p>}
      <ProblemAlert problem={move.error} />
      {register.sources.map((source) => {
        const roots = tops.filter((row) => row.sourceId === source.id);
        if (roots.length === 0) return null;
        return (
          <section key={source.id} aria-label={source.title}>
            <h3 className={styles.heading}>
              {source.title}
              <span className="secondary"> {t(`sourceKind.${source.kind}`)}</span>
            </h3>
            <Branch rows={roots} all={rows} classes={register.classes} moving={moving} />
          </section>
        );
      })}
      {asking && <MoveForm register={register} row={asking} onDone={() => setAsking(null)} />}
    </div>
  );
}
