/** What a call needs that does not succeed at once, or belongs to a client with hooks or a function for its key. */
export { explainFault } from './request/explain-fault.ts';
export { carryOn } from './send/carry-on.ts';
