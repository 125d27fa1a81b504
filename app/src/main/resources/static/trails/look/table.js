// A long table shows its first rows, and the rest on demand. Without this it shows all.

const MOST = 50;

const rows = [...document.querySelectorAll('#trails tbody tr')];
const more = document.querySelector('[data-more]');

if (more && rows.length > MOST + MOST / 2) {
    rows.slice(MOST).forEach((row) => { row.hidden = true; });
    more.hidden = false;
    more.querySelector('button').addEventListener('click', () => {
        rows.forEach((row) => { row.hidden = false; });
        more.hidden = true;
        rows[MOST].querySelector('a').focus();
    });
}
