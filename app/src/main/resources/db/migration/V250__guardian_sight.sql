-- From which quarter on a guardian sees figures: the first that was published while they were guardian and not counted themselves.
create table guardian_sight (
    person_id text primary key references account on delete cascade,
    sees_from date not null
);

-- Whoever is guardian already is taken to have been it for as long as they have had an account.
insert into guardian_sight (person_id, sees_from)
select account.person_id, min(publication.quarter)
from account join publication on publication.published_at >= account.created_at
where 'GUARDIAN' = any (account.roles)
group by account.person_id;

-- Whoever is guardian no more is counted again as everybody is, and begins anew if they become it again: here, where no code can
-- forget it.
create function end_guardian_sight() returns trigger language plpgsql as $$
begin
    if not 'GUARDIAN' = any (new.roles) then
        delete from guardian_sight where person_id = new.person_id;
    end if;
    return null;
end $$;

create trigger account_ends_guardian_sight
    after update of roles on account
    for each row execute function end_guardian_sight();
