import { Button, Checkbox, Input } from "antd";
import { useEffect, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import type { ChecklistLine, VisitView } from "@/api/visitTypes";
import { ProblemAlert } from "@/ui/ProblemAlert";
import { same } from "./merge";
import styles from "./visit.module.css";
import { currentOf, type Faults, faultsFrom, newKey, useSaveChecklist } from "./visits";

const SETTLE_MS = 800;

/** What stands on the server, with what I did to it since: a line that I touched is mine, the rest is theirs. */
export function mergedLines(base: ChecklistLine[], mine: ChecklistLine[], theirs: ChecklistLine[]): ChecklistLine[] {
  const find = (all: ChecklistLine[], key: string) => all.find((line) => line.key === key);
  const kept = theirs.flatMap((line) => {
    const was = find(base, line.key);
    const my = find(mine, line.key);
    if (!was) return [line];
    if (!my) return [];
    return [same(was, my) ? line : my];
  });
  return [...kept, ...mine.filter((line) => !find(base, line.key))];
}

/** The office's list of what must be ready; every tick is saved by itself. */
export function useChecklist(visit: VisitView) {
  const { t } = useTranslation("fieldvisit");
  const usual = t("usualLines", { returnObjects: true }) as unknown as string[];
  const [base, setBase] = useState({ lines: visit.checklist, version: visit.version });
  const [lines, setLines] = useState<ChecklistLine[]>(() =>
    visit.checklist.length > 0 ? visit.checklist : usual.map((text) => ({ key: newKey(), text, who: "", done: false })),
  );
  const [faults, setFaults] = useState<Faults>({});
  const saving = useSaveChecklist(visit.id);
  const dirty = !same(base.lines, lines);
  if (visit.version > base.version) {
    setLines((now) => mergedLines(base.lines, now, visit.checklist));
    setBase({ lines: visit.checklist, version: visit.version });
  }

  const save = async (): Promise<number | null> => {
    const sent = lines.filter((line) => line.text.trim() !== "");
    try {
      const view = await saving.mutateAsync({ version: base.version, lines: sent });
      setBase({ lines: view.checklist, version: view.version });
      setLines((now) => (same(now, lines) ? view.checklist : now));
      setFaults({});
      return view.version;
    } catch (error) {
      const current = currentOf(error);
      if (current) {
        setLines((now) => mergedLines(base.lines, now, current.checklist));
        setBase({ lines: current.checklist, version: current.version });
      }
      setFaults(faultsFrom(error));
      return null;
    }
  };
  const latest = useRef(save);
  latest.current = save;
  const whole = lines.every((line) => line.text.trim() !== "");
  useEffect(() => {
    if (!dirty || !whole || lines.length === 0) return;
    const timer = setTimeout(() => void latest.current(), SETTLE_MS);
    return () => clearTimeout(timer);
  }, [dirty, whole, lines]);

  return {
    lines,
    setLines,
    faults,
    setFaults,
    dirty,
    version: base.version,
    save,
    saving: saving.isPending,
    problem: saving.error,
  };
}

export function ChecklistEditor({ list, disabled }: { list: ReturnType<typeof useChecklist>; disabled: boolean }) {
  const { t } = useTranslation("fieldvisit");
  const { lines, setLines, faults } = list;
  const put = (at: number, change: Partial<ChecklistLine>) => {
    list.setFaults({});
    setLines(lines.map((line, i) => (i === at ? { ...line, ...change } : line)));
  };
  const unlisted = list.problem && Object.keys(faults).length === 0 && !currentOf(list.problem);
  return (
    <section className={styles.block} aria-label={t("checklist")}>
      <ul className={styles.lines}>
        {lines.map((line, i) => {
          const fault = faults[`lines.${i}.text`] ?? faults[`lines.${i}.done`] ?? faults[`lines.${i}.who`];
          return (
            <li key={line.key}>
              <Checkbox
                disabled={disabled}
                checked={line.done}
                aria-label={t("lineDoneOf", { name: line.text })}
                onChange={(event) => put(i, { done: event.target.checked })}
              />
              <Input
                disabled={disabled}
                aria-label={t("lineText")}
                status={fault ? "error" : undefined}
                aria-invalid={fault ? true : undefined}
                value={line.text}
                maxLength={300}
                placeholder={t("lineText")}
                onChange={(event) => put(i, { text: event.target.value })}
              />
              <Input
                disabled={disabled}
                aria-label={t("lineWhoOf", { name: line.text })}
                value={line.who}
                maxLength={300}
                placeholder={t("lineWho")}
                onChange={(event) => put(i, { who: event.target.value })}
              />
              <Button
                type="text"
                danger
                disabled={disabled}
                aria-label={t("removeNamed", { name: line.text })}
                onClick={() => setLines(lines.filter((_, j) => j !== i))}
              >
                {t("remove")}
              </Button>
              {fault && (
                <p className="form-field-error" role="alert">
                  {fault}
                </p>
              )}
            </li>
          );
        })}
      </ul>
      <Button
        type="dashed"
        block
        disabled={disabled}
        onClick={() => setLines([...lines, { key: newKey(), text: "", who: "", done: false }])}
      >
        {t("addLine")}
      </Button>
      <ProblemAlert problem={unlisted ? list.problem : null} />
    </section>
  );
}
