const counted = (suite) => [...suite.tests, ...suite.suites.flatMap(counted)];

/** One plain line at the end: `N passed, N failed`. A file that didn't load counts as a failure. */
export const closingLine = () => ({
  onTestRunFinished({ sessions }) {
    let passed = 0;
    let failed = 0;
    for (const { passed: isGood, testResults } of sessions) {
      const tests = testResults ? counted(testResults).filter(({ skipped }) => !skipped) : [];
      const bad = tests.filter((test) => !test.passed).length;
      passed += tests.length - bad;
      failed += bad || (isGood ? 0 : 1);
    }
    console.log(`\n${passed} passed, ${failed} failed`);
  },
});
