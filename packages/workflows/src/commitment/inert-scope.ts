/**
 * What XState hands to actors, delays and messages, none of which these machines have: its own `transition` and
 * `initialTransition` make an actor of the machine for every call, and a first snapshot that is thrown away.
 * Guarantee: nothing of it is asked for but what stands here; tests hold every step taken with it to XState's own.
 */
export const inertScope = <Scope>(): Scope =>
  ({
    self: {},
    id: "",
    sessionId: "",
    logger: () => undefined,
    defer: () => undefined,
    stopChild: () => undefined,
    emit: () => undefined,
    actionExecutor: () => undefined,
    system: { _sendInspectionEvent: () => undefined },
  }) as unknown as Scope;
