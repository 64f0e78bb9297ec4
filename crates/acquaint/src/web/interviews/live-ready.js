// When a conversation is at hand, its page is kept on this device beforehand: where one meets there may be no network.
import { keepPage, watchOver } from './live-kept.js';

const ready = document.querySelector('[data-live-page]');
if (ready) watchOver(ready.dataset.worker).then(() => keepPage(ready.dataset.livePage));
