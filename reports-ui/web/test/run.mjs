// Runs a TypeScript file by Vite, so that Node 20 needs nothing more: node test/run.mjs test/fixture/main.ts
import { resolve } from 'node:path';
import { runnerImport } from 'vite';

const { module } = await runnerImport(resolve(process.argv[2]), { configFile: false, logLevel: 'warn' });
await module.main();
