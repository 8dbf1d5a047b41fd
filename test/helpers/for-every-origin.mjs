/** Middleware for what is built and the feeds of the tests: any page may have them, as from a newsroom's host, one in a sandbox too. */
export function forEveryOrigin() {
  return (context, next) => {
    if (/^\/(dist|desk)\//.test(context.path)) context.res.setHeader('Access-Control-Allow-Origin', '*');
    return next();
  };
}
