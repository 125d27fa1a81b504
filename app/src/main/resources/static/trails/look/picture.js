// Draws my trails: me in the middle, a sector for each unit, the further out the longer ago.
// The table holds the same facts, so that the page works without this. Lines run from the middle outwards and never cross,
// so four hundred of them stay readable: they get thinner, fade towards the middle, few of them are named, and sectors are
// of what the units are part of.

const D3 = '/webjars/d3/7.9.0/dist/d3.min.js';
const RINGS = [7, 30, 90];
const FARTHEST_DAYS = 180;
const MANY = 60;
const ALL_NAMED = 25;
const NAMED_OF_MANY = 8;
const MOST_SECTORS = 12;
const NARROW = 480;
const LARGEST = 720;
const BY_STATE = { open: 0.75, fading: 0.35, overgrown: 0.1 };

const figure = document.querySelector('figure[data-forest]');
const language = document.documentElement.lang;
const people = figure ? JSON.parse(figure.dataset.trails).map(read) : [];

if (people.length > 0) {
    figure.hidden = false;
    try {
        await load(D3);
        let width = 0;
        new ResizeObserver(() => {
            const now = Math.min(LARGEST, Math.floor(figure.querySelector('.drawing').clientWidth));
            if (now > 0 && now !== width) {
                const first = width === 0;
                width = now;
                draw(width, first);
            }
        }).observe(figure.querySelector('.drawing'));
    } catch {
        figure.hidden = true;
    }
}

function load(source) {
    return new Promise((done, failed) => {
        const script = document.createElement('script');
        script.src = source;
        script.addEventListener('load', done);
        script.addEventListener('error', failed);
        document.head.append(script);
    });
}

function read(trail) {
    return { ...trail, openness: trail.openness === '' ? BY_STATE[trail.state] : Number(trail.openness) };
}

// Angles: sectors in the order of their names, each as wide as it has people; the smallest of too many share one.
function sectorsOf(most) {
    const collator = new Intl.Collator(language);
    const key = new Set(people.map((person) => person.unit)).size > most ? 'area' : 'unit';
    const units = d3.groups(people, (person) => person[key]).sort((a, b) => b[1].length - a[1].length);
    const large = units.slice(0, units.length > most ? most - 1 : most).filter(([unit]) => unit !== '');
    const rest = people.filter((person) => !large.some(([unit]) => unit === person[key]));
    large.sort((a, b) => collator.compare(a[0], b[0]));
    if (rest.length > 0) {
        large.push([figure.dataset.others, rest]);
    }
    const pie = d3.pie().sort(null).value(([, members]) => members.length + 0.8);
    return pie(large).map(({ data: [name, members], startAngle, endAngle }) => {
        members.sort((a, b) => collator.compare(a.name, b.name));
        members.forEach((person, index) => {
            person.angle = startAngle + ((index + 0.9) / (members.length + 0.8)) * (endAngle - startAngle);
        });
        return { name, members, startAngle, endAngle };
    });
}

function draw(width, isFirst) {
    const narrow = width < NARROW;
    const many = people.length > MANY;
    const outer = width / 2 - (narrow ? 22 : 30);
    const inner = outer * (many ? 0.26 : 0.18);
    const farthest = Math.log1p(FARTHEST_DAYS);
    const radius = (days) => inner + (outer - 8 - inner) * Math.min(1, Math.log1p(days) / farthest);
    const thin = Math.min(1, Math.max(0.22, MANY / people.length));
    const sectors = sectorsOf(narrow ? MOST_SECTORS - 4 : MOST_SECTORS);
    const ordered = sectors.flatMap((sector) => sector.members);
    ordered.forEach((person, index) => place(person, index, radius(person.days), many));

    const drawing = d3.select(figure).select('.drawing');
    drawing.select('svg').remove();
    const svg = drawing
        .append('svg')
        .attr('viewBox', `${-width / 2} ${-width / 2} ${width} ${width}`)
        .attr('width', width)
        .attr('height', width)
        .attr('role', 'group')
        .attr('aria-label', figure.dataset.label);
    ground(svg, sectors, inner, outer, radius);
    trails(svg, ordered, thin, inner, outer, many);
    const links = dots(svg, ordered, many ? Math.max(1.7, ((2.2 + 2 * thin) * width) / LARGEST) : 5.2);
    rings(svg, radius);
    const names = nameThem(svg, ordered, outer, narrow, RINGS.map(radius));
    middle(svg, many);
    listen(svg, links, names, ordered, width);
    if (isFirst && window.matchMedia('(prefers-reduced-motion: no-preference)').matches) {
        svg.attr('opacity', 0).transition().duration(350).attr('opacity', 1);
    }
}

function place(person, index, distance, many) {
    person.x = distance * Math.sin(person.angle);
    person.y = -distance * Math.cos(person.angle);
    const bend = many ? 0 : (((index * 7) % 12) / 11 - 0.5) * 0.16;
    const half = distance * 0.55;
    person.path = `M0 0Q${half * Math.sin(person.angle + bend)} ${-half * Math.cos(person.angle + bend)} ${person.x} ${person.y}`;
}

function ground(svg, sectors, inner, outer, radius) {
    const ground = svg.append('g').attr('class', 'ground').attr('aria-hidden', 'true');
    if (sectors.length > 1) {
        ground.selectAll('line').data(sectors).join('line')
            .attr('x1', (s) => inner * Math.sin(s.startAngle)).attr('y1', (s) => -inner * Math.cos(s.startAngle))
            .attr('x2', (s) => (outer + 4) * Math.sin(s.startAngle)).attr('y2', (s) => -(outer + 4) * Math.cos(s.startAngle));
    }
    for (const days of RINGS) {
        ground.append('circle').attr('r', radius(days));
    }
    sectors.forEach((sector, index) => arcLabel(ground, sector, index, outer));
}

// What a ring stands for is said on its upper edge, over the trails.
function rings(svg, radius) {
    svg.append('g').attr('aria-hidden', 'true').selectAll('text').data(RINGS).join('text')
        .attr('class', 'ring')
        .attr('y', (days) => -radius(days) + 4)
        .text((days) => figure.dataset[`ring${days}`]);
}

// A unit's name follows the edge of its sector, upright in both halves, cut to what fits.
function arcLabel(ground, sector, index, outer) {
    const middle = (sector.startAngle + sector.endAngle) / 2;
    const below = middle > Math.PI / 2 && middle < 1.5 * Math.PI;
    const r = outer + (below ? 15 : 6);
    const at = (angle) => `${r * Math.sin(angle)} ${-r * Math.cos(angle)}`;
    const large = sector.endAngle - sector.startAngle > Math.PI ? 1 : 0;
    const whole = sector.endAngle - sector.startAngle > 2 * Math.PI - 0.01;
    const from = whole ? -Math.PI * 0.9 : sector.startAngle;
    const until = whole ? Math.PI * 0.9 : sector.endAngle;
    const path = below && !whole
        ? `M${at(until)}A${r} ${r} 0 ${large} 0 ${at(from)}`
        : `M${at(from)}A${r} ${r} 0 ${whole ? 1 : large} 1 ${at(until)}`;
    ground.append('path').attr('id', `arc-${index}`).attr('class', 'arc').attr('d', path);
    const room = r * (until - from) - 8;
    const text = ground.append('text').attr('class', 'unit');
    const onPath = text.append('textPath').attr('href', `#arc-${index}`).attr('startOffset', '50%').text(sector.name);
    let shown = sector.name;
    while (shown.length > 1 && text.node().getComputedTextLength() > room) {
        shown = shown.slice(0, -1);
        onPath.text(`${shown.trimEnd()}…`);
    }
    if (shown.length < Math.min(4, sector.name.length)) {
        text.remove();
    }
}

function trails(svg, ordered, thin, inner, outer, many) {
    const group = svg.append('g').attr('class', 'trails').attr('aria-hidden', 'true');
    if (many) {
        const fade = svg.append('defs');
        const gradient = fade.append('radialGradient').attr('id', 'fade').attr('gradientUnits', 'userSpaceOnUse')
            .attr('cx', 0).attr('cy', 0).attr('r', outer);
        gradient.append('stop').attr('offset', (inner / outer) * 0.55).attr('class', 'hidden');
        gradient.append('stop').attr('offset', 0.75).attr('class', 'shown');
        fade.append('mask').attr('id', 'outwards').attr('maskUnits', 'userSpaceOnUse')
            .attr('x', -outer).attr('y', -outer).attr('width', 2 * outer).attr('height', 2 * outer)
            .append('circle').attr('r', outer).attr('fill', 'url(#fade)');
        group.attr('mask', 'url(#outwards)');
    }
    group.selectAll('path').data(ordered).join('path')
        .attr('class', (person) => `trail ${person.state}`)
        .attr('d', (person) => person.path)
        .attr('stroke-width', (person) => 1 + (0.4 + 4.6 * person.openness) * thin);
}

function dots(svg, ordered, size) {
    const links = svg.append('g').attr('class', 'people').selectAll('a').data(ordered).join('a')
        .attr('href', (person) => person.href)
        .attr('aria-label', (person) => person.words)
        .attr('tabindex', (person, index) => (index === 0 ? 0 : -1));
    links.append('circle')
        .attr('class', (person) => `dot ${person.state}`)
        .attr('cx', (person) => person.x)
        .attr('cy', (person) => person.y)
        .attr('r', size);
    return links;
}

function middle(svg, many) {
    const me = svg.append('g').attr('class', 'me').attr('aria-hidden', 'true');
    me.append('circle').attr('r', many ? 15 : 17);
    me.append('text').attr('y', 4).text(figure.dataset.me);
}

// Names where they cover least: beside, above or below the dot. Of many only those that cover nothing, fading ones first.
function nameThem(svg, ordered, outer, narrow, ringRadii) {
    const all = ordered.length <= ALL_NAMED;
    const group = svg.append('g').attr('class', 'names').attr('aria-hidden', 'true');
    const taken = ordered.map((person) => ({ x: person.x - 6, y: person.y - 6, width: 12, height: 12 }));
    taken.push({ x: -18, y: -18, width: 36, height: 36 });
    ringRadii.forEach((r) => taken.push({ x: -24, y: -r - 8, width: 48, height: 15 }));
    const rank = { fading: 0, open: 1, overgrown: 2 };
    const byNeed = [...ordered].sort((a, b) => rank[a.state] - rank[b.state] || b.openness - a.openness);
    let named = 0;
    for (const person of byNeed) {
        if (!all && named >= (narrow ? NAMED_OF_MANY / 2 : NAMED_OF_MANY)) {
            break;
        }
        const text = group.append('text').datum(person).text(narrow ? short(person.name) : person.name);
        const length = text.node().getComputedTextLength();
        const best = d3.least(spots(person, length), (spot) => cost(spot, taken, outer));
        if (!all && cost(best, taken, outer) > 0) {
            text.remove();
            continue;
        }
        text.attr('x', best.x).attr('y', best.y + 11);
        taken.push(best);
        named += 1;
    }
    return group.selectAll('text');
}

function spots(person, length) {
    const box = (x, y) => ({ x, y, width: length, height: 15 });
    const right = box(person.x + 9, person.y - 8);
    const left = box(person.x - 9 - length, person.y - 8);
    const centred = person.x - length / 2;
    const rest = [
        box(centred, person.y - 24), box(centred, person.y + 9),
        box(person.x + 5, person.y - 21), box(person.x + 5, person.y + 6),
        box(person.x - 5 - length, person.y - 21), box(person.x - 5 - length, person.y + 6),
    ];
    return person.x >= 0 ? [right, left, ...rest] : [left, right, ...rest];
}

// What a name covers, and how far it reaches over the edge, where the names of units are.
function cost(spot, taken, outer) {
    const across = Math.max(Math.abs(spot.x), Math.abs(spot.x + spot.width));
    const along = Math.max(Math.abs(spot.y), Math.abs(spot.y + spot.height));
    const outside = Math.max(0, Math.hypot(across, along) - outer);
    return outside * 60 + d3.sum(taken, (other) => overlap(spot, other));
}

function overlap(a, b) {
    const wide = Math.min(a.x + a.width, b.x + b.width) - Math.max(a.x, b.x);
    const high = Math.min(a.y + a.height, b.y + b.height) - Math.max(a.y, b.y);
    return wide > 0 && high > 0 ? wide * high : 0;
}

function short(name) {
    const [first, ...others] = name.split(' ');
    return others.length === 0 ? first : `${first} ${others.at(-1)[0]}.`;
}

// The mouse finds the nearest person, so that dots need not be hit; a first touch shows the name, a second goes there.
// The keyboard has one stop, and arrows from there.
function listen(svg, links, names, ordered, width) {
    const tip = svg.append('g').attr('class', 'tip').attr('aria-hidden', 'true');
    const near = d3.Delaunay.from(ordered, (person) => person.x, (person) => person.y);
    let current = null;
    const show = (person) => {
        if (person === current) {
            return;
        }
        current = person;
        svg.classed('chosen', person !== null);
        svg.selectAll('.trail').classed('on', (one) => one === person);
        links.classed('on', (one) => one === person);
        names.classed('behind', person !== null);
        tip.selectAll('*').remove();
        if (person !== null) {
            tell(tip, person, width);
        }
    };
    const at = (event) => {
        const [x, y] = d3.pointer(event, svg.node());
        const person = ordered[near.find(x, y)];
        return Math.hypot(person.x - x, person.y - y) < 28 ? person : null;
    };
    svg.on('pointermove', (event) => event.pointerType !== 'touch' && show(at(event)))
        .on('pointerleave', () => show(null))
        .on('click', (event) => {
            const person = event.detail === 0 ? null : at(event); // 0: the keyboard's, which the link itself answers
            if (person !== null && !event.ctrlKey && !event.metaKey) {
                event.preventDefault();
                if (person === current || event.pointerType !== 'touch') {
                    window.location.assign(person.href);
                } else {
                    show(person);
                }
            }
        });
    links.on('focus', (event, person) => show(person))
        .on('blur', () => show(null))
        .on('keydown', (event, person) => {
            const nodes = links.nodes();
            const here = ordered.indexOf(person);
            const step = { ArrowRight: here + 1, ArrowDown: here + 1, ArrowLeft: here - 1, ArrowUp: here - 1, Home: 0, End: nodes.length - 1 };
            if (event.key in step) {
                event.preventDefault();
                const next = (step[event.key] + nodes.length) % nodes.length;
                links.attr('tabindex', (one, index) => (index === next ? 0 : -1));
                nodes[next].focus();
            }
        });
}

function tell(tip, person, width) {
    const first = tip.append('text').attr('class', 'first').text(person.name);
    const second = tip.append('text').attr('class', 'second').text(person.second);
    const length = Math.max(first.node().getComputedTextLength(), second.node().getComputedTextLength()) + 20;
    const edge = width / 2 - 2;
    const x = Math.max(-edge, Math.min(edge - length, person.x - length / 2));
    const y = person.y > 0 ? person.y - 58 : person.y + 14;
    tip.insert('rect', 'text').attr('x', x).attr('y', y).attr('width', length).attr('height', 44).attr('rx', 9);
    first.attr('x', x + 10).attr('y', y + 19);
    second.attr('x', x + 10).attr('y', y + 35);
}
