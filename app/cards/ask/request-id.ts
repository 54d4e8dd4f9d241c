/** Makes a UUID. A repeated write carries the same one, so that it happens only once. Not a secret. */
export function newRequestId(): string {
  return 'xxxxxxxx-xxxx-4xxx-8xxx-xxxxxxxxxxxx'.replace(/x/gu, () => Math.floor(Math.random() * 16).toString(16));
}
