import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { Button } from "antd";
import { useTranslation } from "react-i18next";
import { Link, useNavigate } from "react-router";
import { api } from "@/api/client";
import { keys } from "@/api/keys";
import type { DecisionView, MeetingView } from "@/api/meetingTypes";
import type { AmendmentOfDecision, AmendmentView } from "@/api/workplanTypes";
import { ProblemAlert } from "@/ui/ProblemAlert";

interface Props {
  meeting: MeetingView;
  decision: DecisionView;
}

/** A decision of a meeting as a change of the plan: what has become of it, or the step that makes it one. */
export function DecisionAmendment({ meeting, decision }: Props) {
  const { t } = useTranslation("amendment");
  const navigate = useNavigate();
  const cache = useQueryClient();
  const made = useQuery({
    queryKey: keys.ofStudy(meeting.studyId, "meeting-amendments", meeting.id),
    queryFn: ({ signal }) => api.get<AmendmentOfDecision[]>(`/meetings/${meeting.id}/amendments`, signal),
    enabled: !meeting.outside,
  });
  const making = useMutation({
    mutationFn: () => api.post<AmendmentView>(`/decisions/${decision.id}/amendment`),
    onSuccess: (view) => {
      void cache.invalidateQueries({ queryKey: keys.meeting(meeting.id) });
      void cache.invalidateQueries({ queryKey: keys.ofStudy(meeting.studyId) });
      void cache.invalidateQueries({ queryKey: keys.inbox });
      navigate(`/studies/${view.studyId}/plan/amendments/${view.id}`);
    },
  });
  const one = made.data?.find((row) => row.decisionId === decision.id);
  const open = !one || one.status === "DROPPED" || one.status === "WITHDRAWN";
  return (
    <>
      {one && (
        <div>
          <Link to={`/studies/${meeting.studyId}/plan/amendments/${one.amendmentId}`}>
            {t("ofDecision", { no: one.no, status: t(`status.${one.status}`) })}
          </Link>
        </div>
      )}
      {open && made.data && meeting.actions.includes("give") && (
        <Button size="small" loading={making.isPending} onClick={() => making.mutate()}>
          {t("fromDecision")}
        </Button>
      )}
      <ProblemAlert problem={making.error} />
    </>
  );
}
