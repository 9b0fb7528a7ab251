/** How much goes on at a time, and how many results may wait for one before them. */
export interface Pace {
  readonly atOnce: number;
  readonly ahead: number;
}

/**
 * The results of `work` in the order of the items, however long each takes: some items are worked on at once, and a slow one is
 * overtaken by no more than `ahead` others, so that what waits stays bounded.
 */
export async function* inOrder<T, R>(items: Iterable<T>, work: (item: T) => Promise<R>, { atOnce, ahead }: Pace): AsyncGenerator<R, void, void> {
  const waiting: Promise<R>[] = [];
  let active = 0;
  let room: (() => void) | null = null;
  const source = items[Symbol.iterator]();
  const leave = (): void => {
    active -= 1;
    room?.();
  };
  let next = source.next();
  while (next.done !== true || waiting.length > 0) {
    while (next.done !== true && active < atOnce && waiting.length < ahead) {
      active += 1;
      const result = work(next.value).finally(leave);
      // a failure is met when its turn comes
      result.catch(() => undefined);
      waiting.push(result);
      next = source.next();
    }
    const [first] = waiting;
    if (first === undefined) return;
    // the first is ready, or there is room for one more
    const roomy = new Promise<'room'>((resolve) => {
      room = () => resolve('room');
    });
    const settled = await Promise.race([first.then(() => 'ready' as const, () => 'ready' as const), roomy]);
    if (settled === 'ready' || waiting.length >= ahead) {
      const result = await first;
      void waiting.shift();
      yield result;
    }
  }
}
