import { useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import type { Id } from "@/api/types";
import { Answer } from "@/ui/states";
import { formatDay, formatInstant } from "@/ui/time";
import { Requests } from "./Requests";
import { replanQuery } from "./replan";
import styles from "./replan.module.css";

/** How a deadline came to be due when it is, newest first. */
export function Moves({ deadlineId }: { deadlineId: Id }) {
  const { t } = useTranslation("replan");
  const view = useQuery(replanQuery(deadlineId));
  return (
    <section aria-label={t("moves")}>
      <h4>{t("moves")}</h4>
      <Answer query={view} rows={1}>
        {({ moves, extensions }) => (
          <>
            {moves.length === 0 && <p className="secondary">{t("movesNone")}</p>}
            <ol className={styles.moves}>
              {moves.map((move) => (
                <li key={`${move.at} ${move.from} ${move.to}`}>
                  <span>
                    {formatDay(move.from)} → <strong>{formatDay(move.to)}</strong> {t(`move.${move.kind}`)}
                  </span>
                  {move.reason && <span>{move.reason}</span>}
                  <span className="secondary">{[move.by?.name, formatInstant(move.at)].filter(Boolean).join(" ")}</span>
                </li>
              ))}
            </ol>
            {extensions.length > 0 && <h4>{t("extension.all")}</h4>}
            <Requests extensions={extensions} />
          </>
        )}
      </Answer>
    </section>
  );
}
