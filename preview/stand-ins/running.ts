/** Stand-ins that were started and not stopped yet: drift shows when they stop, so tests look here that they were. */
export const running = new Set<object>();
