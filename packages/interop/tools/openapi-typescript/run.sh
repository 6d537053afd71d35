# openapi-typescript 7.13.0 alone (TypeScript types, plain fetch)
npm install --silent --no-audit --no-fund openapi-typescript@7.13.0 typescript@5.9.3 @types/node@24.19.2 esbuild@0.28.2
# A default in a request does not make the field required.
npx openapi-typescript "$DOCUMENT" --output generated.ts --default-non-nullable=false
npx tsc --strict --noEmit --target es2024 --lib es2024,dom,dom.iterable --module esnext --moduleResolution bundler --allowImportingTsExtensions --skipLibCheck --types node main.ts
npx esbuild main.ts --bundle --platform=node --format=esm --outfile=main.mjs --log-level=error
node main.mjs
