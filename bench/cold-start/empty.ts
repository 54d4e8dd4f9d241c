// The least a function can be.
export const main = (): Promise<{ ok: boolean }> => Promise.resolve({ ok: true });
