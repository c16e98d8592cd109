export { openApiText } from './open-api-text.ts';
