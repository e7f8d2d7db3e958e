package gezhi.exchange.cases;

import gezhi.exchange.text.Encoding;
import gezhi.exchange.text.SourceFile;
import gezhi.exchange.text.Text;
import gezhi.platform.work.Finding;
import gezhi.platform.work.Findings;
import gezhi.platform.work.YamlLine;
import java.io.IOException;
import java.io.Reader;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.YAMLException;

/** Reads a mapping. Every part that is missing, unknown or malformed is among the findings, by its path in the file. */
final class MappingFile {
    private final SourceFile file;
    private final Findings findings;

    private MappingFile(SourceFile file, Findings findings) {
        this.file = file;
        this.findings = findings;
    }

    static Optional<Mapping> read(SourceFile file, Findings findings) throws IOException {
        Optional<Text> text = Text.of(file, Encoding.AUTO, findings);
        return text.isPresent() ? new MappingFile(file, findings).read(text.get()) : Optional.empty();
    }

    private Optional<Mapping> read(Text text) throws IOException {
        try (Reader reader = text.open()) {
            Object loaded = new Yaml(new SafeConstructor(new LoaderOptions())).load(reader);
            if (!(loaded instanceof Map<?, ?> map)) {
                return refuse("", "exchange.mapping.not-a-map");
            }
            Section all = new Section("", map);
            int before = findings.errorCount();
            Mapping mapping = mapping(all);
            all.refuseUnknown();
            return findings.errorCount() == before ? Optional.of(mapping) : Optional.empty();
        } catch (YAMLException e) {
            return refuse("", "exchange.mapping.not-yaml", YamlLine.of(e));
        }
    }

    private Mapping mapping(Section all) {
        Section category = all.section("category");
        Section office = all.section("office");
        Section position = all.section("position");
        Section times = all.section("times");
        Section status = all.section("status");
        Mapping mapping = new Mapping(
                all.text("source"),
                all.expression("id"),
                all.expression("words"),
                all.optional("address"),
                all.optional("division"),
                new Mapping.CategoryRule(
                        category.optional("group"),
                        category.expression("name"),
                        category.texts("known"),
                        category.matching("root", "[A-Z]"),
                        category.text("root-name")),
                new Mapping.OfficeRule(
                        office.expression("name"), office.text("kind"), office.matching("none", ".{1,100}")),
                new Mapping.Position(
                        position.optional("lon"),
                        position.optional("lat"),
                        position.matchingOr("system", "wgs84|gcj02", "wgs84").equals("gcj02")),
                new Mapping.Times(
                        times.expression("created"),
                        times.optional("started"),
                        times.optional("due"),
                        times.optional("closed")),
                dates(times),
                status.expression("value"),
                fates(status));
        List.of(category, office, position, times, status).forEach(Section::refuseUnknown);
        return mapping;
    }

    private Dates dates(Section times) {
        ZoneId zone = ZoneId.of("UTC");
        try {
            zone = ZoneId.of(times.text("zone"));
        } catch (java.time.DateTimeException e) {
            refuse("times.zone", "exchange.mapping.zone", times.text("zone"));
        }
        try {
            return new Dates(times.list("formats"), zone);
        } catch (IllegalArgumentException e) {
            refuse("times.formats", "exchange.mapping.format", String.valueOf(e.getMessage()));
            return new Dates(List.of(), zone);
        }
    }

    private Map<String, Fate> fates(Section status) {
        Map<String, Fate> fates = new HashMap<>();
        for (Fate fate : Fate.values()) {
            status.listOrNone(fate.name().toLowerCase(Locale.ROOT))
                    .forEach(value -> fates.put(value.toLowerCase(Locale.ROOT), fate));
        }
        return fates;
    }

    private <T> Optional<T> refuse(String path, String key, Object... words) {
        findings.add(Finding.error(file.name(), 0, path, key, words));
        return Optional.empty();
    }

    /** A part of the file that has parts of its own. */
    private final class Section {
        private final String path;
        private final Map<?, ?> parts;
        private final TreeSet<String> asked = new TreeSet<>();

        Section(String path, Map<?, ?> parts) {
            this.path = path;
            this.parts = parts;
        }

        Section section(String name) {
            asked.add(name);
            if (parts.get(name) instanceof Map<?, ?> map) {
                return new Section(path(name), map);
            }
            refuse(path(name), "exchange.mapping.missing");
            return new Section(path(name), Map.of());
        }

        String text(String name) {
            String text = plain(name);
            if (text.isEmpty()) {
                refuse(path(name), "exchange.mapping.missing");
            }
            return text;
        }

        String matching(String name, String pattern) {
            String text = text(name);
            if (!text.isEmpty() && !text.matches(pattern)) {
                refuse(path(name), "exchange.mapping.value", text, pattern);
            }
            return text;
        }

        String matchingOr(String name, String pattern, String otherwise) {
            return plain(name).isEmpty() ? otherwise : matching(name, pattern);
        }

        Expression expression(String name) {
            return new Expression(text(name));
        }

        Expression optional(String name) {
            return new Expression(plain(name));
        }

        List<String> list(String name) {
            List<String> list = listOrNone(name);
            if (list.isEmpty()) {
                refuse(path(name), "exchange.mapping.missing");
            }
            return list;
        }

        List<String> listOrNone(String name) {
            asked.add(name);
            return parts.get(name) instanceof List<?> list
                    ? list.stream().map(String::valueOf).toList()
                    : plain(name).isEmpty() ? List.of() : List.of(plain(name));
        }

        Map<String, String> texts(String name) {
            asked.add(name);
            Map<String, String> texts = new HashMap<>();
            if (parts.get(name) instanceof Map<?, ?> map) {
                map.forEach((key, value) -> texts.put(String.valueOf(key), String.valueOf(value)));
            }
            return texts;
        }

        /** A misspelt part would be passed over in silence. */
        void refuseUnknown() {
            parts.keySet().stream()
                    .map(String::valueOf)
                    .filter(name -> !asked.contains(name))
                    .forEach(name -> refuse(path(name), "exchange.mapping.unknown", String.join(", ", asked)));
        }

        private String plain(String name) {
            asked.add(name);
            Object value = parts.get(name);
            return value == null ? "" : String.valueOf(value).strip();
        }

        private String path(String name) {
            return path.isEmpty() ? name : path + "." + name;
        }
    }
}
