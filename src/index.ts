import { define } from './element/define.js';

export * from './element.js';

define();
