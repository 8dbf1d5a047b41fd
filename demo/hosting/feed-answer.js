import crypto from 'crypto';
import fs from 'fs';

// nginx's own ETag is a time in seconds and a size: two revisions of one length within a second would share it.
const etagOf = (body) => `W/"${crypto.createHash('sha256').update(body).digest('base64url').slice(0, 22)}"`;

// Of a feed that says when it is over, the banner tells readers by itself that it may be; any other could be taken for
// today's when it is yesterday's, so no cache may go on with it for long.
const lifeOf = (feed) =>
  `public, max-age=0, s-maxage=5, stale-while-revalidate=5, stale-if-error=${feed.expires ? 86400 : 300}`;

// A signed feed is the text of a feed with signatures beside it.
const read = (text) => {
  const document = JSON.parse(text);
  return typeof document.payload === 'string' ? JSON.parse(document.payload) : document;
};

function answer(r) {
  if (r.method !== 'GET' && r.method !== 'HEAD') return r.return(405);
  let body;
  try {
    body = fs.readFileSync(r.variables.request_filename);
  } catch (error) {
    return r.return(error.code === 'ENOENT' ? 404 : 403);
  }
  try {
    r.headersOut['Cache-Control'] = lifeOf(read(body.toString()));
  } catch (error) {
    // Half a file: caches go on with the last whole one.
    r.error(`${r.uri}: ${error.message}`);
    return r.return(503);
  }
  const etag = etagOf(body);
  r.headersOut.ETag = etag;
  if ((r.headersIn['If-None-Match'] || '').split(/,\s*/).includes(etag)) return r.return(304);
  r.headersOut['Content-Type'] = 'application/json';
  r.return(200, body);
}

export default { answer };
