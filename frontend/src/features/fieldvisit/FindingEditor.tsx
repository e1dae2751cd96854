import { Alert, Button, Input, Radio, Select } from "antd";
import { useEffect, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import type { Problem } from "@/api/problem";
import type { FindingKind, FindingView, VisitView } from "@/api/visitTypes";
import { Field } from "@/ui/Field";
import { ProblemAlert } from "@/ui/ProblemAlert";
import { FiguresEditor } from "./FiguresEditor";
import type { FindingContent, Kept } from "./outbox";
import { Photos } from "./Photos";
import styles from "./visit.module.css";
import { faultsFrom, pointLabel } from "./visits";

export const KINDS: FindingKind[] = ["STRENGTH", "GAP", "CONSENSUS"];

interface Props {
  visit: VisitView;
  start: Kept;
  refused: Problem | undefined;
  onKeep: (kept: Kept) => void;
  onFinish: (kept: Kept) => void;
  onCancel: () => void;
}

const KEEP_MS = 400;

/** One finding, written with one thumb: what it is, in words, with a photograph; the rest when there is time. */
export function FindingEditor({ visit, start, refused, onKeep, onFinish, onCancel }: Props) {
  const { t } = useTranslation("fieldvisit");
  const [kept, setKept] = useState(start);
  const [missing, setMissing] = useState<Record<string, string>>({});
  const latest = useRef(kept);
  latest.current = kept;
  const touched = useRef(false);
  const done = useRef(false);
  const { content, photos } = kept;
  const faults = { ...(refused ? faultsFrom(refused) : {}), ...missing };
  const current = refused?.properties.current as FindingView | undefined;
  const theirs = current?.text !== undefined && current.version > kept.version ? current : null;
  const listed = refused && refused.errors.length > 0;

  useEffect(() => {
    if (!touched.current) return;
    const timer = setTimeout(() => {
      if (!done.current) onKeep(kept);
    }, KEEP_MS);
    return () => clearTimeout(timer);
  }, [kept, onKeep]);
  useEffect(() => {
    if (refused) done.current = false;
  }, [refused]);

  const put = (change: Partial<FindingContent>) => {
    touched.current = true;
    setMissing({});
    setKept((before) => ({ ...before, content: { ...before.content, ...change } }));
  };
  const finish = () => {
    const lacking: Record<string, string> = {};
    if (!content.kind) lacking.kind = t("kindMissing");
    if (!content.text.trim()) lacking.text = t("textMissing");
    setMissing(lacking);
    if (Object.keys(lacking).length > 0) return;
    done.current = true;
    onFinish(latest.current);
  };

  return (
    <section className={styles.finding} aria-label={t(start.version > 0 ? "editFinding" : "newFinding")}>
      <h3>{t(start.version > 0 ? "editFinding" : "newFinding")}</h3>
      <Field label={t("kindLabel")} required error={faults.kind}>
        {({ status: _, ...control }) => (
          <Radio.Group
            {...control}
            className={styles.kinds}
            optionType="button"
            buttonStyle="solid"
            value={content.kind}
            options={KINDS.map((kind) => ({ value: kind, label: t(`kind.${kind}`) }))}
            onChange={(event) => put({ kind: event.target.value as FindingKind })}
          />
        )}
      </Field>
      <Field label={t("findingText")} required error={faults.text}>
        {(control) => (
          <Input.TextArea
            {...control}
            value={content.text}
            autoSize={{ minRows: 4, maxRows: 16 }}
            onChange={(event) => put({ text: event.target.value })}
          />
        )}
      </Field>
      <Photos
        photos={photos}
        onChange={(next) => {
          touched.current = true;
          setKept((before) => ({ ...before, photos: next }));
        }}
      />
      <div className={styles.pair}>
        {visit.outline.length > 0 && (
          <Field label={t("point")} error={faults.point}>
            {(control) => (
              <Select
                {...control}
                allowClear
                style={{ width: "100%" }}
                value={content.point}
                placeholder={t("pointHint")}
                showSearch={{ optionFilterProp: "label" }}
                options={visit.outline.map((one) => ({ value: one.id, label: pointLabel(one, t) }))}
                onChange={(point) => put({ point: point ?? null })}
              />
            )}
          </Field>
        )}
        <Field label={t("site")} error={faults.site}>
          {(control) => (
            <Select
              {...control}
              allowClear
              style={{ width: "100%" }}
              value={content.site}
              placeholder={t("siteHint")}
              options={visit.itinerary.sites.map((one) => ({ value: one.key, label: one.name }))}
              onChange={(site) => put({ site: site ?? null })}
            />
          )}
        </Field>
      </div>
      <FiguresEditor figures={content.figures} faults={faults} onChange={(figures) => put({ figures })} />
      {theirs ? (
        <Alert
          type="warning"
          showIcon
          title={t("findingChanged", { name: theirs.by?.name ?? "" })}
          description={
            <>
              <p className={styles.text}>{theirs.text}</p>
              <Button onClick={() => setKept((before) => ({ ...before, version: theirs.version }))}>
                {t("keepMine")}
              </Button>
            </>
          }
        />
      ) : (
        refused && !listed && <ProblemAlert problem={refused} />
      )}
      <div className={styles.thumbBar}>
        <Button type="primary" size="large" onClick={finish}>
          {t("saveFinding")}
        </Button>
        <Button size="large" onClick={onCancel}>
          {t("discard")}
        </Button>
      </div>
      <p className="secondary" aria-live="polite">
        {t("keptHere")}
      </p>
    </section>
  );
}
