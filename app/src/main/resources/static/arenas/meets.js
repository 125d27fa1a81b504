// A click on a square asks why these two. Without scripts, and with a keyboard, the form does the same.
document.querySelector('.meets svg').addEventListener('click', event => {
    const square = event.target.closest('rect[data-one]');
    if (square) {
        const ask = new URL(location.href);
        ask.searchParams.set('one', square.dataset.one);
        ask.searchParams.set('other', square.dataset.other);
        location.href = ask;
    }
});
