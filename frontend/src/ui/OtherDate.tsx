import { useQuery } from "@tanstack/react-query";
import { Button, type ButtonProps } from "antd";
import { useTranslation } from "react-i18next";
import { api } from "@/api/client";
import { keys } from "@/api/keys";
import type { RunningDeadline } from "@/api/replanTypes";
import type { Id } from "@/api/types";
import { useReplan } from "./replan";

interface Props {
  deadlineId: Id;
  /** Oversees it, and may give it another date. */
  overseen: boolean;
  /** Owes it, and may ask for more time until it is due. */
  owed: boolean;
  late: boolean;
  /** What it is about, for whoever hears the button alone. */
  about?: string;
  button?: Pick<ButtonProps, "size" | "type">;
}

/** Another date for a running deadline: whoever may give one needs not ask for one. */
export function OtherDate({ deadlineId, overseen, owed, late, about, button }: Props) {
  const { t } = useTranslation();
  const change = useReplan();
  if (!overseen && (!owed || late)) return null;
  const words = t(overseen ? "otherDate.replan" : "otherDate.extend");
  return (
    <Button
      {...button}
      aria-label={about && `${words} ${about}`}
      onClick={() => change({ deadlineId, ...(!overseen && { what: "extension" as const }) })}
    >
      {words}
    </Button>
  );
}

/** The running deadlines of things, as far as the reader may do something about their dates. */
export function useRunning(of: Id[]): RunningDeadline[] {
  const params = of.map((one) => `of=${one}`).join("&");
  const running = useQuery({
    queryKey: keys.board("running", params),
    queryFn: ({ signal }) => api.get<RunningDeadline[]>(`/deadlines?${params}`, signal),
    enabled: of.length > 0,
  });
  return running.data ?? [];
}

interface RunningProps {
  deadline: RunningDeadline | undefined;
  about?: string;
}

/** The same beside a date on a page that knows no more of its deadline. */
export function OtherDateOf({ deadline, about }: RunningProps) {
  if (!deadline) return null;
  return (
    <OtherDate
      deadlineId={deadline.id}
      overseen={deadline.act === "REPLAN"}
      owed={deadline.act === "EXTEND"}
      late={false}
      about={about}
      button={{ size: "small" }}
    />
  );
}
