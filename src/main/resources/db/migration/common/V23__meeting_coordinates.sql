-- Meetings on a map: degrees of WGS 84, both or neither.
alter table meeting add column coordinates_latitude double precision;
alter table meeting add column coordinates_longitude double precision;
alter table meeting_history add column coordinates_latitude double precision;
alter table meeting_history add column coordinates_longitude double precision;
