import { useMutation, useQueryClient } from "@tanstack/react-query";
import { Alert, Button } from "antd";
import { useCallback, useState } from "react";
import { useTranslation } from "react-i18next";
import { api } from "@/api/client";
import { keys } from "@/api/keys";
import { useSession } from "@/api/session";
import type { Id } from "@/api/types";
import type { FindingView, VisitView } from "@/api/visitTypes";
import { ProblemAlert } from "@/ui/ProblemAlert";
import { useConfirm } from "@/ui/useConfirm";
import { FindingEditor } from "./FindingEditor";
import { FindingList, FindingTools } from "./FindingList";
import type { Kept } from "./outbox";
import { useOutbox } from "./useOutbox";
import styles from "./visit.module.css";

/** What a visit found. Who belongs to the group writes here, on the spot; what has not reached the server says so. */
export function Findings({ visit }: { visit: VisitView }) {
  return visit.actions.includes("find") ? <Writable visit={visit} /> : <FindingList visit={visit} />;
}

function useRemoveFinding(visit: Id) {
  const cache = useQueryClient();
  return useMutation({
    mutationFn: (finding: Id) => api.delete<void>(`/visits/${visit}/findings/${finding}`),
    onSuccess: () => cache.invalidateQueries({ queryKey: keys.visit(visit) }),
  });
}

function Writable({ visit }: { visit: VisitView }) {
  const { t } = useTranslation("fieldvisit");
  const { person } = useSession();
  const box = useOutbox(visit.id, person.id);
  const confirm = useConfirm();
  const removing = useRemoveFinding(visit.id);
  const [open, setOpen] = useState<Kept | null>(null);
  const { keep } = box;
  const onKeep = useCallback((kept: Kept) => void keep(kept), [keep]);
  if (!box.ready) return null;

  const left = box.writing[0];
  const editing = open ?? left ?? null;
  const begin = (finding?: FindingView): Kept => ({
    id: finding?.id ?? crypto.randomUUID?.() ?? uuid(),
    visit: visit.id,
    person: person.id,
    version: finding?.version ?? 0,
    state: "writing",
    content: finding
      ? { kind: finding.kind, text: finding.text, point: finding.point, site: finding.site, figures: finding.figures }
      : {
          kind: null,
          text: "",
          point: null,
          site: visit.itinerary.sites.length === 1 ? (visit.itinerary.sites[0]?.key ?? null) : null,
          figures: [],
        },
    photos: [],
    at: new Date().toISOString(),
  });
  const discard = async () => {
    if (!editing) return;
    const blank = !editing.content.text && editing.photos.length === 0;
    const agreed =
      blank && editing === open ? true : await confirm({ title: t("discardAsk"), verb: t("discard"), danger: true });
    if (!agreed) return;
    await box.drop(editing.id);
    setOpen(null);
  };
  const remove = async (finding: FindingView) => {
    const agreed = await confirm({
      title: t("removeFindingAsk"),
      text: finding.text.slice(0, 80),
      verb: t("remove"),
      danger: true,
    });
    if (agreed) removing.mutate(finding.id);
  };

  return (
    <div className={styles.block}>
      {box.waiting.length > 0 && (
        <Alert
          type="info"
          showIcon
          title={t(box.offline ? "waitingOffline" : "waitingSending", { count: box.waiting.length })}
          description={
            <ul>
              {box.waiting.map((one) => (
                <li key={one.id}>
                  {one.content.text.slice(0, 60)}
                  {one.photos.length > 0 && ` ${t("photoCount", { count: one.photos.length })}`}
                </li>
              ))}
            </ul>
          }
        />
      )}
      {editing ? (
        <FindingEditor
          key={editing.id}
          visit={visit}
          start={editing}
          refused={box.refused[editing.id]}
          onKeep={onKeep}
          onFinish={async (kept) => {
            setOpen(null);
            await box.finish(kept);
          }}
          onCancel={discard}
        />
      ) : (
        <Button type="primary" size="large" block className={styles.bigButton} onClick={() => setOpen(begin())}>
          {t("addFinding")}
        </Button>
      )}
      <ProblemAlert problem={removing.error} />
      <FindingList
        visit={visit}
        tools={(finding) =>
          editing ? null : (
            <FindingTools finding={finding} onEdit={() => setOpen(begin(finding))} onRemove={() => remove(finding)} />
          )
        }
      />
    </div>
  );
}

/** Where the page is not served securely the browser offers no ready one. */
function uuid(): Id {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  bytes[6] = ((bytes[6] ?? 0) & 0x0f) | 0x40;
  bytes[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80;
  const hex = [...bytes].map((one) => one.toString(16).padStart(2, "0")).join("");
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`;
}
