package org.actant.corpus.flow;

import java.nio.charset.Charset;
import java.util.HashMap;
import java.util.Map;

/// The character sets of the fonts of an RTF document (Rich Text Format Specification 1.9.1, "Font
/// Table").
final class RtfFonts {
  private static final int SYMBOL = 2;

  private static final Map<Integer, String> CHARSETS =
      Map.ofEntries(
          Map.entry(77, "x-MacRoman"),
          Map.entry(128, "windows-31j"),
          Map.entry(129, "x-windows-949"),
          Map.entry(134, "GBK"),
          Map.entry(136, "Big5"),
          Map.entry(161, "windows-1253"),
          Map.entry(162, "windows-1254"),
          Map.entry(163, "windows-1258"),
          Map.entry(177, "windows-1255"),
          Map.entry(178, "windows-1256"),
          Map.entry(186, "windows-1257"),
          Map.entry(204, "windows-1251"),
          Map.entry(222, "x-windows-874"),
          Map.entry(238, "windows-1250"));

  private final Map<Integer, Integer> fonts = new HashMap<>();
  private Charset document = charset("windows-1252");

  void define(int font, int charset) {
    fonts.put(font, charset);
  }

  /// Sets the code page of fonts that state none.
  void codePage(int number) {
    document =
        switch (number) {
          case 932 -> charset("windows-31j");
          case 936 -> charset("GBK");
          case 949 -> charset("x-windows-949");
          case 950 -> charset("Big5");
          case 10000 -> charset("x-MacRoman");
          case 65001 -> charset("UTF-8");
          default ->
              number >= 1250 && number <= 1258
                  ? charset("windows-" + number)
                  : charset("IBM" + number);
        };
  }

  boolean isSymbol(int font) {
    return fonts.getOrDefault(font, 0) == SYMBOL;
  }

  Charset charset(int font) {
    String name = CHARSETS.get(fonts.getOrDefault(font, 0));
    return name == null ? document : charset(name);
  }

  private static Charset charset(String name) {
    return Charset.isSupported(name) ? Charset.forName(name) : Charset.forName("windows-1252");
  }
}
