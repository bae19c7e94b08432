import { type TestContext, test } from 'node:test';

/** Steps of one journey: each goes on where the one before ended, so that after a failure the rest are not tried. */
export function journey(): (sentence: string, walk: (t: TestContext) => Promise<void>) => void {
  let stopped = false;
  return (sentence, walk) => {
    test(sentence, async (t) => {
      if (stopped) {
        t.skip('an earlier step failed');
        return;
      }
      stopped = true;
      await walk(t);
      stopped = false;
    });
  };
}
