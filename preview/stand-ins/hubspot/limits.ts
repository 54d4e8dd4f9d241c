// HubSpot's limit of an OAuth app: 110 requests in 10 seconds for each account that installed it; searches do not count.
// https://developers.hubspot.com/docs/developer-tooling/platform/usage-guidelines

export class RollingLimit {
  #times: number[] = [];

  /** @param now milliseconds that only go forward */
  constructor(
    private readonly most: number,
    private readonly milliseconds: number,
    private readonly now: () => number = () => performance.now(),
  ) {}

  /** How many more requests fit after this one; null where this one does not. */
  take(): number | null {
    const now = this.now();
    this.#times = this.#times.filter((time) => time > now - this.milliseconds);
    if (this.#times.length >= this.most) return null;
    this.#times.push(now);
    return this.most - this.#times.length;
  }
}
