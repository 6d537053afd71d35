export { formatWithTypeScript } from './format.ts';
export { type Format, type GenerateOptions, generate, OUTPUTS, type Output } from './generate.ts';
export { type Place, Refusal } from './refusal.ts';
