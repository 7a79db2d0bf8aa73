package org.parley.benchmark.spring;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.BatchMapping;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Controller;

/** Pledges, and what belongs to them. */
@Controller
class PledgeController {
  private static final String DUE_IN_PERIOD =
      " from pledge p where p.current_status = ? and p.deadline_due_latest >= ?"
          + " and p.deadline_due_earliest <= ?";

  private final JdbcClient database;
  private final Children children;

  PledgeController(JdbcClient database, Children children) {
    this.database = database;
    this.children = children;
  }

  @QueryMapping
  PledgePage pledges(
      @Argument String status,
      @Argument LocalDate from,
      @Argument LocalDate to,
      @Argument int first) {
    return new PledgePage(status, from, to, first);
  }

  @SchemaMapping
  long totalCount(PledgePage page) {
    return database
        .sql("select count(*)" + DUE_IN_PERIOD)
        .params(page.status(), page.from(), page.to())
        .query(Long.class)
        .single();
  }

  @SchemaMapping
  List<Pledge> nodes(PledgePage page) {
    return database
        .sql(
            "select "
                + Pledge.COLUMNS
                + DUE_IN_PERIOD
                + " and p.due_sort >= ? order by p.due_sort, p.id limit ?")
        .params(page.status(), page.from(), page.to(), page.from(), page.first())
        .query(Pledge::read)
        .list();
  }

  @BatchMapping
  List<List<Participant>> pledgers(List<Pledge> pledges) {
    return children.of(
        pledges,
        Pledge::id,
        """
        select l.pledge_id, a.primary_name
        from pledge_pledger l join participant a on a.id = l.participant_id
        where l.pledge_id = any(?) order by l.pledge_id, l.position
        """,
        (row, i) -> new Participant(row.getString(2)));
  }

  @BatchMapping
  List<@Nullable Meeting> meeting(List<Pledge> pledges) {
    Long[] ids =
        pledges.stream().map(Pledge::meetingId).filter(Objects::nonNull).toArray(Long[]::new);
    Map<Long, Meeting> meetings =
        database
            .sql("select " + Meeting.COLUMNS + " from meeting m where m.id = any(?)")
            .param(ids)
            .query(Meeting::read)
            .list()
            .stream()
            .collect(Collectors.toMap(Meeting::id, Function.identity()));
    return pledges.stream().map(pledge -> meetings.get(pledge.meetingId())).toList();
  }
}
