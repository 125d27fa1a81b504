-- Who can help with something is drawn in the order of pseudonyms, and who is known for it counted by helper: without reading
-- all who hold what many hold.

create index competence_claim_holders on competence_claim (competence_id, person) include (stance, hidden);
drop index competence_claim_competence;

create index given_help_holders on given_help (competence_id, helper, receiver) include (hidden_by_helper, hidden_by_receiver);
drop index given_help_competence;
