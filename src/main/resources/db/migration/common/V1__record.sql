-- The diplomatic record.
--
-- Runs unchanged on H2 and PostgreSQL but for one placeholder: ${stored} is what a generated column
-- ends with, "stored" on PostgreSQL and nothing (or a comment) on H2.
--
-- A historical date is four columns: the date as written (EDTF), the first and the last day it can
-- mean, and its precision. Dates that may be unknown have a column of their own to sort by, since
-- paging by key needs a value that is never null; unknown days sort last, undated verdicts as the
-- oldest. Prose is varchar without a length: text would be a CLOB on H2.

create sequence record_seq start with 1 increment by 50;

-- Sources

create table source (
  id bigint not null,
  version integer not null,
  slug varchar(80) not null,
  publisher varchar(200) not null,
  title varchar(500) not null,
  title_descriptive boolean not null,
  url varchar(2000) not null,
  archived_url varchar(2000),
  published_on_edtf varchar(64),
  published_on_earliest date,
  published_on_latest date,
  published_on_precision varchar(40),
  published_on_sort date
    generated always as (coalesce(published_on_earliest, date '9999-12-31')) ${stored},
  language varchar(35),
  kind varchar(40) not null,
  extent_read varchar(40),
  reliability varchar(40),
  constraint pk_source primary key (id),
  constraint uq_source_slug unique (slug),
  constraint ck_source_published_on check (
    (published_on_edtf is null) = (published_on_earliest is null)
    and (published_on_edtf is null) = (published_on_latest is null)
    and (published_on_edtf is null) = (published_on_precision is null)
    and published_on_earliest <= published_on_latest)
);
create index ix_source_published_on_sort on source (published_on_sort, id);
create index ix_source_publisher on source (publisher, id);
create index ix_source_title on source (title, id);

-- Topics

create table topic (
  id bigint not null,
  version integer not null,
  slug varchar(80) not null,
  main_label varchar(300) not null,
  parent_id bigint,
  constraint pk_topic primary key (id),
  constraint uq_topic_slug unique (slug),
  constraint fk_topic_parent foreign key (parent_id) references topic (id)
);
create index ix_topic_parent on topic (parent_id, id);

create table topic_label (
  topic_id bigint not null,
  position integer not null,
  text varchar(300) not null,
  language varchar(35),
  kind varchar(40),
  constraint pk_topic_label primary key (topic_id, position),
  constraint fk_topic_label_topic foreign key (topic_id) references topic (id)
);

-- Participants

create table participant (
  id bigint not null,
  version integer not null,
  slug varchar(80) not null,
  kind varchar(40) not null,
  primary_name varchar(300) not null,
  description varchar,
  disputed boolean not null,
  designation_note varchar,
  designation_source_id bigint,
  constraint pk_participant primary key (id),
  constraint uq_participant_slug unique (slug),
  constraint fk_participant_designation_source foreign key (designation_source_id)
    references source (id)
);
create index ix_participant_primary_name on participant (primary_name, id);
create index ix_participant_kind_primary_name on participant (kind, primary_name, id);
create index ix_participant_designation_source on participant (designation_source_id);

create table participant_name (
  participant_id bigint not null,
  position integer not null,
  text varchar(300) not null,
  language varchar(35),
  kind varchar(40),
  constraint pk_participant_name primary key (participant_id, position),
  constraint fk_participant_name_participant foreign key (participant_id)
    references participant (id)
);

create table participant_status_position (
  participant_id bigint not null,
  position integer not null,
  held_by_id bigint not null,
  stance varchar not null,
  source_id bigint not null,
  constraint pk_participant_status_position primary key (participant_id, position),
  constraint fk_participant_status_position_participant foreign key (participant_id)
    references participant (id),
  constraint fk_participant_status_position_held_by foreign key (held_by_id)
    references participant (id),
  constraint fk_participant_status_position_source foreign key (source_id) references source (id)
);
create index ix_participant_status_position_held_by on participant_status_position (held_by_id);
create index ix_participant_status_position_source on participant_status_position (source_id);

create table affiliation (
  id bigint not null,
  participant_id bigint not null,
  organisation_id bigint not null,
  role varchar(300) not null,
  attested_from_edtf varchar(64),
  attested_from_earliest date,
  attested_from_latest date,
  attested_from_precision varchar(40),
  attested_to_edtf varchar(64),
  attested_to_earliest date,
  attested_to_latest date,
  attested_to_precision varchar(40),
  constraint pk_affiliation primary key (id),
  constraint fk_affiliation_participant foreign key (participant_id) references participant (id),
  constraint fk_affiliation_organisation foreign key (organisation_id) references participant (id),
  constraint ck_affiliation_attested_from check (
    (attested_from_edtf is null) = (attested_from_earliest is null)
    and (attested_from_edtf is null) = (attested_from_latest is null)
    and (attested_from_edtf is null) = (attested_from_precision is null)
    and attested_from_earliest <= attested_from_latest),
  constraint ck_affiliation_attested_to check (
    (attested_to_edtf is null) = (attested_to_earliest is null)
    and (attested_to_edtf is null) = (attested_to_latest is null)
    and (attested_to_edtf is null) = (attested_to_precision is null)
    and attested_to_earliest <= attested_to_latest)
);
create index ix_affiliation_participant on affiliation (participant_id);
create index ix_affiliation_organisation on affiliation (organisation_id);

-- Dialogues

create table dialogue (
  id bigint not null,
  version integer not null,
  slug varchar(80) not null,
  title varchar(300) not null,
  status varchar(40) not null,
  mandate varchar,
  began_edtf varchar(64),
  began_earliest date,
  began_latest date,
  began_precision varchar(40),
  began_sort date generated always as (coalesce(began_earliest, date '9999-12-31')) ${stored},
  ended_edtf varchar(64),
  ended_earliest date,
  ended_latest date,
  ended_precision varchar(40),
  parent_id bigint,
  constraint pk_dialogue primary key (id),
  constraint uq_dialogue_slug unique (slug),
  constraint ck_dialogue_began check (
    (began_edtf is null) = (began_earliest is null)
    and (began_edtf is null) = (began_latest is null)
    and (began_edtf is null) = (began_precision is null)
    and began_earliest <= began_latest),
  constraint ck_dialogue_ended check (
    (ended_edtf is null) = (ended_earliest is null)
    and (ended_edtf is null) = (ended_latest is null)
    and (ended_edtf is null) = (ended_precision is null)
    and ended_earliest <= ended_latest),
  constraint fk_dialogue_parent foreign key (parent_id) references dialogue (id)
);
create index ix_dialogue_title on dialogue (title, id);
create index ix_dialogue_began_sort on dialogue (began_sort, id);
create index ix_dialogue_parent on dialogue (parent_id);

create table dialogue_name (
  dialogue_id bigint not null,
  position integer not null,
  text varchar(300) not null,
  language varchar(35),
  kind varchar(40),
  constraint pk_dialogue_name primary key (dialogue_id, position),
  constraint fk_dialogue_name_dialogue foreign key (dialogue_id) references dialogue (id)
);

create table dialogue_party (
  dialogue_id bigint not null,
  position integer not null,
  participant_id bigint not null,
  constraint pk_dialogue_party primary key (dialogue_id, position),
  constraint fk_dialogue_party_dialogue foreign key (dialogue_id) references dialogue (id),
  constraint fk_dialogue_party_participant foreign key (participant_id) references participant (id)
);
create index ix_dialogue_party_participant_dialogue on dialogue_party (participant_id, dialogue_id);

create table dialogue_facilitator (
  dialogue_id bigint not null,
  position integer not null,
  participant_id bigint not null,
  constraint pk_dialogue_facilitator primary key (dialogue_id, position),
  constraint fk_dialogue_facilitator_dialogue foreign key (dialogue_id) references dialogue (id),
  constraint fk_dialogue_facilitator_participant foreign key (participant_id)
    references participant (id)
);
create index ix_dialogue_facilitator_participant_dialogue
  on dialogue_facilitator (participant_id, dialogue_id);

create table dialogue_supporter (
  dialogue_id bigint not null,
  position integer not null,
  participant_id bigint not null,
  constraint pk_dialogue_supporter primary key (dialogue_id, position),
  constraint fk_dialogue_supporter_dialogue foreign key (dialogue_id) references dialogue (id),
  constraint fk_dialogue_supporter_participant foreign key (participant_id)
    references participant (id)
);
create index ix_dialogue_supporter_participant_dialogue
  on dialogue_supporter (participant_id, dialogue_id);

-- Meetings

create table meeting (
  id bigint not null,
  version integer not null,
  slug varchar(80) not null,
  title varchar(300) not null,
  dialogue_id bigint,
  status varchar(40) not null,
  format varchar(40),
  level varchar(40),
  sequence_number integer,
  held_edtf varchar(64) not null,
  held_earliest date not null,
  held_latest date not null,
  held_precision varchar(40) not null,
  date_note varchar,
  city varchar(200),
  country_code varchar(2),
  venue varchar(300),
  place_certainty varchar(40),
  summary varchar,
  media_access varchar(40),
  constraint pk_meeting primary key (id),
  constraint uq_meeting_slug unique (slug),
  constraint fk_meeting_dialogue foreign key (dialogue_id) references dialogue (id),
  constraint ck_meeting_held check (held_earliest <= held_latest)
);
create index ix_meeting_held_earliest on meeting (held_earliest, id);
create index ix_meeting_dialogue_title on meeting (dialogue_id, title, id);
create index ix_meeting_dialogue_held_earliest on meeting (dialogue_id, held_earliest, id);
create index ix_meeting_status_held_earliest on meeting (status, held_earliest, id);
create index ix_meeting_title on meeting (title, id);

create table meeting_place (
  meeting_id bigint not null,
  position integer not null,
  place varchar(200) not null,
  constraint pk_meeting_place primary key (meeting_id, position),
  constraint fk_meeting_place_meeting foreign key (meeting_id) references meeting (id)
);

create table meeting_topic (
  meeting_id bigint not null,
  position integer not null,
  topic_id bigint not null,
  constraint pk_meeting_topic primary key (meeting_id, position),
  constraint fk_meeting_topic_meeting foreign key (meeting_id) references meeting (id),
  constraint fk_meeting_topic_topic foreign key (topic_id) references topic (id)
);
create index ix_meeting_topic_topic_meeting on meeting_topic (topic_id, meeting_id);

create table participation (
  id bigint not null,
  meeting_id bigint not null,
  participant_id bigint not null,
  role varchar(40) not null,
  capacity varchar(300),
  on_behalf_of_id bigint,
  attendance varchar(40) not null,
  position integer not null,
  constraint pk_participation primary key (id),
  constraint fk_participation_meeting foreign key (meeting_id) references meeting (id),
  constraint fk_participation_participant foreign key (participant_id) references participant (id),
  constraint fk_participation_on_behalf_of foreign key (on_behalf_of_id) references participant (id)
);
create index ix_participation_meeting_position on participation (meeting_id, position);
create index ix_participation_participant_meeting on participation (participant_id, meeting_id);
create index ix_participation_on_behalf_of on participation (on_behalf_of_id);

-- Outcomes

create table outcome (
  id bigint not null,
  version integer not null,
  slug varchar(80) not null,
  meeting_id bigint not null,
  dialogue_id bigint,
  kind varchar(40) not null,
  title varchar(300) not null,
  text varchar not null,
  form varchar(40),
  text_availability varchar(40) not null,
  certainty varchar(40) not null,
  reached_on_edtf varchar(64),
  reached_on_earliest date,
  reached_on_latest date,
  reached_on_precision varchar(40),
  reached_on_sort date
    generated always as (coalesce(reached_on_earliest, date '9999-12-31')) ${stored},
  note varchar,
  constraint pk_outcome primary key (id),
  constraint uq_outcome_slug unique (slug),
  constraint fk_outcome_meeting foreign key (meeting_id) references meeting (id),
  constraint fk_outcome_dialogue foreign key (dialogue_id) references dialogue (id),
  constraint ck_outcome_reached_on check (
    (reached_on_edtf is null) = (reached_on_earliest is null)
    and (reached_on_edtf is null) = (reached_on_latest is null)
    and (reached_on_edtf is null) = (reached_on_precision is null)
    and reached_on_earliest <= reached_on_latest)
);
create index ix_outcome_reached_on_sort on outcome (reached_on_sort, id);
create index ix_outcome_dialogue_reached_on_sort on outcome (dialogue_id, reached_on_sort, id);
create index ix_outcome_meeting on outcome (meeting_id);

create table outcome_name (
  outcome_id bigint not null,
  position integer not null,
  text varchar(300) not null,
  language varchar(35),
  kind varchar(40),
  constraint pk_outcome_name primary key (outcome_id, position),
  constraint fk_outcome_name_outcome foreign key (outcome_id) references outcome (id)
);

create table outcome_position (
  outcome_id bigint not null,
  position integer not null,
  participant_id bigint not null,
  text varchar not null,
  constraint pk_outcome_position primary key (outcome_id, position),
  constraint fk_outcome_position_outcome foreign key (outcome_id) references outcome (id),
  constraint fk_outcome_position_participant foreign key (participant_id)
    references participant (id)
);
create index ix_outcome_position_participant on outcome_position (participant_id);

create table outcome_disclosure_refusal (
  outcome_id bigint not null,
  position integer not null,
  participant_id bigint not null,
  constraint pk_outcome_disclosure_refusal primary key (outcome_id, position),
  constraint fk_outcome_disclosure_refusal_outcome foreign key (outcome_id) references outcome (id),
  constraint fk_outcome_disclosure_refusal_participant foreign key (participant_id)
    references participant (id)
);
create index ix_outcome_disclosure_refusal_participant_outcome
  on outcome_disclosure_refusal (participant_id, outcome_id);

-- Pledges

create table pledge_condition (
  id bigint not null,
  kind varchar(40) not null,
  text varchar not null,
  constraint pk_pledge_condition primary key (id)
);

create table pledge (
  id bigint not null,
  version integer not null,
  slug varchar(80) not null,
  title varchar(300) not null,
  text varchar not null,
  provision varchar(100),
  form varchar(40) not null,
  certainty varchar(40) not null,
  attribution varchar,
  obligor_basis varchar,
  guarantor_basis varchar,
  note varchar,
  joint boolean not null,
  dialogue_id bigint,
  meeting_id bigint,
  outcome_id bigint,
  made_on_edtf varchar(64),
  made_on_earliest date,
  made_on_latest date,
  made_on_precision varchar(40),
  made_on_sort date generated always as (coalesce(made_on_earliest, date '9999-12-31')) ${stored},
  published_on_edtf varchar(64),
  published_on_earliest date,
  published_on_latest date,
  published_on_precision varchar(40),
  deadline_due_edtf varchar(64),
  deadline_due_earliest date,
  deadline_due_latest date,
  deadline_due_precision varchar(40),
  due_sort date generated always as (coalesce(deadline_due_latest, date '9999-12-31')) ${stored},
  deadline_text varchar,
  deadline_period varchar(64),
  deadline_recurring boolean,
  deadline_derived boolean,
  condition_id bigint,
  current_status varchar(40) not null,
  constraint pk_pledge primary key (id),
  constraint uq_pledge_slug unique (slug),
  constraint uq_pledge_condition unique (condition_id),
  constraint fk_pledge_dialogue foreign key (dialogue_id) references dialogue (id),
  constraint fk_pledge_meeting foreign key (meeting_id) references meeting (id),
  constraint fk_pledge_outcome foreign key (outcome_id) references outcome (id),
  constraint ck_pledge_made_on check (
    (made_on_edtf is null) = (made_on_earliest is null)
    and (made_on_edtf is null) = (made_on_latest is null)
    and (made_on_edtf is null) = (made_on_precision is null)
    and made_on_earliest <= made_on_latest),
  constraint ck_pledge_published_on check (
    (published_on_edtf is null) = (published_on_earliest is null)
    and (published_on_edtf is null) = (published_on_latest is null)
    and (published_on_edtf is null) = (published_on_precision is null)
    and published_on_earliest <= published_on_latest),
  constraint ck_pledge_deadline_due check (
    (deadline_due_edtf is null) = (deadline_due_earliest is null)
    and (deadline_due_edtf is null) = (deadline_due_latest is null)
    and (deadline_due_edtf is null) = (deadline_due_precision is null)
    and deadline_due_earliest <= deadline_due_latest),
  constraint fk_pledge_condition foreign key (condition_id) references pledge_condition (id),
  constraint ck_pledge_deadline check (
    (deadline_recurring is null) = (deadline_derived is null)
    and (deadline_recurring is not null
      or (deadline_due_edtf is null and deadline_text is null and deadline_period is null)))
);
create index ix_pledge_made_on_sort on pledge (made_on_sort, id);
create index ix_pledge_dialogue_title on pledge (dialogue_id, title, id);
create index ix_pledge_dialogue_made_on_sort on pledge (dialogue_id, made_on_sort, id);
create index ix_pledge_due_sort on pledge (due_sort, id);
create index ix_pledge_title on pledge (title, id);
create index ix_pledge_dialogue_due_sort on pledge (dialogue_id, due_sort, id);
create index ix_pledge_current_status_due_sort on pledge (current_status, due_sort, id);
create index ix_pledge_dialogue_current_status_due_sort
  on pledge (dialogue_id, current_status, due_sort, id);
create index ix_pledge_meeting on pledge (meeting_id, id);
create index ix_pledge_outcome on pledge (outcome_id, id);

create table pledge_condition_dependency (
  pledge_condition_id bigint not null,
  position integer not null,
  pledge_id bigint not null,
  constraint pk_pledge_condition_dependency primary key (pledge_condition_id, position),
  constraint fk_pledge_condition_dependency_pledge_condition foreign key (pledge_condition_id)
    references pledge_condition (id),
  constraint fk_pledge_condition_dependency_pledge foreign key (pledge_id) references pledge (id)
);
create index ix_pledge_condition_dependency_pledge_pledge_condition
  on pledge_condition_dependency (pledge_id, pledge_condition_id);

create table pledge_pledger (
  pledge_id bigint not null,
  position integer not null,
  participant_id bigint not null,
  constraint pk_pledge_pledger primary key (pledge_id, position),
  constraint fk_pledge_pledger_pledge foreign key (pledge_id) references pledge (id),
  constraint fk_pledge_pledger_participant foreign key (participant_id) references participant (id)
);
create index ix_pledge_pledger_participant_pledge on pledge_pledger (participant_id, pledge_id);

create table pledge_beneficiary (
  pledge_id bigint not null,
  position integer not null,
  participant_id bigint not null,
  constraint pk_pledge_beneficiary primary key (pledge_id, position),
  constraint fk_pledge_beneficiary_pledge foreign key (pledge_id) references pledge (id),
  constraint fk_pledge_beneficiary_participant foreign key (participant_id)
    references participant (id)
);
create index ix_pledge_beneficiary_participant_pledge
  on pledge_beneficiary (participant_id, pledge_id);

create table pledge_guarantor (
  pledge_id bigint not null,
  position integer not null,
  participant_id bigint not null,
  constraint pk_pledge_guarantor primary key (pledge_id, position),
  constraint fk_pledge_guarantor_pledge foreign key (pledge_id) references pledge (id),
  constraint fk_pledge_guarantor_participant foreign key (participant_id)
    references participant (id)
);
create index ix_pledge_guarantor_participant_pledge on pledge_guarantor (participant_id, pledge_id);

create table pledge_topic (
  pledge_id bigint not null,
  position integer not null,
  topic_id bigint not null,
  constraint pk_pledge_topic primary key (pledge_id, position),
  constraint fk_pledge_topic_pledge foreign key (pledge_id) references pledge (id),
  constraint fk_pledge_topic_topic foreign key (topic_id) references topic (id)
);
create index ix_pledge_topic_topic_pledge on pledge_topic (topic_id, pledge_id);

create table pledge_assessment (
  id bigint not null,
  version integer not null,
  pledge_id bigint not null,
  dialogue_id bigint,
  status varchar(40) not null,
  assessed_on_edtf varchar(64),
  assessed_on_earliest date,
  assessed_on_latest date,
  assessed_on_precision varchar(40),
  assessed_on_sort date
    generated always as (coalesce(assessed_on_latest, date '0001-01-01')) ${stored},
  assessor_id bigint,
  note varchar,
  constraint pk_pledge_assessment primary key (id),
  constraint fk_pledge_assessment_pledge foreign key (pledge_id) references pledge (id),
  constraint fk_pledge_assessment_dialogue foreign key (dialogue_id) references dialogue (id),
  constraint ck_pledge_assessment_assessed_on check (
    (assessed_on_edtf is null) = (assessed_on_earliest is null)
    and (assessed_on_edtf is null) = (assessed_on_latest is null)
    and (assessed_on_edtf is null) = (assessed_on_precision is null)
    and assessed_on_earliest <= assessed_on_latest),
  constraint fk_pledge_assessment_assessor foreign key (assessor_id) references participant (id)
);
create index ix_pledge_assessment_assessed_on_sort on pledge_assessment (assessed_on_sort, id);
create index ix_pledge_assessment_dialogue_assessed_on_sort
  on pledge_assessment (dialogue_id, assessed_on_sort, id);
create index ix_pledge_assessment_pledge_assessed_on_sort
  on pledge_assessment (pledge_id, assessed_on_sort, id);
create index ix_pledge_assessment_assessor on pledge_assessment (assessor_id);

-- Requests

create table request (
  id bigint not null,
  version integer not null,
  slug varchar(80) not null,
  title varchar(300) not null,
  text varchar not null,
  dialogue_id bigint,
  meeting_id bigint,
  made_on_edtf varchar(64),
  made_on_earliest date,
  made_on_latest date,
  made_on_precision varchar(40),
  made_on_sort date generated always as (coalesce(made_on_earliest, date '9999-12-31')) ${stored},
  published_on_edtf varchar(64),
  published_on_earliest date,
  published_on_latest date,
  published_on_precision varchar(40),
  reported_via varchar,
  note varchar,
  response_kind varchar(40),
  response_note varchar,
  response_answered_on_edtf varchar(64),
  response_answered_on_earliest date,
  response_answered_on_latest date,
  response_answered_on_precision varchar(40),
  response_by_id bigint,
  constraint pk_request primary key (id),
  constraint uq_request_slug unique (slug),
  constraint fk_request_dialogue foreign key (dialogue_id) references dialogue (id),
  constraint fk_request_meeting foreign key (meeting_id) references meeting (id),
  constraint ck_request_made_on check (
    (made_on_edtf is null) = (made_on_earliest is null)
    and (made_on_edtf is null) = (made_on_latest is null)
    and (made_on_edtf is null) = (made_on_precision is null)
    and made_on_earliest <= made_on_latest),
  constraint ck_request_published_on check (
    (published_on_edtf is null) = (published_on_earliest is null)
    and (published_on_edtf is null) = (published_on_latest is null)
    and (published_on_edtf is null) = (published_on_precision is null)
    and published_on_earliest <= published_on_latest),
  constraint ck_request_response_answered_on check (
    (response_answered_on_edtf is null) = (response_answered_on_earliest is null)
    and (response_answered_on_edtf is null) = (response_answered_on_latest is null)
    and (response_answered_on_edtf is null) = (response_answered_on_precision is null)
    and response_answered_on_earliest <= response_answered_on_latest),
  constraint fk_request_response_by foreign key (response_by_id) references participant (id),
  constraint ck_request_response check (
    response_kind is not null
    or (response_note is null and response_answered_on_edtf is null and response_by_id is null))
);
create index ix_request_made_on_sort on request (made_on_sort, id);
create index ix_request_dialogue_made_on_sort on request (dialogue_id, made_on_sort, id);
create index ix_request_meeting on request (meeting_id);
create index ix_request_response_by on request (response_by_id);

create table request_requester (
  request_id bigint not null,
  position integer not null,
  participant_id bigint not null,
  constraint pk_request_requester primary key (request_id, position),
  constraint fk_request_requester_request foreign key (request_id) references request (id),
  constraint fk_request_requester_participant foreign key (participant_id)
    references participant (id)
);
create index ix_request_requester_participant_request
  on request_requester (participant_id, request_id);

create table request_addressee (
  request_id bigint not null,
  position integer not null,
  participant_id bigint not null,
  constraint pk_request_addressee primary key (request_id, position),
  constraint fk_request_addressee_request foreign key (request_id) references request (id),
  constraint fk_request_addressee_participant foreign key (participant_id)
    references participant (id)
);
create index ix_request_addressee_participant_request
  on request_addressee (participant_id, request_id);

create table request_topic (
  request_id bigint not null,
  position integer not null,
  topic_id bigint not null,
  constraint pk_request_topic primary key (request_id, position),
  constraint fk_request_topic_request foreign key (request_id) references request (id),
  constraint fk_request_topic_topic foreign key (topic_id) references topic (id)
);
create index ix_request_topic_topic_request on request_topic (topic_id, request_id);

create table request_pledge (
  request_id bigint not null,
  position integer not null,
  pledge_id bigint not null,
  constraint pk_request_pledge primary key (request_id, position),
  constraint fk_request_pledge_request foreign key (request_id) references request (id),
  constraint fk_request_pledge_pledge foreign key (pledge_id) references pledge (id)
);
create index ix_request_pledge_pledge_request on request_pledge (pledge_id, request_id);

-- Statements

create table statement (
  id bigint not null,
  version integer not null,
  slug varchar(80) not null,
  speaker_id bigint not null,
  kind varchar(40) not null,
  text varchar,
  summary varchar,
  language varchar(35),
  translated boolean,
  made_on_edtf varchar(64),
  made_on_earliest date,
  made_on_latest date,
  made_on_precision varchar(40),
  made_on_sort date generated always as (coalesce(made_on_earliest, date '9999-12-31')) ${stored},
  published_on_edtf varchar(64),
  published_on_earliest date,
  published_on_latest date,
  published_on_precision varchar(40),
  medium varchar(200),
  note varchar,
  certainty varchar(40) not null,
  meeting_id bigint,
  dialogue_id bigint,
  constraint pk_statement primary key (id),
  constraint uq_statement_slug unique (slug),
  constraint fk_statement_speaker foreign key (speaker_id) references participant (id),
  constraint ck_statement_made_on check (
    (made_on_edtf is null) = (made_on_earliest is null)
    and (made_on_edtf is null) = (made_on_latest is null)
    and (made_on_edtf is null) = (made_on_precision is null)
    and made_on_earliest <= made_on_latest),
  constraint ck_statement_published_on check (
    (published_on_edtf is null) = (published_on_earliest is null)
    and (published_on_edtf is null) = (published_on_latest is null)
    and (published_on_edtf is null) = (published_on_precision is null)
    and published_on_earliest <= published_on_latest),
  constraint fk_statement_meeting foreign key (meeting_id) references meeting (id),
  constraint fk_statement_dialogue foreign key (dialogue_id) references dialogue (id),
  constraint ck_statement_content check (text is not null or summary is not null)
);
create index ix_statement_made_on_sort on statement (made_on_sort, id);
create index ix_statement_dialogue_made_on_sort on statement (dialogue_id, made_on_sort, id);
create index ix_statement_meeting on statement (meeting_id);
create index ix_statement_speaker_made_on_sort on statement (speaker_id, made_on_sort, id);

-- Incidents

create table incident (
  id bigint not null,
  version integer not null,
  slug varchar(80) not null,
  kind varchar(40) not null,
  title varchar(300) not null,
  text varchar not null,
  occurred_edtf varchar(64) not null,
  occurred_earliest date not null,
  occurred_latest date not null,
  occurred_precision varchar(40) not null,
  date_note varchar,
  note varchar,
  place varchar(300),
  place_certainty varchar(40),
  facts_disputed boolean not null,
  dialogue_id bigint,
  constraint pk_incident primary key (id),
  constraint uq_incident_slug unique (slug),
  constraint ck_incident_occurred check (occurred_earliest <= occurred_latest),
  constraint fk_incident_dialogue foreign key (dialogue_id) references dialogue (id)
);
create index ix_incident_occurred_earliest on incident (occurred_earliest, id);
create index ix_incident_dialogue_occurred_earliest
  on incident (dialogue_id, occurred_earliest, id);

create table incident_actor (
  incident_id bigint not null,
  position integer not null,
  participant_id bigint not null,
  constraint pk_incident_actor primary key (incident_id, position),
  constraint fk_incident_actor_incident foreign key (incident_id) references incident (id),
  constraint fk_incident_actor_participant foreign key (participant_id) references participant (id)
);
create index ix_incident_actor_participant_incident on incident_actor (participant_id, incident_id);

create table incident_topic (
  incident_id bigint not null,
  position integer not null,
  topic_id bigint not null,
  constraint pk_incident_topic primary key (incident_id, position),
  constraint fk_incident_topic_incident foreign key (incident_id) references incident (id),
  constraint fk_incident_topic_topic foreign key (topic_id) references topic (id)
);
create index ix_incident_topic_topic_incident on incident_topic (topic_id, incident_id);

create table incident_pledge (
  incident_id bigint not null,
  position integer not null,
  pledge_id bigint not null,
  constraint pk_incident_pledge primary key (incident_id, position),
  constraint fk_incident_pledge_incident foreign key (incident_id) references incident (id),
  constraint fk_incident_pledge_pledge foreign key (pledge_id) references pledge (id)
);
create index ix_incident_pledge_pledge_incident on incident_pledge (pledge_id, incident_id);

create table incident_account (
  incident_id bigint not null,
  position integer not null,
  by_id bigint not null,
  text varchar not null,
  constraint pk_incident_account primary key (incident_id, position),
  constraint fk_incident_account_incident foreign key (incident_id) references incident (id),
  constraint fk_incident_account_by foreign key (by_id) references participant (id)
);
create index ix_incident_account_by on incident_account (by_id);

create table incident_date_account (
  incident_id bigint not null,
  position integer not null,
  date_edtf varchar(64) not null,
  date_earliest date not null,
  date_latest date not null,
  date_precision varchar(40) not null,
  source_id bigint not null,
  note varchar,
  constraint pk_incident_date_account primary key (incident_id, position),
  constraint fk_incident_date_account_incident foreign key (incident_id) references incident (id),
  constraint ck_incident_date_account_date check (date_earliest <= date_latest),
  constraint fk_incident_date_account_source foreign key (source_id) references source (id)
);
create index ix_incident_date_account_source on incident_date_account (source_id);

create table incident_place_account (
  incident_id bigint not null,
  position integer not null,
  place varchar(300) not null,
  source_id bigint not null,
  constraint pk_incident_place_account primary key (incident_id, position),
  constraint fk_incident_place_account_incident foreign key (incident_id) references incident (id),
  constraint fk_incident_place_account_source foreign key (source_id) references source (id)
);
create index ix_incident_place_account_source on incident_place_account (source_id);

create table incident_casualty (
  incident_id bigint not null,
  position integer not null,
  casualty_group varchar(200) not null,
  killed integer,
  injured integer,
  detail varchar,
  source_id bigint not null,
  constraint pk_incident_casualty primary key (incident_id, position),
  constraint fk_incident_casualty_incident foreign key (incident_id) references incident (id),
  constraint fk_incident_casualty_source foreign key (source_id) references source (id),
  constraint ck_incident_casualty_killed check (killed >= 0),
  constraint ck_incident_casualty_injured check (injured >= 0)
);
create index ix_incident_casualty_source on incident_casualty (source_id);

-- Citations: of exactly one record each

create table citation (
  id bigint generated by default as identity not null,
  topic_id bigint,
  participant_id bigint,
  dialogue_id bigint,
  meeting_id bigint,
  participation_id bigint,
  outcome_id bigint,
  pledge_id bigint,
  pledge_assessment_id bigint,
  request_id bigint,
  statement_id bigint,
  incident_id bigint,
  position integer not null,
  source_id bigint not null,
  locator varchar,
  quote varchar,
  primary_source boolean not null,
  credibility varchar(40),
  constraint pk_citation primary key (id),
  constraint uq_citation_topic unique (topic_id, position),
  constraint uq_citation_participant unique (participant_id, position),
  constraint uq_citation_dialogue unique (dialogue_id, position),
  constraint uq_citation_meeting unique (meeting_id, position),
  constraint uq_citation_participation unique (participation_id, position),
  constraint uq_citation_outcome unique (outcome_id, position),
  constraint uq_citation_pledge unique (pledge_id, position),
  constraint uq_citation_pledge_assessment unique (pledge_assessment_id, position),
  constraint uq_citation_request unique (request_id, position),
  constraint uq_citation_statement unique (statement_id, position),
  constraint uq_citation_incident unique (incident_id, position),
  constraint fk_citation_topic foreign key (topic_id) references topic (id),
  constraint fk_citation_participant foreign key (participant_id) references participant (id),
  constraint fk_citation_dialogue foreign key (dialogue_id) references dialogue (id),
  constraint fk_citation_meeting foreign key (meeting_id) references meeting (id),
  constraint fk_citation_participation foreign key (participation_id) references participation (id),
  constraint fk_citation_outcome foreign key (outcome_id) references outcome (id),
  constraint fk_citation_pledge foreign key (pledge_id) references pledge (id),
  constraint fk_citation_pledge_assessment foreign key (pledge_assessment_id)
    references pledge_assessment (id),
  constraint fk_citation_request foreign key (request_id) references request (id),
  constraint fk_citation_statement foreign key (statement_id) references statement (id),
  constraint fk_citation_incident foreign key (incident_id) references incident (id),
  constraint fk_citation_source foreign key (source_id) references source (id),
  constraint ck_citation_owner check (
    (case when topic_id is null then 0 else 1 end)
    + (case when participant_id is null then 0 else 1 end)
    + (case when dialogue_id is null then 0 else 1 end)
    + (case when meeting_id is null then 0 else 1 end)
    + (case when participation_id is null then 0 else 1 end)
    + (case when outcome_id is null then 0 else 1 end)
    + (case when pledge_id is null then 0 else 1 end)
    + (case when pledge_assessment_id is null then 0 else 1 end)
    + (case when request_id is null then 0 else 1 end)
    + (case when statement_id is null then 0 else 1 end)
    + (case when incident_id is null then 0 else 1 end)
    = 1)
);
create index ix_citation_source on citation (source_id);
