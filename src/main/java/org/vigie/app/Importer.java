package org.vigie.app;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.vigie.format.Sniffer;
import org.vigie.source.Consignment;
import org.vigie.source.Directory;
import org.vigie.source.Problem;
import org.vigie.source.Progress;
import org.vigie.source.Reading;
import org.vigie.source.Reference;
import org.vigie.source.Refusal;
import org.vigie.source.TableException;
import org.vigie.source.indigo.Dump;
import org.vigie.source.indigo.Indigo;
import org.vigie.source.intake.IntakeException;
import org.vigie.source.intake.Parcel;
import org.vigie.source.intake.Parcels;
import org.vigie.source.lexicon.Headings;
import org.vigie.source.mindmap.KnownTies;
import org.vigie.source.mindmap.MindMap;
import org.vigie.source.panorama.Panorama;
import org.vigie.source.panorama.Setting;
import org.vigie.source.rdf.RdfImport;
import org.vigie.source.sheet.Budget;
import org.vigie.source.sheet.Sheet;
import org.vigie.source.sheet.Sheets;
import org.vigie.source.sheet.Workbook;
import org.vigie.source.tidy.TidySheet;

/** Recognises what was handed over, by its content, and reads it with the reader of its kind. */
final class Importer {
  private static final byte[] OLE = {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0};
  private static final byte[] ZIP = {'P', 'K', 3, 4};

  private final Consignment consignment;
  private final Reference reference;
  private final Directory directory;
  private final Headings headings;
  private final Setting.Options options;
  private final Progress progress;
  private final Supplier<KnownTies> ties;

  /** What a reader needs to know besides the document. */
  Importer(
      Consignment consignment,
      Reference reference,
      Directory directory,
      Headings headings,
      Setting.Options options,
      Progress progress,
      Supplier<KnownTies> ties) {
    this.consignment = consignment;
    this.reference = reference;
    this.directory = directory;
    this.headings = headings;
    this.options = options;
    this.progress = progress;
    this.ties = ties;
  }

  /** Hears what each document of an input says, or why it is refused. */
  interface Listener {
    /** A document, or a part of a large one, was read. */
    void read(String document, Reading reading);

    /** A document is refused as a whole; those beside it are read all the same. */
    void refused(String document, Refusal refusal);
  }

  /** Reads everything, each document by itself. */
  void read(Parcels parcels, Listener listener) {
    List<Parcel> rest = new ArrayList<>();
    Map<String, Sheet> tables = new LinkedHashMap<>();
    Map<String, String> records = new LinkedHashMap<>();
    for (Parcel parcel : parcels.list()) {
      Optional<Sheet> table = findIndigo(parcel);
      if (table.isPresent()) {
        tables.put(entry(parcel), table.get());
      } else if (isRecord(parcel)) {
        Optional<String> text = findText(parcel);
        text.ifPresent(json -> records.put(entry(parcel), json));
        if (text.isEmpty()) {
          Problem why = Problem.of(parcel.place(0, null), "rdf.encoding", "UTF-8");
          listener.refused(parcel.place(0, null).toString(), Refusal.of(List.of(why)));
        }
      } else {
        rest.add(parcel);
      }
    }
    if (!tables.isEmpty() || !records.isEmpty()) {
      String file = parcels.list().getFirst().file();
      Dump dump = new Dump(file, tables, records);
      listener.read(file, Indigo.read(dump, consignment, reference, directory, progress));
    }
    for (Parcel parcel : rest) {
      read(parcel, parcel.place(0, null).toString(), listener);
    }
  }

  private void read(Parcel parcel, String document, Listener listener) {
    if (parcel.size() == 0) {
      Problem why = Problem.of(parcel.place(0, null), "sheet.empty");
      listener.refused(document, Refusal.of(List.of(why)));
      return;
    }
    if (!MindMap.isOne(parcel) && isRdf(parcel)) {
      try {
        RdfImport.read(
            parcel,
            consignment,
            reference,
            directory,
            progress,
            reading -> listener.read(document, reading));
      } catch (IntakeException wrong) {
        listener.refused(document, RdfImport.refusal(parcel, consignment, wrong.problem()));
      }
      return;
    }
    Optional<Reading> reading = Optional.empty();
    try {
      reading =
          Optional.of(
              MindMap.isOne(parcel)
                  ? MindMap.read(parcel, consignment, reference, directory, ties.get())
                  : table(parcel, workbook(parcel)));
    } catch (TableException wrong) {
      listener.refused(document, wrong.refusal());
    }
    reading.ifPresent(read -> listener.read(document, read));
  }

  private Reading table(Parcel parcel, Workbook workbook) {
    if (TidySheet.isOne(workbook, headings)) {
      return TidySheet.read(workbook, consignment, reference, directory, headings);
    }
    Setting setting =
        new Setting(parcel.name(), consignment, reference, directory, headings, options);
    if (Panorama.isOne(workbook, setting)) {
      return Panorama.read(workbook, setting);
    }
    throw new TableException(
        workbook.refusal(List.of(Problem.of(parcel.place(0, null), "sheet.noLayout"))));
  }

  private static Workbook workbook(Parcel parcel) {
    try {
      return Sheets.read(parcel.path(), parcel.name(), Budget.USUAL);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  private static boolean isRdf(Parcel parcel) {
    return !isPackedSheet(parcel)
        && !Sniffer.candidates(parcel.name(), parcel.head(Sniffer.ENOUGH)).isEmpty();
  }

  /** The table of the export that a file is, by its headings; in any encoding and delimiter. */
  private static Optional<Sheet> findIndigo(Parcel parcel) {
    if (!parcel.name().toLowerCase(Locale.ROOT).endsWith(".csv")) {
      return Optional.empty();
    }
    try {
      return workbook(parcel).sheets().stream()
          .filter(sheet -> Indigo.recognises(entry(parcel), sheet))
          .findFirst();
    } catch (TableException noTable) {
      return Optional.empty();
    }
  }

  /** JSON that is no JSON-LD. */
  private static boolean isRecord(Parcel parcel) {
    String head = unmarked(new String(parcel.head(Sniffer.ENOUGH), StandardCharsets.UTF_8)).strip();
    return (head.startsWith("{") || head.startsWith("["))
        && !head.contains("\"@context\"")
        && !head.contains("\"@id\"");
  }

  private static boolean isPackedSheet(Parcel parcel) {
    byte[] head = parcel.head(OLE.length);
    return java.util.Arrays.equals(head, OLE) || java.util.Arrays.equals(head, ZIP);
  }

  /** Without a byte order mark. */
  private static String unmarked(String text) {
    return text.startsWith("\uFEFF") ? text.substring(1) : text;
  }

  private static String entry(Parcel parcel) {
    String entry = parcel.entry();
    return entry == null ? parcel.name() : entry;
  }

  /** The text of a record; nothing when its bytes are not UTF-8, as JSON must be. */
  private static Optional<String> findText(Parcel parcel) {
    try (InputStream in = parcel.open()) {
      ByteBuffer bytes = ByteBuffer.wrap(in.readAllBytes());
      return Optional.of(unmarked(StandardCharsets.UTF_8.newDecoder().decode(bytes).toString()));
    } catch (CharacterCodingException otherEncoding) {
      return Optional.empty();
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
