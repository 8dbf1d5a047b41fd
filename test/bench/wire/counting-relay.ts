import { once } from 'node:events';
import { type AddressInfo, connect, createServer, type Socket } from 'node:net';

/** What has passed so far: all that TCP carried, TLS and its handshakes included. */
export interface Passed {
  readonly connections: number;
  /** Bytes in both directions. */
  readonly bytes: number;
}

export interface CountingRelay {
  readonly port: number;
  passed(): Passed;
  /** Breaks all connections, as a phone does that changes its network. */
  cut(): void;
  stop(): Promise<void>;
}

/** Passes on what comes to a port of its own, and counts it: nobody who is counted can leave anything out. */
export async function startCountingRelay(toPort: number): Promise<CountingRelay> {
  const open = new Set<Socket>();
  let connections = 0;
  let bytes = 0;
  const pass = (from: Socket, to: Socket) => {
    open.add(from);
    from.on('data', (part) => {
      bytes += part.length;
      to.write(part);
    });
    from.on('error', () => {});
    from.on('close', () => {
      open.delete(from);
      to.destroy();
    });
  };
  const server = createServer((reader) => {
    connections++;
    const host = connect(toPort, '127.0.0.1');
    pass(reader, host);
    pass(host, reader);
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const cut = () => {
    for (const socket of open) socket.destroy();
  };
  return {
    port: (server.address() as AddressInfo).port,
    passed: () => ({ connections, bytes }),
    cut,
    async stop() {
      server.close();
      cut();
      await once(server, 'close');
    },
  };
}
