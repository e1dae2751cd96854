import { useQuery } from "@tanstack/react-query";
import { Select } from "antd";
import { api } from "@/api/client";
import { keys } from "@/api/keys";
import type { GroupView } from "@/api/topicTypes";
import type { Id } from "@/api/types";

interface Props {
  id: string;
  study: Id;
  value: Id[];
  onChange: (groups: Id[]) => void;
}

/** Chooses among the topic groups of a study. */
export function GroupPicker({ study, ...rest }: Props) {
  const groups = useQuery({
    queryKey: keys.ofStudy(study, "groups"),
    queryFn: ({ signal }) => api.get<GroupView[]>(`/studies/${study}/groups`, signal),
  });
  const living = (groups.data ?? []).filter((group) => group.state !== "PLANNED");
  return (
    <Select
      {...rest}
      mode="multiple"
      style={{ width: "100%" }}
      loading={groups.isPending}
      optionFilterProp="label"
      options={living.map((group) => ({ value: group.id, label: group.name }))}
    />
  );
}
