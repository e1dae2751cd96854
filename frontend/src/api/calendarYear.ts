import { queryOptions } from "@tanstack/react-query";
import type { CalendarYearView } from "./calendarTypes";
import { api } from "./client";
import { keys } from "./keys";

/** What is worked and what is off in one year. */
export const yearQuery = (year: number) =>
  queryOptions({
    queryKey: keys.calendar("year", year),
    queryFn: ({ signal }) => api.get<CalendarYearView>(`/calendar/years/${year}`, signal),
  });
