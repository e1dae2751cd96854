import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import type { HealthView, IncidentView, ParkedCatchUp, ParkedCommand } from "@/api/adminTypes";
import { api, search } from "@/api/client";
import type { MembershipView, OneTime, OrgView, PersonView } from "@/api/directoryTypes";
import { keys } from "@/api/keys";
import type { Id, Role, ScopeType } from "@/api/types";
import { useRows } from "@/ui/useRows";

export interface PostGiven {
  org: Id;
  title: string;
  from?: string | null;
  to?: string | null;
}
export interface PersonGiven {
  name: string;
  posts: PostGiven[];
}
export interface OrgGiven {
  name: string;
  type: string;
  level?: string | null;
  parent?: Id | null;
}
export interface MembershipGiven {
  person: Id;
  role: Role;
  scopeType: ScopeType;
  scopeId: Id | null;
}

/** An act after which lists are read again. */
function useAct<Given, Answer>(act: (given: Given) => Promise<Answer>, ...lists: (readonly unknown[])[]) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: act,
    onSettled: () => {
      for (const queryKey of lists) void client.invalidateQueries({ queryKey });
    },
  });
}

const PEOPLE = ["people"] as const;
const ORGANISATIONS = ["organisations"] as const;

export const useSavePerson = (person: PersonView | null) =>
  useAct(
    (given: PersonGiven) =>
      person
        ? api.put<PersonView>(`/admin/people/${person.id}`, { version: person.version, ...given })
        : api.post<PersonView>("/admin/people", given),
    PEOPLE,
  );

export const useLetIn = () =>
  useAct(
    ({ person, active }: { person: PersonView; active: boolean }) =>
      api.put<PersonView>(`/admin/people/${person.id}/active`, { version: person.version, active }),
    PEOPLE,
  );

export const useCreateAccount = (person: PersonView) =>
  useAct((given: { username: string }) => api.post<OneTime>(`/admin/people/${person.id}/account`, given), PEOPLE);

export const useResetAccount = () =>
  useAct((person: PersonView) => api.post<OneTime>(`/admin/people/${person.id}/account/reset`), PEOPLE);

export const useOrganisations = (q: string) =>
  useQuery({
    queryKey: keys.organisations(q),
    queryFn: ({ signal }) => api.get<OrgView[]>(`/organisations${search({ q })}`, signal),
  });

export const useSaveOrganisation = (org: OrgView | null) =>
  useAct(
    (given: OrgGiven) =>
      org
        ? api.put<OrgView>(`/admin/organisations/${org.id}`, { version: org.version, ...given })
        : api.post<OrgView>("/admin/organisations", given),
    ORGANISATIONS,
  );

export const MEMBERSHIPS = keys.adminOf("memberships");
export const useGrant = () =>
  useAct((given: MembershipGiven) => api.post<MembershipView>("/admin/memberships", given), MEMBERSHIPS);
export const useEndMembership = () =>
  useAct((membership: MembershipView) => api.delete<void>(`/admin/memberships/${membership.id}`), MEMBERSHIPS);

const COMMANDS = keys.adminOf("commands");
export const useCommands = (kind: string, sort: string) =>
  useRows<ParkedCommand>(COMMANDS, "/admin/commands", { kind, sort });
export const useRetryCommand = () =>
  useAct((command: ParkedCommand) => api.post<void>(`/admin/commands/${command.id}/retry`), COMMANDS);
export const useDropCommand = () =>
  useAct(
    ({ id, reason }: { id: string; reason: string }) => api.post<void>(`/admin/commands/${id}/drop`, { reason }),
    COMMANDS,
  );

const INCIDENTS = keys.adminOf("incidents");
export const useIncidents = (type: string, sort: string) =>
  useRows<IncidentView>(INCIDENTS, "/admin/incidents", { type, sort });
export const useRetryIncident = () =>
  useAct((incident: IncidentView) => api.post<void>(`/admin/incidents/${incident.key}/retry`), INCIDENTS);

const CATCH_UPS = keys.adminOf("catch-ups");
export const useCatchUps = (sort: string) => useRows<ParkedCatchUp>(CATCH_UPS, "/admin/catch-ups", { sort });
/** One study's, or all where none is named. */
export const useRetryCatchUps = () =>
  useAct((study: Id | null) => api.post<void>(`/admin/catch-ups${study ? `/${study}` : ""}/retry`), CATCH_UPS);

export const useHealth = () =>
  useQuery({
    queryKey: keys.adminOf("health"),
    queryFn: ({ signal }) => api.get<HealthView>("/admin/health", signal),
  });
