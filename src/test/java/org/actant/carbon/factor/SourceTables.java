package org.actant.carbon.factor;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.actant.input.Json;
import org.actant.table.Csv;
import org.actant.table.Table;

/// Makes the project's factor tables from the openly licensed files that they are facts of. The
/// committed tables are what this program makes; `FactorTablesTest` says so, and makes them anew
/// with `-Dactant.rewrite=true`.
final class SourceTables {
  static final List<String> INTENSITY =
      List.of("place_kind", "place", "country", "year", "g_per_kwh", "source", "licence", "note");
  static final List<String> PUE =
      List.of("provider", "region", "year", "pue", "source", "licence", "note");
  static final List<String> PROCESSORS =
      List.of("provider", "architecture", "min_w", "max_w", "source", "licence");
  static final List<String> INSTANCES =
      List.of("provider", "instance", "embodied_kg", "source", "licence");

  private static final double GRAMS_PER_POUND = 453.59237;
  private static final Pattern DATA_YEAR =
      Pattern.compile(
          "(?:data from|based on|using|Data from)(?: \\p{L}+)? (\\d{4})", Pattern.CASE_INSENSITIVE);

  private static final Map<String, String> PROVINCES =
      Map.ofEntries(
          Map.entry("alberta", "AB"),
          Map.entry("british columbia", "BC"),
          Map.entry("manitoba", "MB"),
          Map.entry("new brunswick", "NB"),
          Map.entry("newfoundland and labrador", "NL"),
          Map.entry("northwest territories", "NT"),
          Map.entry("nova scotia", "NS"),
          Map.entry("nunavut", "NU"),
          Map.entry("ontario", "ON"),
          Map.entry("prince edward island", "PE"),
          Map.entry("quebec", "QC"),
          Map.entry("saskatchewan", "SK"),
          Map.entry("yukon", "YT"));

  /// What the cloud tables call a location, and the country it lies in.
  private static final Map<String, String> COUNTRIES = countries();

  private final Path root;

  /// @param root the folder with one folder a source
  SourceTables(Path root) {
    this.root = root;
  }

  Table intensity() throws IOException {
    var rows = new ArrayList<List<String>>();
    codeCarbonCountries(rows);
    codeCarbonStates(rows);
    codeCarbonProvinces(rows);
    codeCarbonNordic(rows);
    codeCarbonCloud(rows);
    greenAlgorithms(rows);
    mlCo2Impact(rows);
    cloudCarbonFootprint(rows);
    cloudCarbonFootprintApplication(rows);
    return sorted(INTENSITY, rows);
  }

  private void codeCarbonCountries(List<List<String>> rows) throws IOException {
    Map<?, ?> countries = json("codecarbon/global_energy_mix.json");
    countries.forEach((code, value) -> {
      var mix = (Map<?, ?>) value;
      if (mix.get("carbon_intensity") instanceof Number intensity
          && intensity.doubleValue() > 0) { // one is 0: no grid emits nothing over its life cycle
        String year = String.valueOf(mix.get("year"));
        rows.add(
            grid("country", code + "", code + "", year, number(intensity), "codecarbon-countries"));
      }
    });
    Map<?, ?> fuels = json("codecarbon/carbon_intensity_per_source.json");
    rows.add(
        grid(
            "world",
            "WORLD",
            "",
            "2019",
            number((Number) require(fuels.get("world_average"))),
            "codecarbon-fuels"));
  }

  private void codeCarbonStates(List<List<String>> rows) throws IOException {
    json("codecarbon/usa_emissions.json")
        .forEach((name, value) -> {
          var state = (Map<?, ?>) value;
          if (name.equals("_unit")) {
            return; // "lbs/MWh"
          }
          double pounds = ((Number) require(state.get("emissions"))).doubleValue();
          String code = String.valueOf(state.get("regionCode"));
          String grams = number(pounds * GRAMS_PER_POUND / 1000);
          rows.add(
              code.equals("usa")
                  ? grid("country", "USA", "USA", "2016", grams, "codecarbon-us")
                  : grid("subdivision", "US-" + code, "USA", "2016", grams, "codecarbon-us"));
        });
  }

  /// The source has shares of energy carriers; the intensity is their mean by the source's factors,
  /// over the carriers that have one.
  private void codeCarbonProvinces(List<List<String>> rows) throws IOException {
    Map<?, ?> fuels = json("codecarbon/carbon_intensity_per_source.json");
    Map<String, String> keys =
        Map.of(
            "coal", "coal",
            "petroleum", "petroleum",
            "naturalGas", "natural_gas",
            "nuclear", "nuclear",
            "hydro", "hydroelectricity",
            "solar", "solar",
            "wind", "wind");
    json("codecarbon/canada_energy_mix.json")
        .forEach((name, value) -> {
          double grams = 0;
          double shares = 0;
          for (Map.Entry<String, String> key : new TreeMap<>(keys).entrySet()) {
            double share = ((Number) require(((Map<?, ?>) value).get(key.getKey()))).doubleValue();
            shares += share;
            grams += share * ((Number) require(fuels.get(key.getValue()))).doubleValue();
          }
          rows.add(
              row(
                  "subdivision",
                  "CA-" + PROVINCES.get(name),
                  "CAN",
                  "2023",
                  number(grams / shares),
                  "codecarbon-canada",
                  "derived: the mix by the factors of codecarbon-fuels, without biomass and"
                      + " other"));
        });
  }

  private void codeCarbonNordic(List<List<String>> rows) throws IOException {
    ((Map<?, ?>) require(json("codecarbon/nordic_emissions.json").get("data")))
        .forEach((zone, value) -> {
          var entry = (Map<?, ?>) value;
          String grams = number((Number) require(entry.get("emission_factor")));
          String year = String.valueOf(entry.get("year"));
          rows.add(
              zone.equals("FI")
                  ? grid("country", "FIN", "FIN", year, grams, "codecarbon-nordic")
                  : grid(
                      "zone",
                      zone + "",
                      (zone + "").startsWith("SE") ? "SWE" : "NOR",
                      year,
                      grams,
                      "codecarbon-nordic"));
        });
  }

  private void codeCarbonCloud(List<List<String>> rows) throws IOException {
    Table table = Csv.read(root.resolve("codecarbon/cloud-impact.csv"));
    for (int i = 0; i < table.rows().size(); i++) {
      String region = table.get(i, "region").replace("me-cenrtal1", "me-central1");
      String country =
          table.get(i, "city").equals("Hong Kong") ? "HKG" : table.get(i, "countryIsoCode");
      rows.add(
          grid(
              "cloud",
              table.get(i, "provider") + "/" + region,
              country,
              "",
              number(table.get(i, "impact")),
              "codecarbon-cloud"));
    }
  }

  private void greenAlgorithms(List<List<String>> rows) throws IOException {
    for (List<String> fields : second("green-algorithms/CI_aggregated.csv").rows()) {
      String code = fields.get(0);
      Matcher year = DATA_YEAR.matcher(fields.get(6) + " " + fields.get(7));
      String found = year.find() ? year.group(1) : "";
      String grams = number(fields.get(4));
      if (code.equals("WORLD")) {
        rows.add(grid("world", "WORLD", "", "2019", grams, "green-algorithms-grid"));
      } else if (code.startsWith("CN-HK")) {
        rows.add(
            row("country", "HKG", "HKG", found, grams, "green-algorithms-grid", fields.get(3)));
      } else if (code.contains("-")) {
        String place = code.equals("CA-MT") ? "CA-MB" : code.replaceAll("\\d$", "");
        String note = place.equals(code) || code.equals("CA-MT") ? "" : fields.get(3);
        rows.add(
            row(
                "subdivision",
                place,
                alpha3(code.substring(0, 2)),
                found,
                grams,
                "green-algorithms-grid",
                note));
      } else {
        String country = alpha3(code);
        rows.add(grid("country", country, country, found, grams, "green-algorithms-grid"));
      }
    }
  }

  private void mlCo2Impact(List<List<String>> rows) throws IOException {
    Table table = Csv.read(root.resolve("ml-co2-impact/impact.csv"));
    for (int i = 0; i < table.rows().size(); i++) {
      if (table.get(i, "source").startsWith("100% carbon-free")) {
        continue; // a contract, not a grid
      }
      String region = table.get(i, "region");
      String city = table.get(i, "city");
      String country = COUNTRIES.get(city.equals("Hong Kong") ? city : table.get(i, "country"));
      String year = table.get(i, "source").contains("2019") ? "2019" : "";
      rows.add(
          grid(
              "cloud",
              table.get(i, "provider") + "/" + (region.isEmpty() ? "paris" : cloudKey(region)),
              require(country),
              year,
              number(table.get(i, "impact")),
              "ml-co2-impact"));
    }
  }

  private void cloudCarbonFootprint(List<List<String>> rows) throws IOException {
    for (String provider : List.of("aws", "azure", "gcp")) {
      List<String> lines =
          Files.readAllLines(
              root.resolve("cloud-carbon-coefficients/grid-emissions-factors-" + provider + ".csv"),
              UTF_8);
      int column = provider.equals("gcp") ? 2 : 3;
      for (String line : lines.subList(1, lines.size())) {
        String[] fields = line.split(",", -1);
        double tonnes = Double.parseDouble(fields[column]);
        if (tonnes > 0.0015) {
          continue; // "000077" and "000402": the decimal point is lost, the value a guess
        }
        rows.add(
            grid(
                "cloud",
                provider + "/" + cloudKey(fields[0]),
                require(COUNTRIES.get(fields[1])),
                "",
                number(tonnes * 1e6),
                "ccf-grid-" + provider));
      }
    }
  }

  /// Typed from a source file that is not among the material: the application carries its own,
  /// later factors for the regions of AWS.
  private void cloudCarbonFootprintApplication(List<List<String>> rows) {
    String typed =
        """
        af-south-1 ZAF 0.0009006
        ap-east-1 HKG 0.00071
        ap-south-1 IND 0.0007082
        ap-northeast-3 JPN 0.0004658
        ap-northeast-2 KOR 0.0004156
        ap-southeast-1 SGP 0.000408
        ap-southeast-2 AUS 0.00076
        ap-southeast-3 IDN 0.0007177
        ap-northeast-1 JPN 0.0004658
        ca-central-1 CAN 0.00012
        cn-north-1 CHN 0.0005374
        cn-northwest-1 CHN 0.0005374
        eu-central-1 DEU 0.000311
        eu-west-1 IRL 0.0002786
        eu-west-2 GBR 0.000225
        eu-south-1 ITA 0.0002134
        eu-west-3 FRA 0.0000511
        eu-north-1 SWE 0.0000088
        me-south-1 BHR 0.0005059
        me-central-1 ARE 0.0004041
        sa-east-1 BRA 0.0000617
        """;
    for (String line : typed.strip().split("\n", -1)) {
      String[] fields = line.split(" ", -1);
      String grams = number(Double.parseDouble(fields[2]) * 1e6);
      rows.add(grid("cloud", "aws/" + fields[0], fields[1], "", grams, "ccf-app-aws"));
    }
  }

  Table pue() throws IOException {
    var rows = new ArrayList<List<String>>();
    for (List<String> fields : second("green-algorithms/defaults_PUE.csv").rows()) {
      String provider = fields.get(0).toLowerCase(Locale.ROOT).replace("cloud", "");
      boolean survey = provider.equals("unknown");
      rows.add(
          List.of(
              provider,
              "",
              survey ? "2024" : "2023",
              number(fields.get(1)),
              "green-algorithms-pue",
              licence("green-algorithms-pue"),
              survey ? "mean of the Uptime Institute's survey of 2024" : ""));
    }
    for (List<String> fields : second("green-algorithms/cloudProviders_datacenters.csv").rows()) {
      if (!fields.get(6).isEmpty()) {
        rows.add(
            List.of(
                fields.get(0),
                cloudKey(fields.get(1)),
                "2020",
                number(fields.get(6)),
                "green-algorithms-cloud",
                licence("green-algorithms-cloud"),
                ""));
      }
    }
    Table impact = Csv.read(root.resolve("ml-co2-impact/impact.csv"));
    for (int i = 0; i < impact.rows().size(); i++) {
      if (!impact.get(i, "PUE").isEmpty()) {
        rows.add(
            List.of(
                impact.get(i, "provider"),
                impact.get(i, "region"),
                "",
                number(impact.get(i, "PUE")),
                "ml-co2-impact",
                licence("ml-co2-impact"),
                ""));
      }
    }
    typedPue(rows);
    return sorted(PUE, rows);
  }

  /// Constants of programs and papers.
  private static void typedPue(List<List<String>> rows) {
    String typed =
        """
        aws,,,1.135,ccf-app,constant of the application
        azure,,,1.185,ccf-app,constant of the application
        gcp,,,1.1,ccf-app,constant of the application
        unknown,,2018,1.58,strubell-2019,"global mean, also of experiment-impact-tracker"
        unknown,,2019,1.67,green-algorithms-2,default up to version 2.2
        own computer,,,1,green-algorithms-form,no building to cool
        """;
    for (List<String> fields :
        Csv.parse(Path.of("typed"), "provider,region,year,pue,source,note\n" + typed).rows()) {
      rows.add(
          List.of(
              fields.get(0),
              fields.get(1),
              fields.get(2),
              number(fields.get(3)),
              fields.get(4),
              licence(fields.get(4)),
              fields.get(5)));
    }
  }

  Table processors() throws IOException {
    var rows = new ArrayList<List<String>>();
    for (String provider : List.of("aws", "azure", "gcp")) {
      Table table =
          Csv.read(root.resolve("cloud-carbon-coefficients/coefficients-" + provider + "-use.csv"));
      for (int i = 0; i < table.rows().size(); i++) {
        rows.add(
            List.of(
                provider,
                table
                    .get(i, "Architecture")
                    .toLowerCase(Locale.ROOT)
                    .replace("sky lake", "skylake"),
                number(table.get(i, "Min Watts")),
                number(table.get(i, "Max Watts")),
                "ccf-use-" + provider,
                licence("ccf-use-" + provider)));
      }
    }
    return sorted(PROCESSORS, rows);
  }

  Table instances() throws IOException {
    var rows = new ArrayList<List<String>>();
    for (String name : List.of("aws-embodied", "azure-embodied", "gcp-embodied-mean")) {
      String provider = name.substring(0, name.indexOf('-'));
      Table table =
          Csv.read(root.resolve("cloud-carbon-coefficients/coefficients-" + name + ".csv"));
      String total = provider.equals("gcp") ? "total_mean" : "total";
      for (int i = 0; i < table.rows().size(); i++) {
        rows.add(
            List.of(
                provider,
                table.get(i, "type"),
                number(table.get(i, total)),
                "ccf-embodied-" + provider,
                licence("ccf-embodied-" + provider)));
      }
    }
    return sorted(INSTANCES, rows.stream().distinct().toList());
  }

  private static List<String> grid(
      String kind, String place, String country, String year, String grams, String source) {
    return row(kind, place, country, year, grams, source, "");
  }

  private static List<String> row(
      String kind,
      String place,
      String country,
      String year,
      String grams,
      String source,
      String note) {
    return List.of(kind, place, country, year, grams, source, licence(source), note);
  }

  /// The licence is a column so that a row can travel alone.
  static String licence(String source) {
    return FactorTables.read().source(source).licence();
  }

  /// Tables of Green Algorithms have a line of units before the header.
  private Table second(String file) throws IOException {
    Table table = Csv.read(root.resolve(file));
    return new Table(table.rows().getFirst(), table.rows().subList(1, table.rows().size()));
  }

  private Map<?, ?> json(String file) throws IOException {
    return Json.read(root.resolve(file), Map.class);
  }

  private static String cloudKey(String region) {
    return region.toLowerCase(Locale.ROOT).replaceAll("[ ()]", "");
  }

  private static String alpha3(String alpha2) {
    return Locale.of("", alpha2).getISO3Country();
  }

  private static String number(String text) {
    return number(Double.parseDouble(text));
  }

  /// Four decimals: finer than any source measures.
  private static String number(Number value) {
    return Table.field(Math.rint(value.doubleValue() * 1e4) / 1e4);
  }

  private static Table sorted(List<String> columns, List<List<String>> rows) {
    return new Table(
        columns,
        rows.stream().sorted(Comparator.comparing(row -> String.join("\u0000", row))).toList());
  }

  private static <T> T require(@org.jspecify.annotations.Nullable T value) {
    if (value == null) {
      throw new IllegalStateException("the source has not what it had");
    }
    return value;
  }

  private static Map<String, String> countries() {
    var map = new TreeMap<String, String>();
    String names =
        """
        USA=United States,USA,Iowa,Virginia,Georgia,Illinois,Texas,Wyoming,California,Washington,Arizona
        USA=South Carolina,Northern Virginia,Oregon,Los Angeles,Salt Lake City,Las Vegas
        ZAF=South Africa
        HKG=Hong Kong
        IND=India,Pune,Chennai,Mumbai
        JPN=Japan
        KOR=South Korea
        SGP=Singapore
        AUS=Australia
        CAN=Canada
        CHN=China
        DEU=Germany,Frankfurt
        IRL=Ireland
        GBR=England,United Kingdom,London,Cardiff
        ITA=Italy
        FRA=France,Paris
        SWE=Sweden,Gavle
        BHR=Bahrain
        BRA=Brazil
        NLD=Netherlands
        FIN=Finland,Helsinki
        BEL=Belgium,Brussels
        TWN=Taiwan
        IDN=Indonesia
        CHE=Switzerland
        """;
    for (String line : names.strip().split("\n", -1)) {
      String[] parts = line.split("=", -1);
      for (String name : parts[1].split(",", -1)) {
        map.put(name, parts[0]);
      }
    }
    return map;
  }
}
