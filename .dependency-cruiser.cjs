// One table is the architecture: who may import whom. Everything else is derived from it.
const MAY = {
  domain: [],
  decision: ['domain'],
  book: ['domain'],
  storage: ['domain'],
  connectors: ['domain'],
  app: ['domain', 'decision', 'book', 'storage', 'connectors'],
  lab: ['domain', 'decision', 'book'],
  server: ['domain', 'app', 'storage', 'connectors'],
  cli: ['domain', 'app', 'book', 'lab', 'storage', 'connectors'],
  web: ['domain'],
};
const PURE = '^packages/(domain|decision)/src/(?!.*\\.test\\.)';
const TEST = '\\.test\\.';
module.exports = {
  forbidden: [
    ...Object.entries(MAY).map(([from, to]) => ({
      name: `layer-${from}`,
      severity: 'error',
      from: { path: `^packages/${from}/` },
      to: { path: '^packages/', pathNot: `^packages/(${[from, ...to].join('|')})/` },
    })),
    {
      name: 'front-door-only',
      severity: 'error',
      comment: 'cross a package only through its index; tests may also use the database set-up of storage',
      from: { path: '^packages/([^/]+)/' },
      to: {
        path: '^packages/[^/]+/src/',
        pathNot: ['^packages/$1/', '^packages/[^/]+/src/index\\.ts$', '^packages/storage/src/testing/index\\.ts$'],
      },
    },
    {
      name: 'testing-only-in-tests',
      severity: 'error',
      from: { pathNot: [TEST, '/testing/'] },
      to: { path: '^packages/(storage/src|book/src/fold)/testing/' },
    },
    {
      name: 'from-outside',
      severity: 'error',
      comment: 'browser journeys and proofs call the product from outside, never its code',
      from: { path: '^(e2e|proofs)/' },
      to: { path: '^packages/' },
    },
    {
      name: 'pure-core',
      severity: 'error',
      comment: 'domain and decision do no I/O',
      from: { path: PURE },
      to: { dependencyTypes: ['core', 'npm', 'npm-dev', 'npm-no-pkg', 'npm-unknown'] },
    },
    {
      name: 'no-truth',
      severity: 'error',
      comment: 'a policy of the lab sees what a bank would see, never the world behind it',
      from: { path: '^packages/lab/src/(policies|seen)/' },
      to: { path: '^packages/lab/src/(?!policies/|seen/)' },
    },
    { name: 'no-cycles', severity: 'error', from: {}, to: { circular: true } },
    {
      name: 'not-declared',
      severity: 'error',
      from: { path: '^packages/', pathNot: [TEST, '/testing/'] },
      to: { dependencyTypes: ['npm-no-pkg', 'npm-unknown', 'npm-dev'] },
    },
    { name: 'unresolved', severity: 'error', from: {}, to: { couldNotResolve: true, pathNot: '^virtual:' } },
  ],
  options: {
    tsPreCompilationDeps: true,
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '/dist/' },
    enhancedResolveOptions: { exportsFields: ['exports'], conditionNames: ['import', 'types', 'node'] },
    combinedDependencies: false,
  },
};
