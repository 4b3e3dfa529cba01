import { afterAll, beforeAll, beforeEach } from 'vitest';
import { lookAt } from './look-at.ts';
import { openStage, type Stage } from './stage.ts';

interface Asked {
  name: string;
  input: Record<string, unknown>;
}

/** Views on a stage for all tests of a file, at a desk's size before each. */
export function useStage() {
  let stage: Stage;
  beforeAll(async () => {
    stage = await openStage();
  });
  beforeEach(() => stage.page.setViewportSize({ width: 1000, height: 800 }));
  afterAll(() => stage?.close());
  return {
    get page() {
      return stage.page;
    },
    open: (name: string) => lookAt(stage.page, stage.harness, name),
    byId: (id: string) => stage.page.locator(`[data-testid=${id}]`).first(),
    /** What the views asked the background for, by name. */
    asked: (name: string): Promise<Asked['input'][]> =>
      stage.page.evaluate(
        (wanted) =>
          (globalThis as unknown as { asked: Asked[] }).asked
            .filter((one) => one.name === wanted)
            .map((one) => one.input),
        name,
      ),
    focused: () =>
      stage.page.evaluate(() => document.activeElement?.getAttribute('data-testid') ?? document.activeElement?.tagName),
  };
}
