// Passkeys: makes one on the account page, uses one on the log-in page. The forms are hidden where the browser has none.

const forms = document.querySelectorAll('form[data-passkey]');
const canMake = window.PublicKeyCredential?.parseCreationOptionsFromJSON !== undefined;

function post(form, path, body) {
    return fetch(path, {
        method: 'POST',
        body,
        headers: { 'Content-Type': 'application/json', 'X-CSRF-TOKEN': form.elements._csrf.value },
    });
}

async function options(form, path) {
    const answer = await post(form, `${path}/options`, '{}');
    if (!answer.ok) {
        throw new Error(`options: ${answer.status}`);
    }
    return answer.json();
}

async function make(form, path) {
    const publicKey = PublicKeyCredential.parseCreationOptionsFromJSON(await options(form, path));
    const credential = await navigator.credentials.create({ publicKey });
    const label = new URLSearchParams({ label: form.elements.label.value });
    const answer = await post(form, `${path}?${label}`, JSON.stringify(credential.toJSON()));
    if (!answer.ok) {
        throw new Error(`make: ${answer.status}`);
    }
    location.assign(location.pathname);
}

async function use(form, path) {
    const publicKey = PublicKeyCredential.parseRequestOptionsFromJSON(await options(form, path));
    const credential = await navigator.credentials.get({ publicKey });
    const answer = await post(form, path, JSON.stringify(credential.toJSON()));
    if (!answer.ok) {
        throw new Error(`use: ${answer.status}`);
    }
    location.assign((await answer.json()).page);
}

for (const form of canMake ? forms : []) {
    form.hidden = false;
    form.addEventListener('submit', async (event) => {
        event.preventDefault();
        event.stopPropagation(); // the page's guard against sending twice would stop a second try
        const button = form.querySelector('button');
        const fault = form.querySelector('.fault');
        button.disabled = true;
        fault.hidden = true;
        try {
            await (form.dataset.passkey === 'make' ? make : use)(form, new URL(form.action).pathname);
        } catch {
            fault.hidden = false; // refused by the person, the device or the server: the words are the same
        } finally {
            button.disabled = false;
        }
    });
}
