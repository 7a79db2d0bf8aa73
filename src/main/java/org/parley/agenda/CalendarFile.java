package org.parley.agenda;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.TemporalAccessor;
import java.util.stream.Collectors;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;
import org.parley.download.Download;
import org.parley.download.FileFormat;
import org.parley.meeting.Coordinates;
import org.parley.model.DatePrecision;
import org.parley.model.HistoricalDate;
import org.parley.read.Records;

/**
 * Calendar of the meetings of a dialogue and the deadlines of its pledges.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc5545">RFC 5545</a>
 */
@ApplicationScoped
class CalendarFile implements FileFormat {
  private static final DateTimeFormatter DAY = DateTimeFormatter.BASIC_ISO_DATE;
  private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss");
  private static final DateTimeFormatter UTC =
      DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss'Z'").withZone(ZoneOffset.UTC);

  /** The last day that iCalendar can write. */
  private static final LocalDate LAST_DAY = LocalDate.of(9999, 12, 31);

  private final Records records;

  @Inject
  CalendarFile(Records records) {
    this.records = records;
  }

  @Override
  public String suffix() {
    return ".ics";
  }

  @Override
  public String mediaType() {
    return "text/calendar";
  }

  @Override
  public void write(Download asked) throws IOException {
    Occasions occasions = new Occasions(records, asked);
    OutputStream out = asked.open();
    ContentLines lines = new ContentLines(out);
    lines.line("BEGIN", "VCALENDAR");
    lines.line("VERSION", "2.0");
    lines.line("PRODID", "-//Parley//Meetings and deadlines//EN");
    lines.text("NAME", occasions.title());
    // Calendars that do not know RFC 7986 take the name from here.
    lines.text("X-WR-CALNAME", occasions.title());
    lines.line("SOURCE;VALUE=URI", asked.address());
    lines.line("REFRESH-INTERVAL;VALUE=DURATION", "PT6H");
    occasions.each(occasion -> write(occasion, asked, lines));
    lines.line("END", "VCALENDAR");
    out.flush();
  }

  private static void write(Occasion occasion, Download asked, ContentLines lines) {
    lines.line("BEGIN", "VEVENT");
    lines.line("UID", occasion.id().toString());
    // Without a METHOD this is the time of the last change, too.
    lines.line("DTSTAMP", utc(occasion.times().changed()));
    lines.line("CREATED", utc(occasion.times().created()));
    lines.line("LAST-MODIFIED", utc(occasion.times().changed()));
    lines.line("SEQUENCE", Integer.toString(occasion.version()));
    writeDate(occasion.date(), lines);
    lines.text("SUMMARY", occasion.title());
    lines.text("DESCRIPTION", String.join("\n", occasion.text()));
    if (occasion.place() != null) {
      lines.text("LOCATION", occasion.place());
    }
    if (occasion.coordinates() != null) {
      lines.line("GEO", position(occasion.coordinates()));
    }
    lines.line("STATUS", occasion.state().name());
    // Nobody is busy because of it.
    lines.line("TRANSP", "TRANSPARENT");
    lines.line(
        "CATEGORIES",
        Stream.concat(Stream.of(occasion.kind()), occasion.topics().stream())
            .map(ContentLines::escaped)
            .collect(Collectors.joining(",")));
    lines.line("URL", asked.origin() + occasion.path());
    lines.line("END", "VEVENT");
  }

  /** Returns latitude and longitude; the numbers of iCalendar have no exponents. */
  private static String position(Coordinates coordinates) {
    return DoubleStream.of(coordinates.latitude(), coordinates.longitude())
        .mapToObj(degrees -> BigDecimal.valueOf(degrees).toPlainString())
        .collect(Collectors.joining(";"));
  }

  private static void writeDate(HistoricalDate date, ContentLines lines) {
    if (date.precision() == DatePrecision.TIME) {
      lines.line("DTSTART", time(date.edtf().replaceFirst("[?~%]$", "")));
      return;
    }
    lines.line("DTSTART;VALUE=DATE", DAY.format(date.earliest()));
    LocalDate last = date.latest();
    // The end is the day after.
    lines.line(
        "DTEND;VALUE=DATE", DAY.format(last.isBefore(LAST_DAY) ? last.plusDays(1) : LAST_DAY));
  }

  /** Returns a time in UTC, or a local one if its offset is not known. */
  private static String time(String edtf) {
    TemporalAccessor time =
        DateTimeFormatter.ISO_DATE_TIME.parseBest(edtf, OffsetDateTime::from, LocalDateTime::from);
    return time instanceof OffsetDateTime ? UTC.format(time) : TIME.format(time);
  }

  private static String utc(Instant time) {
    return UTC.format(time);
  }
}
