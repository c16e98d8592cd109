import { customerFacets, findCustomers, openDirectory } from '@vivero/app';
import { CUSTOMER_SORTS } from '@vivero/domain';
import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import { z } from 'zod';
import type { Deps } from '../deps.ts';
import { filterOf, filterQuery } from '../schemas/customer-filter.ts';
import { listedCustomerOf, listedCustomerSchema } from '../schemas/listed-customer.ts';
import { callerOf } from '../session-hook.ts';

const Page = z
  .strictObject({ total: z.int().nullable(), customers: z.array(listedCustomerSchema), next: z.string().nullable() })
  .meta({ id: 'CustomerPage' });
const counts = z
  .array(z.strictObject({ value: z.string().nullable(), name: z.string().nullable(), customers: z.int() }))
  .readonly();
const Facets = z
  .strictObject({ stages: counts, relation: counts, segment: counts, place: counts, rm: counts })
  .meta({ id: 'CustomerFacets' });

const search = z.string().trim().min(1).max(80).optional();
const Query = z.strictObject({
  ...filterQuery,
  search,
  sort: z.enum(CUSTOMER_SORTS).default('added'),
  after: z.string().max(80).optional(),
  limit: z.coerce.number().int().min(1).max(200).default(50),
});
const FacetQuery = z.strictObject({ ...filterQuery, search });

/** The customers in the caller's sight, a page at a time, and how the filter could be narrowed. */
export const customerListRoutes =
  (deps: Deps): FastifyPluginAsyncZod =>
  async (app) => {
    const config = { action: 'customers' } as const;

    app.get('/customers', { config, schema: { querystring: Query, response: { 200: Page } } }, async (request) => {
      const { search: text, sort, after, limit, ...asked } = request.query;
      const query = {
        filter: filterOf(asked),
        sort,
        limit,
        ...(text === undefined ? {} : { search: text }),
        ...(after === undefined ? {} : { after }),
      };
      const { actor } = callerOf(request);
      const page = await findCustomers(deps.stores, deps.directory, actor, query, deps.now());
      // Who looks at a list will search in it: the names are opened meanwhile. Should it fail, the search itself says so.
      if (!actor.wide && !deps.directory.knows(actor.rms))
        void openDirectory(deps.stores, deps.directory, actor).catch(() => undefined);
      return {
        ...page,
        customers: page.customers.map(listedCustomerOf),
      };
    });

    app.get(
      '/customers/facets',
      { config, schema: { querystring: FacetQuery, response: { 200: Facets } } },
      async (request) => {
        const { search: text, ...asked } = request.query;
        const wanted = { filter: filterOf(asked), ...(text === undefined ? {} : { search: text }) };
        return customerFacets(deps.stores, deps.directory, callerOf(request).actor, wanted, deps.now());
      },
    );
  };
