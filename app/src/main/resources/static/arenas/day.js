// The day of a workshop: counts down each round by the server's clock, and looks now and then whether something has changed. Without
// scripts the times stand on the page, and it is read again by a link.
const main = document.querySelector('main[data-clock]');
const ahead = main ? Number(main.dataset.clock) - Date.now() : 0;

function count() {
    const now = Date.now() + ahead;
    for (const timer of document.querySelectorAll('.timer')) {
        const start = Number(timer.dataset.start);
        const end = Number(timer.dataset.end);
        const isAhead = now < start;
        const seconds = Math.ceil(((isAhead ? start : end) - now) / 1000);
        timer.hidden = now >= end || (isAhead && seconds > 3600);
        const clock = Math.floor(seconds / 60) + ':' + String(seconds % 60).padStart(2, '0');
        timer.textContent = (isAhead ? timer.dataset.before : timer.dataset.left).replace('#', clock);
        timer.classList.toggle('soon', !isAhead && seconds <= 60);
    }
}

async function look() {
    const live = document.querySelector('[data-live]');
    if (document.hidden || live.contains(document.activeElement)) {
        return;
    }
    const answer = await fetch(location.pathname, { headers: { 'X-Requested-With': 'day' } });
    if (answer.ok && !answer.redirected) {
        const page = new DOMParser().parseFromString(await answer.text(), 'text/html');
        const seen = page.querySelector('[data-live]');
        if (seen && !live.contains(document.activeElement)) {
            live.replaceChildren(...seen.childNodes);
            count();
        }
    }
}

if (main) {
    count();
    setInterval(count, 1000);
    setInterval(() => look().catch(() => {}), Number(main.dataset.every) * 1000);
}
