// Drafting by hand: a unit is dragged onto another, or pressed and then the other, and the choice fills in the next blank step. Without scripts
// the steps are filled in as they stand.
const map = document.querySelector('[data-units]');
const choice = map.querySelector('.choice-of-step');
const said = map.querySelector('[role=status]');
let held = null;
let goal = null;

const name = button => button.textContent.trim();
const steps = () => [...document.querySelectorAll('fieldset[data-step]')];
const field = (step, what) => step.querySelector(`[name=${what}]`);
const isBlank = step => ['unit', 'to', 'value'].every(what => !field(step, what).value.trim());

function hold(button) {
    letGo();
    held = button;
    button.setAttribute('aria-pressed', 'true');
    said.textContent = map.dataset.held.replace('{0}', () => name(button));
}

function letGo() {
    held?.setAttribute('aria-pressed', 'false');
    held = goal = null;
    choice.hidden = true;
    said.textContent = '';
}

function offer(button) {
    goal = button;
    choice.querySelector('p').textContent = `${name(held)} → ${name(goal)}`;
    choice.hidden = false;
    choice.querySelector('button').focus();
}

function press(button) {
    if (held === null) {
        hold(button);
    } else if (held === button) {
        letGo();
    } else {
        offer(button);
    }
}

function take(kind) {
    const step = steps().find(isBlank);
    if (!step) {
        said.textContent = map.dataset.full;
        return;
    }
    field(step, 'step').value = kind;
    field(step, 'unit').value = held.dataset.unit;
    field(step, 'to').value = goal.dataset.unit;
    const words = step.querySelector('legend').textContent;
    letGo();
    said.textContent = map.dataset.taken.replace('{0}', () => words);
    const part = step.querySelector('details');
    part.open = kind === 'split';
    (kind === 'split' ? field(step, 'value') : field(step, 'step')).focus();
}

for (const button of map.querySelectorAll('button[data-unit]')) {
    button.draggable = true;
    button.addEventListener('click', () => press(button));
    button.addEventListener('dragstart', event => {
        hold(button);
        event.dataTransfer.setData('text/plain', name(button));
        event.dataTransfer.effectAllowed = 'move';
    });
    button.addEventListener('dragover', event => {
        if (held !== null && held !== button) {
            event.preventDefault();
            button.classList.add('over');
        }
    });
    button.addEventListener('dragleave', () => button.classList.remove('over'));
    button.addEventListener('drop', event => {
        event.preventDefault();
        button.classList.remove('over');
        if (held !== null && held !== button) {
            offer(button);
        }
    });
}
for (const button of choice.querySelectorAll('button[data-kind]')) {
    button.addEventListener('click', () => take(button.dataset.kind));
}
choice.querySelector('[data-cancel]').addEventListener('click', letGo);
map.addEventListener('keydown', event => {
    if (event.key === 'Escape') {
        letGo();
    }
});
map.hidden = false;
