import { once } from 'node:events';
import { createServer, type Socket } from 'node:net';

/** What a screen reader asks of a synthesizer: to say something, or to be silent at once. */
export type Heard = { readonly said: string } | { readonly cut: true };

const REPLIES: Readonly<Record<string, string>> = {
  SPEAK: '230 OK RECEIVING DATA',
  HISTORY: '245-1\r\n245 OK CLIENT ID SENT',
  GET: '251-0\r\n251 OK GET RETURNED',
  LIST: '250-silent\r\n250 OK MODULES LISTED',
};

/** All is read out in no time. An end is lost on a client that has not yet noted the text's number; a second is nothing to it. */
const ENDS_MS = [5, 50, 500, 3000];

const ENTITIES: Readonly<Record<string, string>> = { '&lt;': '<', '&gt;': '>', '&amp;': '&' };

/** The words of an SSML document, in one line. */
const wordsOf = (ssml: string): string =>
  ssml
    .replace(/<[^>]*>/g, '')
    .replace(/&(lt|gt|amp);/g, (entity) => ENTITIES[entity] ?? entity)
    .replace(/\s+/g, ' ')
    .trim();

/** Answers one client, which waits for each answer: what comes in is one command or one text at a time. */
function converse(socket: Socket, hear: (heard: Heard) => void): void {
  let texts = 0;
  let broken = 0;
  let received = '';
  let isText = false;

  const tell = (event: string, text: number) => {
    const code = event.slice(0, 3);
    if (!socket.destroyed) socket.write(`${code}-${text}\r\n${code}-1\r\n${event}\r\n`);
  };

  const speak = (words: string) => {
    const text = ++texts;
    if (words) hear({ said: words });
    socket.write(`225-${text}\r\n225 OK MESSAGE QUEUED\r\n`);
    for (const delayMs of ENDS_MS) {
      setTimeout(() => tell(text > broken ? '702 END' : '703 CANCELED', text), delayMs);
    }
  };

  const breakOff = () => {
    hear({ cut: true });
    broken = texts;
  };

  const obey = (line: string) => {
    const [command = '', ...rest] = line.split(' ');
    isText = command === 'SPEAK';
    if (command === 'CANCEL' || command === 'STOP') breakOff();
    if (command === 'CHAR' || command === 'KEY') speak(rest.join(' '));
    else socket.write(`${REPLIES[command] ?? '200 OK'}\r\n`);
  };

  socket.setEncoding('utf8').on('error', () => undefined);
  socket.on('data', (data) => {
    received += data;
    const end = isText ? '\r\n.\r\n' : '\r\n';
    if (!received.endsWith(end)) return;
    const whole = received.slice(0, -end.length);
    received = '';
    if (!isText) return obey(whole);
    isText = false;
    speak(wordsOf(whole.replaceAll('\r\n..', '\r\n.')));
  });
}

/**
 * A synthesizer that writes down in place of speaking, at this socket. It knows SSIP, the protocol of Speech Dispatcher
 * (`info ssip`), so that a screen reader can't tell it from one with a loudspeaker. Returns its stop.
 */
export async function startSynthesizer(path: string, hear: (heard: Heard) => void): Promise<() => void> {
  const sockets = new Set<Socket>();
  const server = createServer((socket) => {
    sockets.add(socket);
    converse(socket, hear);
  }).listen(path);
  await once(server, 'listening');
  return () => {
    server.close();
    for (const socket of sockets) socket.destroy();
  };
}
