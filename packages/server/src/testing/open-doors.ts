import { everybody } from './access-statuses.ts';

/** Routes of the access matrix that ask for no session: what they answer to everybody alike. */
export const OPEN_DOORS = {
  'GET /': [{ url: () => '/', then: { own: everybody(200) } }],
  'GET /leaf.svg': [{ url: () => '/leaf.svg', then: { own: everybody(200) } }],
  'GET /health/ready': [{ url: () => '/health/ready', then: { own: everybody(200) } }],
  'GET /api/entrance': [{ url: () => '/api/entrance', then: { own: everybody(200) } }],
  'GET /api/csrf': [{ url: () => '/api/csrf', then: { own: everybody(200) } }],
  'POST /api/pairing': [{ url: () => '/api/pairing', payload: { code: '0000' }, then: { own: everybody(403) } }],
  'POST /api/setup': [
    {
      url: () => '/api/setup',
      payload: { token: 'guessed', login: 'intruder', name: 'Intruder', password: 'a long password' },
      then: { own: everybody(403) },
    },
  ],
  // A link that nobody has been sent opens nothing to anybody, signed in or not.
  'GET /api/choices/:token': [{ url: () => '/api/choices/guessed', then: { own: everybody(404) } }],
  'POST /api/choices/:token': [
    {
      url: () => '/api/choices/guessed',
      payload: { medium: 'any', purpose: 'marketing', says: 'yes' },
      then: { own: everybody(404) },
    },
  ],
  // A code that nobody has made is no page, and takes nothing in.
  'GET /api/arrivals/:code': [{ url: () => '/api/arrivals/guessed', then: { own: everybody(404) } }],
  'POST /api/arrivals/:code': [
    {
      url: () => '/api/arrivals/guessed',
      payload: {
        name: 'Nadie',
        contact: 'nadie@example.com',
        marketing: true,
        profiling: false,
        research: false,
        tellOwner: true,
        language: 'es',
      },
      then: { own: everybody(404) },
    },
  ],
  'GET /stop/:token': [{ url: () => '/stop/guessed', then: { own: everybody(302) } }],
  'POST /hooks/answers': [{ url: () => '/hooks/answers', payload: {}, then: { own: everybody(401) } }],
  'GET /go/:token': [{ url: () => '/go/guessed', then: { own: everybody(404) } }],
  'GET /seen/:token': [{ url: () => '/seen/guessed', then: { own: everybody(200) } }],
  'POST /stop/:token': [{ url: () => '/stop/guessed', payload: {}, then: { own: everybody(404) } }],
} as const;
