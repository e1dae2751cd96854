import NavigatedViewer from "bpmn-js/lib/NavigatedViewer";
import "bpmn-js/dist/assets/diagram-js.css";
import { FullscreenOutlined, MinusOutlined, PlusOutlined } from "@ant-design/icons";
import { Button } from "antd";
import { useEffect, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import { badgeOf } from "./badge";
import styles from "./live.module.css";
import type { Step } from "./picture";

interface Box {
  x: number;
  y: number;
  width: number;
  height: number;
}
interface Drawn extends Box {
  id: string;
  children?: unknown[];
}
interface Canvas {
  zoom(level: number | "fit-viewport", center?: "auto"): number;
  viewbox(box: Box): void;
  getSize(): { width: number; height: number };
  addMarker(element: string, marker: string): void;
  removeMarker(element: string, marker: string): void;
}
interface Overlays {
  add(element: string, type: string, overlay: { position: Record<string, number>; html: HTMLElement }): string;
  remove(filter: { type: string }): void;
}
interface Registry {
  get(id: string): Drawn | undefined;
}
interface Bus {
  on(event: string, listener: (event: { element: { id: string } }) => void): void;
}

/** Below this the names of the steps cannot be read. */
const READABLE = 0.7;

interface Props {
  xml: string;
  steps: Step[];
  /** The step that the list points at. */
  pointed: string | null;
  openable: (step: Step) => boolean;
  onOpen: (step: Step) => void;
  label: string;
}

/** The model as drawn, with what happened laid over it. The list beside it says the same, so it is a picture to screen readers. */
export default function Diagram({ xml, steps, pointed, openable, onOpen, label }: Props) {
  const { t } = useTranslation("live");
  const box = useRef<HTMLElement>(null);
  const [viewer, setViewer] = useState<NavigatedViewer | null>(null);
  const [failed, setFailed] = useState(false);
  const first = useRef(steps);
  first.current = steps;

  useEffect(() => {
    if (!box.current) return;
    const made = new NavigatedViewer({ container: box.current });
    let gone = false;
    made
      .importXML(xml)
      .then(() => {
        if (gone) return;
        showWhereItStands(made, first.current);
        setViewer(made);
      })
      .catch(() => !gone && setFailed(true));
    return () => {
      gone = true;
      setViewer(null);
      made.destroy();
    };
  }, [xml]);

  useSteps(viewer, steps, openable);
  useClicks(viewer, steps, openable, onOpen);
  usePointing(viewer, pointed);

  const zoom = (factor: number) => {
    const canvas = viewer?.get<Canvas>("canvas");
    if (canvas) canvas.zoom(canvas.zoom(Number.NaN) * factor, "auto");
  };
  const fit = () => viewer?.get<Canvas>("canvas").zoom("fit-viewport", "auto");
  if (failed) return <p role="alert">{t("failed")}</p>;
  return (
    <div className={styles.picture}>
      <section ref={box} className={styles.canvas} aria-label={label} />
      <div className={styles.zoom}>
        <Button icon={<PlusOutlined />} aria-label={t("zoomIn")} onClick={() => zoom(1.25)} />
        <Button icon={<MinusOutlined />} aria-label={t("zoomOut")} onClick={() => zoom(0.8)} />
        <Button icon={<FullscreenOutlined />} aria-label={t("fit")} onClick={fit} />
      </div>
      <ul className={styles.legend} aria-label={t("legend")}>
        {(["done", "active", "late", "incident"] as const).map((tone) => (
          <li key={tone} data-tone={tone}>
            {t(`tone.${tone}`)}
          </li>
        ))}
      </ul>
    </div>
  );
}

/** The whole model where its words stay legible, otherwise the part that is at work now, or that was last. */
function showWhereItStands(viewer: NavigatedViewer, steps: Step[]) {
  const canvas = viewer.get<Canvas>("canvas");
  if (canvas.zoom("fit-viewport", "auto") >= READABLE) return;
  const registry = viewer.get<Registry>("elementRegistry");
  const going = steps.filter((step) => step.tone !== "done" && step.tone !== "ended");
  const innermost = (going.length > 0 ? going : steps)
    .map((step) => registry.get(step.elementId))
    .filter((drawn): drawn is Drawn => drawn !== undefined && !drawn.children?.length);
  // the main flow is drawn at the top, and further to the right is later
  const [at] = innermost.sort((a, b) => a.y - b.y || b.x - a.x);
  if (!at) return;
  const { width, height } = canvas.getSize();
  const box = { width: width / READABLE, height: height / READABLE };
  canvas.viewbox({ x: at.x + at.width / 2 - box.width / 2, y: at.y + at.height / 2 - box.height / 3, ...box });
}

/** Colours and badges follow the steps; what was laid over before is taken off first. */
function useSteps(viewer: NavigatedViewer | null, steps: Step[], openable: (step: Step) => boolean) {
  const { t } = useTranslation("live");
  useEffect(() => {
    if (!viewer) return;
    const canvas = viewer.get<Canvas>("canvas");
    const overlays = viewer.get<Overlays>("overlays");
    const registry = viewer.get<Registry>("elementRegistry");
    const drawn = steps.filter((step) => registry.get(step.elementId));
    const markers = drawn.flatMap((step) => [
      { id: step.elementId, marker: `step-${step.tone}` },
      ...(openable(step) ? [{ id: step.elementId, marker: "step-openable" }] : []),
    ]);
    for (const { id, marker } of markers) canvas.addMarker(id, marker);
    for (const step of drawn) {
      const badge = badgeOf(step, t);
      if (badge) overlays.add(step.elementId, "step", { position: { bottom: -4, left: 0 }, html: badge });
    }
    return () => {
      overlays.remove({ type: "step" });
      for (const { id, marker } of markers) if (registry.get(id)) canvas.removeMarker(id, marker);
    };
  }, [viewer, steps, openable, t]);
}

function useClicks(
  viewer: NavigatedViewer | null,
  steps: Step[],
  openable: (step: Step) => boolean,
  onOpen: (step: Step) => void,
) {
  const latest = useRef({ steps, openable, onOpen });
  latest.current = { steps, openable, onOpen };
  useEffect(() => {
    viewer?.get<Bus>("eventBus").on("element.click", ({ element }) => {
      const now = latest.current;
      const step = now.steps.find((one) => one.elementId === element.id.replace(/_label$/, ""));
      if (step && now.openable(step)) now.onOpen(step);
    });
  }, [viewer]);
}

function usePointing(viewer: NavigatedViewer | null, pointed: string | null) {
  useEffect(() => {
    if (!viewer || !pointed || !viewer.get<Registry>("elementRegistry").get(pointed)) return;
    const canvas = viewer.get<Canvas>("canvas");
    canvas.addMarker(pointed, "step-pointed");
    return () => canvas.removeMarker(pointed, "step-pointed");
  }, [viewer, pointed]);
}
