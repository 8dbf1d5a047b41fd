/**
 * Middleware for feeds' addresses under the tests' control: `PUT /desk/NAME` says what `GET /desk/NAME` answers from then on
 * (`{status, body, headers, cut, hang}`; `cut` breaks the connection after that many characters, `hang` never answers),
 * and `GET /desk/NAME?count` how often it was asked.
 */
export function feedDesk() {
  const answers = new Map();
  const counts = new Map();

  async function read(request) {
    const chunks = [];
    for await (const chunk of request) chunks.push(chunk);
    return JSON.parse(Buffer.concat(chunks).toString());
  }

  function send(response, { status = 200, body = '', headers = {}, cut, hang }) {
    if (hang) return;
    response.writeHead(status, { 'Content-Type': 'application/json', ...headers });
    if (cut === undefined) response.end(body);
    else response.write(body.slice(0, cut), () => response.destroy());
  }

  return async (context, next) => {
    const [, name] = /^\/desk\/([\w-]+)$/.exec(context.path) ?? [];
    if (!name) return next();
    context.respond = false;
    const { req, res } = context;
    if (req.method === 'PUT') {
      answers.set(name, await read(req));
      return send(res, { status: 204 });
    }
    if ('count' in context.query) return send(res, { body: `${counts.get(name) ?? 0}` });
    counts.set(name, (counts.get(name) ?? 0) + 1);
    return send(res, answers.get(name) ?? { status: 404 });
  };
}
