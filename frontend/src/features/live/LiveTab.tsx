import { useQuery } from "@tanstack/react-query";
import { Breadcrumb } from "antd";
import { lazy, Suspense, useState } from "react";
import { useTranslation } from "react-i18next";
import { useNavigate, useOutletContext, useSearchParams } from "react-router";
import { processesQuery } from "@/api/studyPlan";
import type { ProcessView, StudyView } from "@/api/studyTypes";
import { Answer, EmptyState, LoadingState } from "@/ui/states";
import { CalledList } from "./CalledList";
import { calledBy, withCalled } from "./called";
import { modelQuery } from "./live";
import styles from "./live.module.css";
import { namesFrom } from "./modelNames";
import { daysOf, pathTo, rootOf, type Step, stepsAt } from "./picture";
import { Replay } from "./Replay";
import { StepList } from "./StepList";
import { useNodeName } from "./useNodeName";

// bpmn-js is loaded by who looks at the picture.
const Diagram = lazy(() => import("./Diagram"));

/** The processes of a study as a picture, and beside it the same as a list. */
export function LiveTab() {
  const study = useOutletContext<StudyView>();
  const { t } = useTranslation("live");
  const processes = useQuery(processesQuery(study.id));
  return (
    <Answer query={processes} rows={10}>
      {(all) => {
        const root = rootOf(all);
        return root ? <Picture processes={all} root={root} /> : <EmptyState text={t("none")} />;
      }}
    </Answer>
  );
}

function Picture({ processes, root }: { processes: ProcessView[]; root: ProcessView }) {
  const { t } = useTranslation(["live", "elements"]);
  const navigate = useNavigate();
  const [params, setParams] = useSearchParams();
  const [at, setAt] = useState<number | null>(null);
  const [pointed, setPointed] = useState<string | null>(null);
  const shown = processes.find((one) => one.key === params.get("process")) ?? root;
  const model = useQuery(modelQuery(shown.processId, shown.version));
  const now = stepsAt(shown, at);
  const steps = at === null ? withCalled(now, processes, shown) : now;
  const show = (key: string) => setParams(key === root.key ? {} : { process: key });
  const many = at === null ? params.get("called") : null;
  const called = many ? calledBy(processes, shown, many) : [];
  const list = (elementId: string | null) => {
    const own: Record<string, string> = shown.key === root.key ? {} : { process: shown.key };
    setParams(elementId ? { ...own, called: elementId } : own);
  };
  const nodeName = useNodeName();
  const openable = (step: Step) => step.calledKeys.length > 0 || step.tasks.length > 0;
  const nameOf = (process: ProcessView) =>
    process.subject ?? t(`elements:process.${process.processId}`, { defaultValue: process.name });
  const open = (step: Step) => {
    const all = calledBy(processes, shown, step.elementId);
    const [task] = step.tasks;
    if (all.length > 1) list(step.elementId);
    else if (all[0]) show(all[0].process.key);
    else if (task) navigate(`/tasks/${task.taskKey}`);
  };
  return (
    <div className={styles.live}>
      <div className={styles.bar}>
        <Breadcrumb
          items={pathTo(processes, shown.key).map((one) => ({
            key: one.key,
            title:
              one.key === shown.key ? (
                nameOf(one)
              ) : (
                <button type="button" className={styles.crumb} onClick={() => show(one.key)}>
                  {nameOf(one)}
                </button>
              ),
          }))}
        />
        <span className="secondary">{t("version", { version: shown.version })}</span>
        <Replay days={daysOf(processes, Date.now())} at={at} onChange={setAt} />
      </div>
      <Answer query={model} rows={10}>
        {(xml) => {
          const names = namesFrom(xml);
          return (
            <div className={styles.halves}>
              <Suspense fallback={<LoadingState rows={10} />}>
                <Diagram
                  xml={xml}
                  steps={steps}
                  pointed={pointed}
                  openable={openable}
                  onOpen={open}
                  label={t("pictureOf", { name: nameOf(shown) })}
                />
              </Suspense>
              {many && called.length > 0 ? (
                <CalledList name={nodeName(names, many)} called={called} onShow={show} onClose={() => list(null)} />
              ) : (
                <StepList
                  steps={steps}
                  names={names}
                  past={at !== null}
                  openable={openable}
                  onOpen={open}
                  onPoint={setPointed}
                />
              )}
            </div>
          );
        }}
      </Answer>
    </div>
  );
}
