import type { Mention } from "@/api/types";
import { parts } from "./mentions";
import "./mentions.css";

/** A text in which those who are mentioned are told apart, by weight and line as well as by colour. */
export function MentionText({ text, mentions }: { text: string; mentions: Mention[] }) {
  return parts({ text, mentions }).map(({ at, words, mention }) =>
    mention ? (
      <strong key={at} className="mention">
        {words}
      </strong>
    ) : (
      <span key={at}>{words}</span>
    ),
  );
}
