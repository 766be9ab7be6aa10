// Runs npm only when something it reads has changed: node when-stale.mjs install|build|check|browser
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

const INSTALL = ['package.json', 'package-lock.json', '.npmrc'];
const BUILD = [...INSTALL, 'index.html', 'vite.config.ts', 'tsconfig.json', 'public', 'src'];
const CHECK = [
  ...BUILD,
  'biome.json',
  'vitest.config.ts',
  'vitest.browser.config.ts',
  'test',
  'when-stale.mjs',
];

const STEPS = {
  install: {
    of: INSTALL,
    npm: ['ci'],
    makes: 'node_modules/.package-lock.json',
    stamp: 'node_modules/.stamp',
  },
  build: {
    of: BUILD,
    npm: ['run', 'build'],
    makes: '../target/classes/web/index.html',
    stamp: '../target/web-build.stamp',
  },
  check: {
    test: true,
    of: CHECK,
    npm: ['run', 'check'],
    makes: '.',
    stamp: '../target/web-check.stamp',
  },
  // what a browser shows also depends on the browser: never skipped
  browser: {
    test: true,
    of: CHECK,
    npm: ['run', 'test:browser'],
    makes: '.',
  },
};

function files(path) {
  if (!statSync(path).isDirectory()) return [path];
  return readdirSync(path)
    .sort()
    .flatMap((name) => files(join(path, name)));
}

function digest(paths) {
  const hash = createHash('sha256').update(`${process.platform} ${process.arch} ${process.versions.modules}`);
  for (const file of paths.filter(existsSync).flatMap(files))
    hash.update(`\n${file}\n`).update(readFileSync(file));
  return hash.digest('hex');
}

function run(name) {
  const { of, npm, makes, stamp, test = false } = STEPS[name];
  if (test && process.env.SKIP_TESTS === 'true') return console.log(`SKIPPED: web ${name}: -DskipTests`);
  const inputs = digest(of);
  const fresh =
    stamp !== undefined && existsSync(stamp) && existsSync(makes) && readFileSync(stamp, 'utf8') === inputs;
  if (fresh) return console.log(`web ${name}: nothing has changed`);
  console.log(`web ${name}: npm ${npm.join(' ')} …`);
  execFileSync('npm', npm, { stdio: 'inherit' });
  if (stamp === undefined) return;
  mkdirSync(dirname(stamp), { recursive: true });
  writeFileSync(stamp, inputs);
}

try {
  run(process.argv[2]);
} catch (failure) {
  console.error(`web ${process.argv[2]}: ${failure.message}`);
  process.exit(1);
}
