import type { FastifyPluginAsync } from 'fastify';
import type { Deps } from './deps.ts';
import { bankRoutes } from './routes/bank-routes.ts';
import { waysRoutes } from './routes/ways-routes.ts';
import { bookRoute } from './routes/book-route.ts';
import { customerActionsRoutes } from './routes/customer-actions-routes.ts';
import { customerListRoutes } from './routes/customer-list-routes.ts';
import { customerChangesRoutes } from './routes/customer-changes-routes.ts';
import { customerPageRoutes } from './routes/customer-page-routes.ts';
import { customerViewsRoutes } from './routes/customer-views-routes.ts';
import { choicesRoutes } from './routes/choices-routes.ts';
import { contactRoute } from './routes/contact-route.ts';
import { customersRoutes } from './routes/customers-routes.ts';
import { entranceRoutes } from './routes/entrance-routes.ts';
import { firstListRoute } from './routes/first-list-route.ts';
import { activeRoute } from './routes/active-route.ts';
import { growthRoute } from './routes/growth-route.ts';
import { quotaRoutes } from './routes/quota-routes.ts';
import { feedbackRoutes } from './routes/feedback-routes.ts';
import { arrivalRoutes } from './routes/arrival-routes.ts';
import { referralRoutes } from './routes/referral-routes.ts';
import { sourceCodeRoutes } from './routes/source-code-routes.ts';
import { trafficRoutes } from './routes/traffic-routes.ts';
import { importsRoute } from './routes/imports-route.ts';
import { followUpRoutes } from './routes/follow-up-routes.ts';
import { missingPeopleRoutes } from './routes/missing-people-routes.ts';
import { labRoute } from './routes/lab-route.ts';
import { contentRoutes } from './routes/content-routes.ts';
import { contentPlanRoutes } from './routes/content-plan-routes.ts';
import { materialsRoute } from './routes/materials-route.ts';
import { scenesRoute } from './routes/scenes-route.ts';
import { modelsRoute } from './routes/models-route.ts';
import { mirrorRoute } from './routes/mirror-route.ts';
import { outcomesRoutes } from './routes/outcomes-routes.ts';
import { notesRoutes } from './routes/notes-routes.ts';
import { mergingRoutes } from './routes/merging-routes.ts';
import { playbookRoutes } from './routes/playbook-routes.ts';
import { playbookRunRoutes } from './routes/playbook-run-routes.ts';
import { poolRoutes } from './routes/pool-routes.ts';
import { questionRoutes } from './routes/question-routes.ts';
import { savedSegmentRoutes } from './routes/saved-segment-routes.ts';
import { segmentRoutes } from './routes/segment-routes.ts';
import { sessionRoutes } from './routes/session-routes.ts';
import { stagesRoute } from './routes/stages-route.ts';
import { teamRoute } from './routes/team-route.ts';
import { todayRoute } from './routes/today-route.ts';
import { touchesRoutes } from './routes/touches-routes.ts';
import { uploadsRoutes } from './routes/uploads-routes.ts';
import { usersRoutes } from './routes/users-routes.ts';
import { Failure } from './schemas/failure.ts';
import { sessionHook } from './session-hook.ts';

const SAFE = new Set(['GET', 'HEAD', 'OPTIONS']);

/** Every route under /api, and what holds for all of them: nothing is kept by a browser, no change without the page's token, nothing without its session. */
export const apiScope =
  (deps: Deps): FastifyPluginAsync =>
  async (api) => {
    api.addHook('onRoute', (route) => {
      route.schema = {
        ...route.schema,
        response: { ...(route.schema?.response as object | undefined), default: Failure },
      };
    });
    api.addHook('onRequest', (request, reply, done) => {
      void reply.header('cache-control', 'no-store');
      if (SAFE.has(request.method)) done();
      else api.csrfProtection(request, reply, done);
    });
    api.addHook('onRequest', sessionHook(deps));

    await api.register(entranceRoutes(deps));
    await api.register(choicesRoutes(deps));
    await api.register(sessionRoutes(deps));
    await api.register(todayRoute(deps));
    await api.register(outcomesRoutes(deps));
    await api.register(contactRoute(deps));
    await api.register(firstListRoute(deps));
    await api.register(customerListRoutes(deps));
    await api.register(customerViewsRoutes(deps));
    await api.register(customerActionsRoutes(deps));
    await api.register(mergingRoutes(deps));
    await api.register(poolRoutes(deps));
    await api.register(customersRoutes(deps));
    await api.register(customerPageRoutes(deps));
    await api.register(customerChangesRoutes(deps));
    await api.register(missingPeopleRoutes(deps));
    await api.register(notesRoutes(deps));
    await api.register(touchesRoutes(deps));
    await api.register(followUpRoutes(deps));
    await api.register(stagesRoute(deps));
    await api.register(segmentRoutes(deps));
    await api.register(savedSegmentRoutes(deps));
    await api.register(questionRoutes(deps));
    await api.register(growthRoute(deps));
    await api.register(activeRoute(deps));
    await api.register(feedbackRoutes(deps));
    await api.register(quotaRoutes(deps));
    await api.register(trafficRoutes(deps));
    await api.register(arrivalRoutes(deps));
    await api.register(sourceCodeRoutes(deps));
    await api.register(referralRoutes(deps));
    await api.register(playbookRoutes(deps));
    await api.register(playbookRunRoutes(deps));
    await api.register(labRoute(deps));
    await api.register(modelsRoute(deps));
    await api.register(mirrorRoute(deps));
    await api.register(teamRoute(deps));
    await api.register(materialsRoute(deps));
    await api.register(contentRoutes(deps));
    await api.register(contentPlanRoutes(deps));
    await api.register(scenesRoute(deps));
    await api.register(bankRoutes(deps));
    await api.register(waysRoutes(deps));
    await api.register(bookRoute(deps));
    await api.register(usersRoutes(deps));
    await api.register(importsRoute(deps));
    await api.register(uploadsRoutes(deps));
  };
