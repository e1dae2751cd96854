import { Alert, Button } from "antd";
import { useEffect, useLayoutEffect, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import { asProblem, type Problem } from "@/api/problem";

/** What to tell a person about a refusal: our words where we know the code, else the server's, which come in their language. */
export function useProblemWords(): (error: unknown) => string {
  const { t, i18n } = useTranslation();
  return (error) => {
    const problem: Problem = asProblem(error);
    const known = `problem.${problem.code}`;
    if (problem.detail && problem.code !== "unexpected" && problem.code !== "changed-meanwhile") return problem.detail;
    if (i18n.exists(known)) return t(known);
    return problem.detail || t("problem.other", { code: problem.code });
  };
}

interface Props {
  problem: unknown;
  onRetry?: () => void;
}

const NOWHERE: ReadonlySet<string> = new Set();

/** What stands at the fields on screen already: nobody needs to read it twice. */
function saidAtFields(): ReadonlySet<string> {
  const notes = document.querySelectorAll(".form-field-error, .ant-form-item-explain-error");
  return new Set([...notes].map((one) => one.textContent ?? ""));
}

/** A refusal, said where it happened and read aloud. Field errors without a field of their own on screen are listed. */
export function ProblemAlert({ problem, onRetry }: Props) {
  const { t } = useTranslation();
  const words = useProblemWords();
  const box = useRef<HTMLDivElement>(null);
  // below the last field it would lie behind the bar of buttons, and a press would seem to do nothing
  useEffect(() => {
    if (problem) box.current?.scrollIntoView?.({ block: "center" });
  }, [problem]);
  const [said, setSaid] = useState(NOWHERE);
  useLayoutEffect(() => setSaid(problem ? saidAtFields() : NOWHERE), [problem]);
  if (!problem) return null;
  const { errors, title } = asProblem(problem);
  const sentence = words(problem);
  const atFields = errors.some((error) => error.message === sentence) && said.has(sentence);
  const others = new Set(errors.map((error) => error.message).filter((one) => one !== sentence && !said.has(one)));
  return (
    <div ref={box} className="problem">
      <Alert
        role="alert"
        type="error"
        showIcon
        title={(atFields && title) || sentence}
        description={others.size > 0 ? [...others].join("；") : undefined}
        action={
          onRetry && (
            <Button size="small" onClick={onRetry}>
              {t("action.retry")}
            </Button>
          )
        }
      />
    </div>
  );
}
