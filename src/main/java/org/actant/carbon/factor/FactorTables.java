package org.actant.carbon.factor;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.SortedMap;
import java.util.TreeMap;
import org.actant.carbon.CarbonIntensity;
import org.actant.input.InputException;
import org.actant.measure.Watts;
import org.actant.table.Csv;
import org.actant.table.Table;

/// The project's factor tables: facts from openly licensed sources, tabulated anew.
public final class FactorTables {
  private static final String FOLDER = "/org/actant/carbon/";

  private final SortedMap<String, Source> sources;
  private final List<GridFactor> grid;
  private final List<Pue> pue;
  private final List<Factor> factors;

  private FactorTables(
      SortedMap<String, Source> sources,
      List<GridFactor> grid,
      List<Pue> pue,
      List<Factor> factors) {
    this.sources = Collections.unmodifiableSortedMap(sources);
    this.grid = List.copyOf(grid);
    this.pue = List.copyOf(pue);
    this.factors = List.copyOf(factors);
  }

  /// Reads the tables that come with the program.
  public static FactorTables read() {
    SortedMap<String, Source> sources = sources(table("sources.csv"));
    return new FactorTables(
        sources,
        grid(table("intensity.csv"), sources),
        pue(table("pue.csv"), sources),
        factors(table("constants.csv"), sources));
  }

  public SortedMap<String, Source> sources() {
    return sources;
  }

  public Source source(String id) {
    return known(sources, id);
  }

  public List<GridFactor> grid() {
    return grid;
  }

  public List<Pue> pue() {
    return pue;
  }

  public List<Factor> factors() {
    return factors;
  }

  public List<Factor> factors(Factor.Kind kind) {
    return factors.stream().filter(factor -> factor.kind() == kind).toList();
  }

  /// Returns what the sources say of a place.
  ///
  /// @param year keeps data of this year only
  public GridSpread grid(Place place, OptionalInt year) {
    List<GridFactor> about = grid.stream().filter(factor -> isAbout(factor, place)).toList();
    List<GridFactor> kept =
        about.stream()
            .filter(f -> year.isEmpty() || f.year().equals(String.valueOf(year.getAsInt())))
            .toList();
    if (kept.isEmpty()) {
      throw new InputException(
          "no grid intensity of "
              + year.orElse(0)
              + " for "
              + place
              + "; the sources have "
              + String.join(", ", years(about)));
    }
    return new GridSpread(
        place,
        kept.stream().filter(factor -> factor.place().equals(place)).toList(),
        kept.stream().filter(factor -> !factor.place().equals(place)).toList());
  }

  /// Finds a place by its code in any case, by the alpha-2 code or by the English name of a
  /// country.
  ///
  /// @throws InputException for a place without any factor
  public Place place(String text) {
    String wanted = text.strip();
    String country = country(wanted).orElse(wanted);
    return grid.stream()
        .map(GridFactor::place)
        .filter(place ->
            place.code().equalsIgnoreCase(country)
                || place.code().equalsIgnoreCase(wanted.replaceFirst(":", "/")))
        .findFirst()
        .orElseThrow(() ->
            new InputException(
                "found the place `"
                    + text
                    + "`; expected a country (SWE, SE or Sweden), a state (US-CA), a province"
                    + " (CA-ON), a zone (SE2), a cloud region (aws/eu-north-1) or world that"
                    + " `actant carbon factors --kind grid` lists"));
  }

  private static boolean isAbout(GridFactor factor, Place place) {
    return switch (place.kind()) {
      case WORLD -> true;
      case COUNTRY -> factor.country().equals(place.code());
      case SUBDIVISION, ZONE, CLOUD -> factor.place().equals(place);
    };
  }

  private static List<String> years(List<GridFactor> factors) {
    return factors.stream()
        .map(factor -> factor.year().isEmpty() ? "rows without a year" : factor.year())
        .distinct()
        .sorted()
        .toList();
  }

  private static Optional<String> country(String text) {
    if (text.equalsIgnoreCase("UK")) {
      return Optional.of("GBR"); // ISO says GB, its own government UK
    }
    for (String alpha2 : Locale.getISOCountries()) {
      Locale country = Locale.of("", alpha2);
      if (alpha2.equalsIgnoreCase(text)
          || country.getDisplayCountry(Locale.ENGLISH).equalsIgnoreCase(text)) {
        return Optional.of(country.getISO3Country());
      }
    }
    return Optional.empty();
  }

  /// Returns the processors of cloud providers.
  public List<Processor> processors() {
    Table table = table("processors.csv");
    var processors = new ArrayList<Processor>();
    for (int i = 0; i < table.rows().size(); i++) {
      processors.add(
          new Processor(
              table.get(i, "provider"),
              table.get(i, "architecture"),
              new Watts(number(table, i, "min_w")),
              new Watts(number(table, i, "max_w")),
              source(table.get(i, "source"))));
    }
    return processors;
  }

  /// Returns the embodied emissions of a cloud server that an instance type runs on, by source.
  public Optional<Factor> serverMaking(String provider, String instance) {
    Table table = table("instances.csv");
    for (int i = 0; i < table.rows().size(); i++) {
      if (table.get(i, "provider").equals(provider)
          && table.get(i, "instance").equalsIgnoreCase(instance)) {
        return Optional.of(
            new Factor(
                Factor.Kind.EMBODIED,
                provider + " " + table.get(i, "instance"),
                "",
                number(table, i, "embodied_kg"),
                "kg",
                source(table.get(i, "source")),
                ""));
      }
    }
    return Optional.empty();
  }

  private static SortedMap<String, Source> sources(Table table) {
    var sources = new TreeMap<String, Source>();
    for (int i = 0; i < table.rows().size(); i++) {
      sources.put(
          table.get(i, "id"),
          new Source(
              table.get(i, "id"),
              table.get(i, "title"),
              table.get(i, "url"),
              table.get(i, "year"),
              table.get(i, "licence"),
              table.get(i, "sha256")));
    }
    return sources;
  }

  private static List<GridFactor> grid(Table table, SortedMap<String, Source> sources) {
    var grid = new ArrayList<GridFactor>();
    for (int i = 0; i < table.rows().size(); i++) {
      var kind = Place.Kind.valueOf(table.get(i, "place_kind").toUpperCase(Locale.ROOT));
      grid.add(
          new GridFactor(
              new Place(kind, table.get(i, "place")),
              table.get(i, "country"),
              table.get(i, "year"),
              new CarbonIntensity(number(table, i, "g_per_kwh")),
              known(sources, table.get(i, "source")),
              table.get(i, "note")));
    }
    return grid;
  }

  private static List<Pue> pue(Table table, SortedMap<String, Source> sources) {
    var pue = new ArrayList<Pue>();
    for (int i = 0; i < table.rows().size(); i++) {
      pue.add(
          new Pue(
              table.get(i, "provider"),
              table.get(i, "region"),
              table.get(i, "year"),
              number(table, i, "pue"),
              known(sources, table.get(i, "source")),
              table.get(i, "note")));
    }
    return pue;
  }

  private static List<Factor> factors(Table table, SortedMap<String, Source> sources) {
    var factors = new ArrayList<Factor>();
    for (int i = 0; i < table.rows().size(); i++) {
      factors.add(
          new Factor(
              Factor.Kind.valueOf(table.get(i, "kind").toUpperCase(Locale.ROOT)),
              table.get(i, "name"),
              table.get(i, "year"),
              number(table, i, "value"),
              table.get(i, "unit"),
              known(sources, table.get(i, "source")),
              table.get(i, "note")));
    }
    return factors;
  }

  private static Source known(SortedMap<String, Source> sources, String id) {
    return Objects.requireNonNull(sources.get(id), () -> "no source " + id + " in sources.csv");
  }

  private static double number(Table table, int row, String column) {
    return Double.parseDouble(table.get(row, column));
  }

  private static Table table(String name) {
    try (InputStream in =
        Objects.requireNonNull(FactorTables.class.getResourceAsStream(FOLDER + name), name)) {
      return Csv.parse(Path.of(name), new String(in.readAllBytes(), UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
