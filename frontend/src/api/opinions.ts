import type { Opinion, OpinionRound } from "./opinionTypes";

/** Only an opinion that was given needs an answer; "no opinion" and silence do not. */
export const needsAnswer = (opinion: Opinion): boolean => opinion.state === "GIVEN";

export interface RoundCount {
  total: number;
  received: number;
  toAnswer: number;
  answered: number;
}

export function countRound(round: OpinionRound | null): RoundCount {
  const opinions = round?.opinions ?? [];
  const toAnswer = opinions.filter(needsAnswer);
  return {
    total: opinions.length,
    received: opinions.filter((opinion) => opinion.state === "GIVEN" || opinion.state === "NONE").length,
    toAnswer: toAnswer.length,
    answered: toAnswer.filter((opinion) => opinion.answer !== null).length,
  };
}
