package org.parley.pledge;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.parley.record.BackgroundFill;

/** Filling of the runs of days for pledges that were stored before them. */
@ApplicationScoped
class StandingsFill extends BackgroundFill {
  private final Standings standings;

  @Inject
  StandingsFill(Standings standings) {
    this.standings = standings;
  }

  @Override
  protected String table() {
    return "The standing of pledges";
  }

  @Override
  protected int fillSome() {
    return standings.fillSome();
  }
}
