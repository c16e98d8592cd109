import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { LabDesk } from '@vivero/lab';
import { UsageError } from '../arguments.ts';
import { bankThreads } from '../bank-threads.ts';
import { fileCommand, ProblemExit } from '../command.ts';
import { labServer } from '../lab-server.ts';

const THIS_MACHINE = '127.0.0.1';
const PORT = '4610';

export const labServeCommand = fileCommand({
  name: 'lab serve',
  help: `vivero lab serve [--port 4610] [--host 127.0.0.1]
Lets any engine live through synthetic banks over HTTP, half a week at a time, and reports what it brings beside Vivero and the others.
The contract, with a client of 50 lines, is in docs/lab.md. Everything is simulated; nothing is kept when it stops (Ctrl-C).
  --port   0 takes any that is free
  --host   who may reach it; the default is this machine alone`,
  options: { port: { type: 'string' }, host: { type: 'string' } },
  read: ({ values: { port = PORT, host = THIS_MACHINE } }) => {
    if (!/^\d{1,5}$/.test(port) || Number(port) > 65_535) throw new UsageError('--port must be 0 to 65535');
    return async (io) => {
      const threads = bankThreads();
      const desk = new LabDesk(async ({ world, setup, seed }) => threads.run({ world, setup, seed }));
      const server = labServer(desk, io.language, (fault) => io.err(String(fault)));
      server.listen(Number(port), host);
      await once(server, 'listening').catch((cause: NodeJS.ErrnoException) => {
        if (cause.code !== 'EADDRINUSE') throw cause;
        throw new ProblemExit({ code: 'start.port_in_use', port: Number(port) });
      });
      const address = `http://${host}:${(server.address() as AddressInfo).port}`;
      io.show({ simulated: true, address }, () => [address]);
      await once(process, 'SIGINT');
      server.close();
      server.closeAllConnections();
      await threads.close();
      return 0;
    };
  },
});
