import { whole } from './parts.js';
import { define } from './tag.js';

// The same markup, made anew at each change.
define((root, news, _before, nowMs) => {
  root.innerHTML = whole(news, nowMs);
});
