-- Whether a promise reached the other end, as ask_request.reached says it of an ask: what did not counts for no ceiling.
alter table promise add column reached boolean not null default true;

-- Smaller things to do than a letter's one button, each a label and a link at the same place.
alter table letter
    add column more_labels text[] not null default '{}',
    add column more_links  text[] not null default '{}',
    add check (cardinality(more_labels) = cardinality(more_links));
