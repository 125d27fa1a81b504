-- Words of the catalogue's names, with which misspelled words are compared by their trigrams. Of nobody: free tags are left out.

create table competence_word (
    language text not null, -- without country
    word     text not null, -- as the language reads it
    letters  text not null, -- without marks on any letter
    primary key (language, word)
);

-- A server whose PostgreSQL has no pg_trgm, or whose user may not have it, runs without: then misspelled words find nothing.
do $$
begin
    create extension if not exists pg_trgm;
exception
    when insufficient_privilege or feature_not_supported or undefined_file then
        raise notice 'pg_trgm is not there: see "A PostgreSQL of one''s own" in docs/operations.md';
end $$;

do $$
begin
    if to_regprocedure('similarity(text,text)') is not null then
        create index competence_word_letters on competence_word using gin (letters gin_trgm_ops);
    end if;
end $$;
