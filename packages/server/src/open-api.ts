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

/** The transform names each schema twice, as it is read and as it is answered (`MoneyInput`, `Money`): one name where both are the same. */
function oneNameEach(document: Document): Document {
  if (!('components' in document)) return document;
  const { schemas = {} } = document.components ?? {};
  const twin = Object.keys(schemas).find(
    (name) => name.endsWith('Input') && isDeepStrictEqual(schemas[name], schemas[name.slice(0, -'Input'.length)]),
  );
  if (twin === undefined) return document;
  const { [twin]: _, ...others } = schemas;
  const text = JSON.stringify({ ...document, components: { ...document.components, schemas: others } });
  return oneNameEach(JSON.parse(text.replaceAll(`/${twin}"`, `/${twin.slice(0, -'Input'.length)}"`)) as Document);
}
