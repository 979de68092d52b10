// A Vitest reporter: closes the whole run with one plain line, "N passed, N failed, N skipped", and fails a run
// that skips. Under `npm test` it hands its counts to scripts/test.mjs (COUNTS_FILE), which prints the line.
import { writeFileSync } from 'node:fs';
import process from 'node:process';

/** @import { Reporter, TestCase, TestModule, Vitest } from 'vitest/node' */
/** @typedef {{ passed: number, failed: number, skipped: number }} Counts */

/** @param {Counts} counts */
export function closingLine({ passed, failed, skipped }) {
  return `${passed} passed, ${failed} failed, ${skipped} skipped`;
}

/**
 * A file that could not be loaded holds no test: it counts as one failure.
 * @param {ReadonlyArray<TestModule>} modules
 */
function countBrokenFiles(modules) {
  return modules.filter((module) => !module.ok() && [...module.children.allTests('failed')].length === 0)
    .length;
}

/** @implements {Reporter} */
export default class ClosingLineReporter {
  /** @type {Vitest | undefined} */
  #vitest;

  /** @param {Vitest} vitest */
  onInit(vitest) {
    this.#vitest = vitest;
  }

  /**
   * @param {ReadonlyArray<TestModule>} modules
   * @param {ReadonlyArray<unknown>} unhandledErrors
   */
  onTestRunEnd(modules, unhandledErrors) {
    const tests = modules.flatMap((module) => [...module.children.allTests()]);
    /** @param {TestCase} test */
    const state = (test) => test.result().state;
    const skipped = tests.filter((test) => state(test) !== 'passed' && state(test) !== 'failed');
    const counts = {
      passed: tests.filter((test) => state(test) === 'passed').length,
      failed:
        tests.filter((test) => state(test) === 'failed').length +
        countBrokenFiles(modules) +
        unhandledErrors.length,
      skipped: skipped.length,
    };
    if (!this.#selectsByName()) this.#refuseSkips(skipped);
    this.#close(counts);
  }

  // With `vitest -t NAME` the tests not named are skipped on purpose.
  #selectsByName() {
    return this.#vitest?.config.testNamePattern !== undefined;
  }

  /** @param {TestCase[]} skipped */
  #refuseSkips(skipped) {
    if (skipped.length === 0) return;
    for (const test of skipped) console.error(`Skipped: ${test.module.relativeModuleId} > ${test.fullName}`);
    console.error('No test is skipped in silence: run it or remove it.');
    process.exitCode = 1;
  }

  /** @param {Counts} counts */
  #close(counts) {
    const file = process.env['COUNTS_FILE'];
    if (file) writeFileSync(file, JSON.stringify(counts));
    else console.log(closingLine(counts));
  }
}
