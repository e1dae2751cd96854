import { Button, Input, Modal, Select } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { ReportView } from "@/api/reportTypes";
import type { Id } from "@/api/types";
import { Field } from "@/ui/Field";
import { ProblemAlert } from "@/ui/ProblemAlert";
import { useAddChapter } from "./report";

interface Props {
  report: ReportView;
  current: Id | null;
  onAdded: (id: Id) => void;
}

const NONE = "";

/** A new chapter: of its own, below another one, or taken from an accepted topic report. */
export function AddChapter({ report, current, onAdded }: Props) {
  const { t } = useTranslation("report");
  const [open, setOpen] = useState(false);
  const [heading, setHeading] = useState("");
  const [parent, setParent] = useState<string>(NONE);
  const [source, setSource] = useState<string>(NONE);
  const [asked, setAsked] = useState(false);
  const adding = useAddChapter(report);
  const begin = () => {
    const chosen = report.chapters.find((one) => one.id === current);
    setParent(chosen?.parent ?? NONE);
    setHeading("");
    setSource(NONE);
    setAsked(false);
    adding.reset();
    setOpen(true);
  };
  const missing = source === NONE && heading.trim() === "";
  const add = () => {
    setAsked(true);
    if (missing) return;
    const [sourceReport, sourceChapter] = source.split("/");
    const body = source ? { sourceReport, sourceChapter } : { heading: heading.trim() };
    adding.mutate(
      { ...body, parent: parent || null },
      {
        onSuccess: (chapter) => {
          setOpen(false);
          onAdded(chapter.id);
        },
      },
    );
  };
  const tops = report.chapters.filter((one) => one.parent === null);
  return (
    <>
      <Button block type="dashed" onClick={begin}>
        {t("add")}
      </Button>
      <Modal
        open={open}
        title={t("add")}
        okText={t("addVerb")}
        cancelText={t("common:action.cancel")}
        confirmLoading={adding.isPending}
        onOk={add}
        onCancel={() => setOpen(false)}
      >
        {report.sources.length > 0 && (
          <Field label={t("source.choose")}>
            {(control) => (
              <Select
                {...control}
                style={{ width: "100%" }}
                value={source}
                onChange={setSource}
                options={[
                  { value: NONE, label: t("source.none") },
                  ...report.sources.map((one) => ({
                    label: t("source.version", { title: one.title, no: one.version }),
                    options: one.chapters.map((chapter) => ({
                      value: `${one.reportId}/${chapter.id}`,
                      label: chapter.used ? t("source.used", { heading: chapter.heading }) : chapter.heading,
                    })),
                  })),
                ]}
              />
            )}
          </Field>
        )}
        {source === NONE && (
          <Field label={t("heading")} required error={asked && missing ? t("headingMissing") : undefined}>
            {(control) => (
              <Input
                {...control}
                maxLength={200}
                value={heading}
                onChange={(event) => setHeading(event.target.value)}
                onPressEnter={(event) => !event.nativeEvent.isComposing && add()}
              />
            )}
          </Field>
        )}
        <Field label={t("below")}>
          {(control) => (
            <Select
              {...control}
              style={{ width: "100%" }}
              value={parent}
              onChange={setParent}
              options={[
                { value: NONE, label: t("belowNone") },
                ...tops.map((one) => ({ value: one.id, label: one.heading })),
              ]}
            />
          )}
        </Field>
        <ProblemAlert problem={adding.error} />
      </Modal>
    </>
  );
}
