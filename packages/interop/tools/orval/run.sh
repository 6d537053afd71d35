# Orval 8.38.0 (TypeScript, fetch)
npm install --silent --no-audit --no-fund orval@8.38.0 typescript@5.9.3 @types/node@24.19.2 esbuild@0.28.2
npx orval --config orval.config.mjs
npx tsc --strict --noEmit --target es2024 --lib es2024,dom,dom.iterable --module esnext --moduleResolution bundler --allowImportingTsExtensions --skipLibCheck --types node main.ts
npx esbuild main.ts --bundle --platform=node --format=esm --outfile=main.mjs --log-level=error
node main.mjs
