package org.parley.commandline;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import org.parley.download.Downloads;
import org.parley.download.FileFormat;
import org.parley.download.FileFormats;
import org.parley.security.Caller;
import org.parley.security.Role;

/** Command that writes the record of a dialogue, or the whole record, as a file. */
@ApplicationScoped
public class ExportCommand {
  private final Downloads downloads;
  private final FileFormats formats;

  @Inject
  ExportCommand(Downloads downloads, FileFormats formats) {
    this.downloads = downloads;
    this.formats = formats;
  }

  void perform(CommandTask.Export task) throws IOException {
    FileFormat format = formats.named("." + task.format()).format();
    // An admin reads from the database itself: a replica may be behind.
    Caller caller = new Caller(CommandGrammar.EXPORT, Set.of(Role.ADMIN.id()));
    try (ExportTarget target = ExportTarget.of(task.output())) {
      downloads.write(
          format,
          new Downloads.Question(task.dialogue(), task.moment(), task.origin(), address(task)),
          caller,
          target);
      target.complete();
    }
  }

  /** Returns the address at which a server has the same file. */
  private static String address(CommandTask.Export task) {
    String dialogue = task.dialogue() == null ? "" : "/" + task.dialogue();
    String address = task.origin() + "/datasets" + dialogue + "." + task.format();
    return task.recordedBefore() == null
        ? address
        : address
            + "?recordedBefore="
            + URLEncoder.encode(task.recordedBefore(), StandardCharsets.UTF_8).replace("%3A", ":");
  }
}
