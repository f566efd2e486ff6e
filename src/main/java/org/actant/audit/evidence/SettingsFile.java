package org.actant.audit.evidence;

import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.actant.input.YamlValue;

/// `config.yaml` of a variant: every value by the path of its keys.
final class SettingsFile implements Format {
  private static final int MOST = 10_000;

  @Override
  public String name() {
    return "settings in YAML";
  }

  @Override
  public boolean read(RawFile file, Optional<RawTable> table, Gathered gathered) {
    if (!file.endsWith(".yaml", ".yml") || file.name().equals("study.yaml")) {
      return false;
    }
    YamlValue root = YamlValue.parse(file.path(), file.text());
    var values = new TreeMap<String, Settings.Setting>();
    flatten("", root, values);
    RunName variant = file.variant();
    gathered.settings.add(
        new Settings(file.place(0), variant.dataset(), variant.variant(), values));
    return true;
  }

  private static void flatten(
      String path, YamlValue value, SortedMap<String, Settings.Setting> into) {
    if (into.size() >= MOST) {
      return;
    }
    if (value.isMapping()) {
      value.entries().forEach((key, item) -> flatten(join(path, key), item, into));
    } else if (value.isList()) {
      int i = 0;
      for (YamlValue item : value.list()) {
        flatten(join(path, String.valueOf(i++)), item, into);
      }
    } else {
      into.put(path, new Settings.Setting(value.string(), value.line()));
    }
  }

  private static String join(String path, String key) {
    return path.isEmpty() ? key : path + "." + key;
  }
}
