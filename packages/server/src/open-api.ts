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
  transformObject: jsonSchemaTransformObject,
};
