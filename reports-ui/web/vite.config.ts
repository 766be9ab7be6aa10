import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

/** The reports server that `npm run dev` shows; the built page always asks the server it came from. */
const reports = process.env.UNDERSTUDY_UI ?? 'http://127.0.0.1:8081';

export default defineConfig({
  plugins: [react()],
  build: {
    outDir: '../target/classes/web',
    emptyOutDir: true,
    // a data: address in the page would need a wider content security policy
    assetsInlineLimit: 0,
    chunkSizeWarningLimit: 700,
  },
  server: { host: '127.0.0.1', proxy: { '/api': reports } },
});
