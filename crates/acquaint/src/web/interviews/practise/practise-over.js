// When a conversation is over, what was recorded for it is deleted from this device.
import { dropAll } from './practise-kept.js';

const over = document.querySelector('[data-recordings-over]');
if (over) dropAll(over.dataset.recordingsOver);
