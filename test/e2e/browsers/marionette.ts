import { connect, type Socket } from 'node:net';

interface Waiting {
  resolve(value: unknown): void;
  reject(error: Error): void;
}

/** Firefox's own remote control: JSON messages over TCP, each with its length before it. */
export interface Marionette {
  /** Rejects with what Firefox says is wrong. */
  send(command: string, parameters?: object): Promise<unknown>;
  close(): void;
}

/** Splits what comes in into messages, `length:[1, id, error, result]`. */
function createReader(take: (message: unknown) => void): (chunk: Buffer) => void {
  let rest = Buffer.alloc(0);
  return (chunk) => {
    rest = Buffer.concat([rest, chunk]);
    for (;;) {
      const colon = rest.indexOf(':');
      if (colon < 0) return;
      const end = colon + 1 + Number(rest.subarray(0, colon).toString());
      if (rest.length < end) return;
      take(JSON.parse(rest.subarray(colon + 1, end).toString()));
      rest = rest.subarray(end);
    }
  };
}

function open(port: number): Promise<Socket> {
  return new Promise((resolve, reject) => {
    const socket = connect(port, '127.0.0.1', () => resolve(socket));
    socket.once('error', reject);
  });
}

/** Connects to a Firefox started with `--marionette`, trying again while it starts. */
export async function connectMarionette(port: number, patience = 30_000): Promise<Marionette> {
  const end = Date.now() + patience;
  for (;;) {
    try {
      return speak(await open(port));
    } catch (error) {
      if (Date.now() > end) throw error;
      await new Promise((resolve) => setTimeout(resolve, 200));
    }
  }
}

function speak(socket: Socket): Marionette {
  const waiting = new Map<number, Waiting>();
  let last = 0;
  socket.on(
    'data',
    createReader((message) => {
      // The first message is a greeting, not an answer.
      if (!Array.isArray(message)) return;
      const [, id, error, result] = message;
      const asked = waiting.get(id);
      waiting.delete(id);
      if (error) asked?.reject(new Error(`Firefox: ${error.error}: ${error.message}`));
      else asked?.resolve(result);
    }),
  );
  const fail = () => {
    for (const { reject } of waiting.values()) reject(new Error('Firefox has gone away.'));
    waiting.clear();
  };
  socket.on('close', fail);
  socket.on('error', fail);
  return {
    send(command, parameters = {}) {
      const id = ++last;
      const body = JSON.stringify([0, id, command, parameters]);
      return new Promise((resolve, reject) => {
        waiting.set(id, { resolve, reject });
        socket.write(`${Buffer.byteLength(body)}:${body}`);
      });
    },
    close: () => socket.destroy(),
  };
}
