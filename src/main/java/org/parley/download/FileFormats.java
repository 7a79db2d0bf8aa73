package org.parley.download;

import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Comparator;
import java.util.List;

/** Formats in which the record of a dialogue can be downloaded. */
@ApplicationScoped
public class FileFormats {
  /** Suffix of the format of files whose name has none of the suffixes. */
  private static final String DEFAULT = ".json";

  private final List<FileFormat> longestFirst;

  @Inject
  FileFormats(@All List<FileFormat> all) {
    // So that .popolo.json is found before .json.
    this.longestFirst =
        all.stream()
            .sorted(Comparator.comparing((FileFormat format) -> -format.suffix().length()))
            .toList();
  }

  /** Returns the ends of the names of files in all formats. */
  public List<String> suffixes() {
    return longestFirst.stream().map(FileFormat::suffix).toList();
  }

  /** File of a dialogue in a format. */
  public record Named(FileFormat format, String dialogue) {}

  /** Returns the format and the dialogue of a file, by its name. */
  public Named named(String file) {
    return longestFirst.stream()
        .filter(format -> file.endsWith(format.suffix()))
        .findFirst()
        .map(
            format ->
                new Named(format, file.substring(0, file.length() - format.suffix().length())))
        .orElseGet(() -> new Named(named(DEFAULT).format(), file));
  }
}
