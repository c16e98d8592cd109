import { createServer, type IncomingMessage, type Server } from 'node:http';
import { sayProblem } from '@vivero/app';
import { fail, type Language, ok, type Problem, type Result } from '@vivero/domain';
import type { LabDesk } from '@vivero/lab';

/** A half week of contacts for the largest bank fits many times over. */
const MOST_BYTES = 2_000_000;

const STATUS: Partial<Readonly<Record<Problem['code'], number>>> = {
  'request.not_found': 404,
  'request.failed': 500,
  'lab.year_over': 409,
  'lab.year_not_over': 409,
  'lab.too_many_banks': 429,
};

type Answer = Result<object>;

/** The contract of docs/lab.md over HTTP: JSON in, JSON out; every answer says that it is simulated, every failure is a Problem. */
export const labServer = (desk: LabDesk, language: Language, onFault: (fault: unknown) => void): Server =>
  createServer((request, response) => {
    const send = (status: number, body: object): void => {
      response.writeHead(status, { 'content-type': 'application/json; charset=utf-8', 'cache-control': 'no-store' });
      response.end(JSON.stringify(body));
    };
    answerTo(desk, request).then(
      (answer) => {
        if (answer.ok) send(request.url === '/banks' ? 201 : 200, { simulated: true, ...answer.value });
        else send(STATUS[answer.problem.code] ?? 400, said(answer.problem, language));
      },
      (fault: unknown) => {
        onFault(fault);
        send(500, said({ code: 'request.failed' }, language));
      },
    );
  });

const said = (problem: Problem, language: Language): object => ({ problem, message: sayProblem(problem, language) });

async function answerTo(desk: LabDesk, request: IncomingMessage): Promise<Answer> {
  const path = request.url ?? '';
  const [, bankId = '', what] = /^\/banks\/(\w+)\/(week|contacts|result)$/.exec(path) ?? [];
  switch (`${request.method} ${what ?? path}`) {
    case 'POST /banks':
      return withBody(request, (body) => desk.open(body));
    case 'GET week':
      return desk.week(bankId);
    case 'POST contacts':
      return withBody(request, (body) => desk.contact(bankId, body));
    case 'GET result':
      return desk.result(bankId);
    default:
      return fail({ code: 'request.not_found', what: path });
  }
}

async function withBody(request: IncomingMessage, use: (body: unknown) => Answer): Promise<Answer> {
  const body = await bodyOf(request);
  return body.ok ? use(body.value) : body;
}

/** Only what says that it is JSON: a page in a browser cannot send that to another address unasked. */
async function bodyOf(request: IncomingMessage): Promise<Result<unknown>> {
  if (request.headers['content-type']?.startsWith('application/json') !== true) return invalid('content-type');
  const chunks: Buffer[] = [];
  let bytes = 0;
  for await (const chunk of request as AsyncIterable<Buffer>) {
    bytes += chunk.length;
    if (bytes > MOST_BYTES) return invalid('body');
    chunks.push(chunk);
  }
  try {
    return ok(JSON.parse(Buffer.concat(chunks).toString('utf8')) as unknown);
  } catch {
    return invalid('body');
  }
}

const invalid = (fault: string): Result<never> => fail({ code: 'request.invalid', faults: [fault] });
