-- Whether Parley has filled the tables that it derives from a record.
select not exists (select from search_fill) and exists (select from search_entry where type = 'Pledge')
  and exists (select from pledge_standing_fill where filled_to >= ends_at)
  and exists (select from pledge_standing)
  and exists (select from record_count where record_type = 'Pledge' and records > 0) as done
