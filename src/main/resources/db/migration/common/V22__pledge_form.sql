-- The board of the page counts the pledges of each form, on a day too.
create index ix_pledge_form_made_on_latest on pledge (form, made_on_latest, id);
