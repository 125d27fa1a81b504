// Improves every page; each works without it. Loads htmx where a page asks for it.
if (document.querySelector('[hx-get],[hx-post]')) {
    const htmx = document.createElement('script');
    htmx.src = '/webjars/htmx.org/2.0.4/dist/htmx.min.js';
    // It comes too late to hear that the page is there, so it is told.
    htmx.addEventListener('load', () => {
        Object.assign(window.htmx.config, { includeIndicatorStyles: false, allowEval: false });
        window.htmx.process(document.body);
    });
    document.head.append(htmx);
}

// A message that came with the page is read out and focused, so that keyboard and screen reader begin there.
document.querySelector('[data-announce]')?.focus();

// A form that was sent is not sent twice.
document.addEventListener('submit', (event) => {
    const form = event.target;
    if (form.dataset.sent) {
        event.preventDefault();
        return;
    }
    if (form.method === 'post') {
        form.dataset.sent = 'yes';
        window.addEventListener('pageshow', () => delete form.dataset.sent, { once: true });
    }
});
