import { useMemo } from "react";
import { useTranslation } from "react-i18next";
import { compareText, type Piece } from "./diff";
import "./diff.css";

/** A text with what was added and what was removed, told apart by line and word, not by colour alone. */
export default function DiffText({ before, after }: { before: string; after: string }) {
  const pieces = useMemo(() => compareText(before, after), [before, after]);
  return <Pieces pieces={pieces} />;
}

export function Pieces({ pieces }: { pieces: Piece[] }) {
  const { t } = useTranslation();
  return (
    <span className="diff-text">
      {pieces.map((piece, i) => {
        const key = `${i}${piece.kind}`;
        if (piece.kind === "added") {
          return (
            <ins key={key} title={t("diff.added")}>
              {piece.text}
            </ins>
          );
        }
        if (piece.kind === "removed") {
          return (
            <del key={key} title={t("diff.removed")}>
              {piece.text}
            </del>
          );
        }
        return <span key={key}>{piece.text}</span>;
      })}
    </span>
  );
}
