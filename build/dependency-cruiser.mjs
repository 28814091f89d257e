/** Which part may import which (docs/architecture.md). Each rule's comment tells the person who trips it the way out. */

/** Places in main that may touch the file system; everything else there gets bytes or a store as an argument. */
const fileSystemPlaces = [
  '^main/(journal|keys|workspace|ledger|files|backup|licence-servers)/',
  '^main/(browser|electron|window)/',
  '^main/commands/',
  '^main/print/',
  '^main/(main|cli|browser-host)\\.ts$',
];

const browserBridge = '^preload/browser-bridge';

const sources = '^(domain|contract|main|preload|renderer)/';
/** @param {string} names */
const fromNpm = (names) => `(^|/)node_modules/(${names})/`;

/** @type {import('dependency-cruiser').IForbiddenRuleType[]} */
const rules = [
  {
    name: 'no-cycles',
    comment: 'Two modules that need each other are one module, or hide a third that both need: move that out.',
    from: {},
    to: { circular: true },
  },
  {
    name: 'no-orphans',
    comment: 'Nothing uses this module. Wire it in or delete it.',
    from: { orphan: true, path: sources, pathNot: '\\.d\\.ts$' },
    to: {},
  },
  {
    name: 'no-unresolvable',
    comment: 'This import leads nowhere: a wrong path, or a package that is not installed.',
    from: {},
    to: { couldNotResolve: true, pathNot: '^virtual:' },
  },
  {
    name: 'domain-is-pure',
    comment: 'The rules import nothing but zod and each other. Take what you need as an argument.',
    from: { path: '^domain/', pathNot: '^domain/calendar/' },
    to: { pathNot: ['^domain/', fromNpm('zod')] },
  },
  {
    name: 'calendar-is-pure',
    comment: 'The calendar may use date-fns (in its UTC context) and zod, and nothing else.',
    from: { path: '^domain/calendar/' },
    to: { pathNot: ['^domain/', fromNpm('zod|date-fns|@date-fns/utc')] },
  },
  {
    name: 'contract-leans-on-domain-only',
    comment: 'The contract says what crosses a boundary, in zod and domain types. Code that acts belongs to a side.',
    from: { path: '^contract/', pathNot: '^contract/calendar-file/' },
    to: { pathNot: ['^(contract|domain)/', fromNpm('zod')] },
  },
  {
    name: 'calendar-files-in-one-place',
    comment: 'The window and the command line write calendar files alike: contract/calendar-file alone knows how.',
    from: { path: '^contract/calendar-file/' },
    to: { pathNot: ['^(contract|domain)/', fromNpm('zod|ical-generator')] },
  },
  {
    name: 'preload-knows-channel-names-only',
    comment: 'A sandboxed preload stays small: it imports contract/channels and electron; types are free.',
    from: { path: '^preload/', pathNot: browserBridge },
    to: {
      pathNot: ['^preload/', '^contract/channels\\.ts$', fromNpm('electron'), '^electron$'],
      dependencyTypesNot: ['type-only'],
    },
  },
  {
    name: 'browser-bridge-speaks-the-contract',
    comment: 'The browser host’s bridge runs in the page: it imports the contract and nothing of a side.',
    from: { path: browserBridge },
    to: { pathNot: ['^preload/', '^contract/', '^domain/result\\.ts$', fromNpm('zod')] },
  },
  {
    name: 'renderer-does-not-reach-main',
    comment: 'The window asks over the contract (renderer/desktop.ts); it never imports the other side.',
    from: { path: '^renderer/', pathNot: '^renderer/desktop\\.ts$' },
    to: { path: '^(main|preload|build|test)/' },
  },
  {
    name: 'desktop-joins-the-bridge-only',
    comment: 'Of the other side, renderer/desktop.ts may load the browser host’s bridge and nothing else.',
    from: { path: '^renderer/desktop\\.ts$' },
    to: { path: '^(main|preload|build|test)/', pathNot: browserBridge },
  },
  {
    name: 'main-does-not-reach-renderer',
    comment: 'Main answers over the contract; what both sides need belongs to contract/ or domain/.',
    from: { path: '^main/' },
    to: { path: '^(renderer|preload|build|test)/' },
  },
  {
    name: 'no-node-outside-main',
    comment: 'Node’s own modules exist on the main side only. Ask the host over a channel.',
    from: { path: '^(domain|contract|renderer|preload)/' },
    to: { dependencyTypes: ['core'] },
  },
  {
    name: 'file-system-in-named-places',
    comment:
      'Take bytes as an argument, or add the place to fileSystemPlaces in build/dependency-cruiser.mjs with good reason.',
    from: { path: sources, pathNot: fileSystemPlaces },
    to: { dependencyTypes: ['core'], path: '^(node:)?fs(/promises)?$' },
  },
  {
    name: 'electron-at-the-edge',
    comment: 'Capabilities run in three hosts: electron is imported in main/electron, main/main.ts and preload only.',
    from: { path: sources, pathNot: ['^main/electron/', '^main/main\\.ts$', '^preload/'] },
    to: { path: [fromNpm('electron'), '^electron$'] },
  },
  {
    name: 'capabilities-know-no-host',
    comment:
      'files, keys, journal, ledger, workspace, backup and licence-servers serve every host: they do not import one.',
    from: { path: '^main/(files|keys|journal|ledger|workspace|backup|licence-servers)/' },
    to: { path: '^main/(commands|browser|electron)/|^main/(main|cli|browser-host)\\.ts$' },
  },
  {
    name: 'dexie-in-one-place',
    comment: 'Screens read through renderer/db, which alone knows Dexie.',
    from: { path: sources, pathNot: '^renderer/db/' },
    to: { path: fromNpm('dexie|dexie-react-hooks') },
  },
  {
    name: 'ui-knows-no-domain',
    comment: 'renderer/ui holds parts without domain words. Move the part to its feature, or pass it plain values.',
    from: { path: '^renderer/ui/' },
    to: {
      path: '^(domain|contract)/|^renderer/(app|db|features|stores)/',
      // A day, a refusal and an exported table belong to every screen and name nothing of the field.
      pathNot: ['^domain/result\\.ts$', '^domain/calendar/civil-date\\.ts$', '^contract/table/'],
    },
  },
  {
    name: 'features-meet-at-their-index',
    comment: 'A feature uses another through its index.ts only.',
    from: { path: '^renderer/features/([^/]+)/' },
    to: {
      path: '^renderer/features/([^/]+)/',
      pathNot: ['^renderer/features/$1/', '^renderer/features/[^/]+/index\\.ts$'],
    },
  },
  {
    name: 'no-development-packages',
    comment:
      'What ships must not need a development package: move it to dependencies and say why in docs/dependencies.md.',
    from: { path: sources },
    to: { dependencyTypes: ['npm-dev'], dependencyTypesNot: ['type-only'], pathNot: fromNpm('electron') },
  },
  {
    name: 'no-undeclared-packages',
    comment: 'Declare the package in package.json; what another package happens to bring may leave with it.',
    from: { path: sources },
    to: { dependencyTypes: ['npm-no-pkg', 'npm-unknown'] },
  },
];

/** @type {import('dependency-cruiser').IConfiguration} */
const configuration = {
  forbidden: rules.map((rule) => ({ ...rule, severity: 'error' })),
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '^out/' },
    tsPreCompilationDeps: true,
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'require', 'node', 'browser', 'default', 'types'],
      mainFields: ['module', 'main', 'types'],
    },
    cache: false,
  },
};

export default configuration;
