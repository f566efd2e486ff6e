package org.actant.energy.tools;

import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.UnsupportedCharsetException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.actant.energy.Domain;
import org.actant.input.InputException;
import org.jspecify.annotations.Nullable;

/// Which column of a CSV is what, in the words of a user: `time=Timestamp,power=Leistung
/// (W):W,decimal=comma`.
///
/// | key | value |
/// |---|---|
/// | `time` | a column, and `:` with `epoch-s`, `epoch-ms`, `epoch-us`, `epoch-ns`, `elapsed-s`, `elapsed-ms`, `clock`, `date` or a pattern such as `dd.MM.yy HH:mm:ss`, where it cannot be found out |
/// | `power` | a column, `:` and `W`, `mW`, `uW` or `kW`; may come several times |
/// | `energy` | a column that counts up, `:` and `J`, `kJ`, `mWh`, `Wh` or `kWh` |
/// | `delimiter` | `comma`, `semicolon`, `tab` |
/// | `decimal` | `point`, `comma` |
/// | `skip` | lines before the header |
/// | `header` | `no` where the first line is a row already |
/// | `encoding` | such as `utf-8`, `utf-16`, `latin-1` |
/// | `domain` | `wall` (then tier T1), `platform`, `package`, `memory`, `gpu`, `other` |
///
/// A column is named as in the header, or `#1`, `#2` by its place.
public record ColumnMap(
    String timeColumn,
    @Nullable String timeFormat,
    List<Figure> figures,
    Optional<Character> delimiter,
    Optional<DecimalSign> decimal,
    int skip,
    boolean header,
    Optional<Charset> encoding,
    Domain domain) {
  private static final String EXPECTED =
      "time=COLUMN[:FORMAT],power=COLUMN:UNIT or energy=COLUMN:UNIT, and, where needed,"
          + " delimiter=, decimal=, skip=, header=, encoding=, domain=";

  public ColumnMap {
    figures = List.copyOf(figures);
  }

  /// A column of figures.
  record Figure(String column, Unit unit) {}

  /// The units in which meters say power and energy.
  enum Unit {
    UW("uW", 1e-6, true),
    MW("mW", 1e-3, true),
    W("W", 1, true),
    KW("kW", 1e3, true),
    J("J", 1, false),
    KJ("kJ", 1e3, false),
    MWH("mWh", 3.6, false),
    WH("Wh", 3600, false),
    KWH("kWh", 3.6e6, false);

    final String symbol;

    /// Watts or joules in one of it.
    final double factor;

    final boolean isPower;

    Unit(String symbol, double factor, boolean isPower) {
      this.symbol = symbol;
      this.factor = factor;
      this.isPower = isPower;
    }

    /// By its symbol; `mW` and `MW` are told apart, and the latter is refused.
    static Optional<Unit> of(String text) {
      String symbol = text.strip().replace('µ', 'u').replace('μ', 'u');
      return Arrays.stream(values()).filter(unit -> unit.symbol.equals(symbol)).findFirst();
    }
  }

  /// Reads maps as a user writes them; each text may hold several entries, divided by commas.
  ///
  /// @throws InputException if an entry is not understood
  public static ColumnMap parse(List<String> texts) {
    var builder = new Entries();
    for (String text : texts) {
      // a comma divides entries only where a key follows: names of columns may have commas
      for (String entry : text.split(",(?=[a-z]+=)", -1)) {
        int equals = entry.indexOf('=');
        if (equals < 0) {
          throw bad(entry);
        }
        builder.take(entry.substring(0, equals).strip(), entry.substring(equals + 1).strip());
      }
    }
    return builder.map();
  }

  private static InputException bad(String entry) {
    return new InputException("--map: found `" + entry + "`; expected " + EXPECTED);
  }

  /// What has been read so far.
  private static final class Entries {
    private String timeColumn = "";
    private @Nullable String timeFormat;
    private final List<Figure> figures = new ArrayList<>();
    private Optional<Character> delimiter = Optional.empty();
    private Optional<DecimalSign> decimal = Optional.empty();
    private int skip;
    private boolean header = true;
    private Optional<Charset> encoding = Optional.empty();
    private Domain domain = Domain.WALL;

    void take(String key, String value) {
      switch (key) {
        case "time" -> time(value);
        case "power" -> figures.add(figure(key, value, true));
        case "energy" -> figures.add(figure(key, value, false));
        case "delimiter" -> delimiter = Optional.of(delimiter(value));
        case "decimal" -> decimal = Optional.of(decimal(value));
        case "skip" -> skip = skip(value);
        case "header" -> header = yes(value);
        case "encoding" -> encoding = Optional.of(charset(value));
        case "domain" -> domain = domain(value);
        default -> throw bad(key + "=" + value);
      }
    }

    ColumnMap map() {
      if (timeColumn.isEmpty() || figures.isEmpty()) {
        throw new InputException(
            "--map: found no "
                + (timeColumn.isEmpty() ? "time" : "power or energy")
                + "; expected "
                + EXPECTED);
      }
      return new ColumnMap(
          timeColumn, timeFormat, figures, delimiter, decimal, skip, header, encoding, domain);
    }

    private void time(String value) {
      int colon = value.indexOf(':');
      timeColumn = colon < 0 ? value : value.substring(0, colon);
      timeFormat = colon < 0 ? null : value.substring(colon + 1);
    }

    private static Figure figure(String key, String value, boolean isPower) {
      int colon = value.lastIndexOf(':');
      Optional<Unit> unit = colon < 0 ? Optional.empty() : Unit.of(value.substring(colon + 1));
      if (unit.isEmpty() || unit.get().isPower != isPower) {
        throw new InputException(
            "--map: found `"
                + key
                + "="
                + value
                + "`; expected "
                + key
                + "=COLUMN:UNIT with "
                + (isPower ? "W, mW, uW or kW" : "J, kJ, mWh, Wh or kWh"));
      }
      return new Figure(value.substring(0, colon), unit.get());
    }

    private static char delimiter(String value) {
      return switch (value) {
        case "comma", "," -> ',';
        case "semicolon", ";" -> ';';
        case "tab", "\t", "\\t" -> '\t';
        default -> throw bad("delimiter=" + value);
      };
    }

    private static DecimalSign decimal(String value) {
      return switch (value) {
        case "point", "." -> DecimalSign.POINT;
        case "comma", "," -> DecimalSign.COMMA;
        default -> throw bad("decimal=" + value);
      };
    }

    private static int skip(String value) {
      if (!value.matches("\\d{1,6}")) {
        throw bad("skip=" + value);
      }
      return Integer.parseInt(value);
    }

    private static boolean yes(String value) {
      return switch (value) {
        case "yes" -> true;
        case "no" -> false;
        default -> throw bad("header=" + value);
      };
    }

    private static Charset charset(String value) {
      try {
        return Charset.forName(value.equals("latin-1") ? "iso-8859-1" : value);
      } catch (IllegalCharsetNameException | UnsupportedCharsetException _) {
        throw bad("encoding=" + value);
      }
    }

    private static Domain domain(String value) {
      for (Domain domain : Domain.values()) {
        if (domain.name().toLowerCase(Locale.ROOT).equals(value)) {
          return domain;
        }
      }
      throw bad("domain=" + value);
    }
  }
}
