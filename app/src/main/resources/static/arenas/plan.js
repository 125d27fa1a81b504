// Shows a plan while it gets better: the server says when to look again. Without scripts the page reloads itself.
const progress = document.querySelector('#progress[data-stream]');
if (progress) {
    const events = new EventSource(progress.dataset.stream);
    events.addEventListener('state', async () => {
        const answer = await fetch(progress.dataset.look, { headers: { 'X-Requested-With': 'plan' } });
        if (answer.ok) {
            const page = new DOMParser().parseFromString(await answer.text(), 'text/html');
            const seen = page.querySelector('#progress');
            if (seen) {
                progress.replaceChildren(...seen.childNodes);
            }
        }
    });
    events.addEventListener('done', () => {
        events.close();
        location.reload();
    });
    events.addEventListener('error', () => events.close());
}
