import { isDeepStrictEqual } from 'node:util';
import type { FastifyDynamicSwaggerOptions } from '@fastify/swagger';
import { jsonSchemaTransform, jsonSchemaTransformObject } from 'fastify-type-provider-zod';

/** The document that the web client is generated from; `scripts/generate.ts` writes it to openapi.json and CI compares. */
export const openApi: FastifyDynamicSwaggerOptions = {
  openapi: {
    openapi: '3.1.0',
    info: {
      title: 'Vivero',
      version: '0.1.0',
      description: 'Active marketing and customer operations for bank relationship managers.',
    },
  },
  transform: jsonSchemaTransform,
  transformObject: (document) => oneNameEach(jsonSchemaTransformObject(document)),
};

type Document = ReturnType<typeof jsonSchemaTransformObject>;

/**
 * The transform names each schema twice, as it is read and as it is answered (`MoneyInput`, `Money`): one name where both are the same.
 * Schemas that refer to each other are the same if they are when all of them are taken to be.
 */
function oneNameEach(document: Document): Document {
  if (!('components' in document)) return document;
  const { schemas = {} } = document.components ?? {};
  let twins: readonly string[] = Object.keys(schemas).filter((name) => `${name}Input` in schemas);
  for (let before = -1; before !== twins.length;) {
    before = twins.length;
    const all = twins;
    twins = all.filter((name) => isDeepStrictEqual(underOneName(schemas[`${name}Input`], all), schemas[name]));
  }
  const left = Object.fromEntries(
    Object.entries(schemas).filter(([name]) => !twins.some((twin) => name === `${twin}Input`)),
  );
  return underOneName({ ...document, components: { ...document.components, schemas: left } } as Document, twins);
}

/** With references to the schema that is answered in place of those to the one that is read. */
const underOneName = <T>(part: T, twins: readonly string[]): T =>
  JSON.parse(twins.reduce((text, twin) => text.replaceAll(`/${twin}Input"`, `/${twin}"`), JSON.stringify(part))) as T;
