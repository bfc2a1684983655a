import * as v from 'valibot';

/** What is traced to see the tasks of a page's main thread. */
export const CATEGORIES = ['toplevel', 'devtools.timeline', 'disabled-by-default-devtools.timeline', 'v8', 'loading'];

const FrameSchema = v.looseObject({ url: v.string(), processId: v.optional(v.number()) });
const EventSchema = v.object({
  name: v.string(),
  ph: v.string(),
  ts: v.number(),
  dur: v.optional(v.number(), 0),
  tdur: v.optional(v.number(), 0),
  pid: v.number(),
  tid: v.number(),
  args: v.optional(
    v.looseObject({
      name: v.optional(v.unknown()),
      data: v.optional(v.looseObject({ score: v.optional(v.number()), frames: v.optional(v.array(FrameSchema)) })),
    }),
  ),
});
/** An event of a trace; times in microseconds. */
export type TraceEvent = v.InferOutput<typeof EventSchema>;

/** The events of a trace that we understand. */
export function eventsOf(trace: unknown): TraceEvent[] {
  const { traceEvents } = v.parse(v.object({ traceEvents: v.array(v.unknown()) }), trace);
  return traceEvents.flatMap((event) => {
    const parsed = v.safeParse(EventSchema, event);
    return parsed.success ? [parsed.output] : [];
  });
}

/** Whether an event is a task of its thread. */
export function isTask({ name, ph }: TraceEvent): boolean {
  return ph === 'X' && (name === 'RunTask' || name.endsWith('ThreadControllerImpl::RunTask'));
}

/** The tasks of the main thread of a page that was there when the trace began. */
export function tasksOfPage(events: readonly TraceEvent[], url: string): TraceEvent[] {
  const frames = events.flatMap(({ name, args }) => (name === 'TracingStartedInBrowser' ? (args?.data?.frames ?? []) : []));
  const pid = frames.find((frame) => frame.url === url)?.processId;
  const main = events.find((event) => event.name === 'thread_name' && event.pid === pid && event.args?.name === 'CrRendererMain');
  if (!main) throw new Error(`The trace does not know ${url}.`);
  return events.filter((event) => event.pid === main.pid && event.tid === main.tid && isTask(event));
}
