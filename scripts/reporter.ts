import type { Reporter, TestModule } from 'vitest/node';

/** Closes a run with one plain line that any tool can read, and names the programs for whose absence tests were skipped. */
export class SummaryReporter implements Reporter {
  onTestRunEnd(modules: ReadonlyArray<TestModule>): void {
    const count = { passed: 0, failed: 0, skipped: 0 };
    const missing = new Map<string, number>();
    for (const module of modules) {
      if (module.state() === 'failed' && module.errors().length > 0) count.failed += 1;
      for (const test of module.children.allTests()) {
        const { state } = test.result();
        if (state === 'pending') continue;
        count[state] += 1;
        const needs = state === 'skipped' ? /\[needs ([^\]]+)\]/.exec(test.fullName)?.[1] : undefined;
        if (needs) missing.set(needs, (missing.get(needs) ?? 0) + 1);
      }
    }
    for (const [tools, tests] of missing) console.log(`skipped for want of ${tools}: ${tests} tests`);
    console.log(`${count.passed} passed, ${count.failed} failed, ${count.skipped} skipped`);
  }
}
