-- What everybody in a workshop was told last, so that later letters go to those for whom something is new.

alter table workshop_person add column told text; -- a hash of title, time, place, words and groups; null: nothing yet

update workshop_person set told = '' where workshop_id in (select id from workshop where state <> 'DRAFT');
