package gezhi.platform;

import java.io.IOException;
import java.io.InputStream;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.ClassPathResource;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/**
 * A city's rules as data, shipped as {@code profiles/<name>.yaml} over {@code profiles/common.yaml}: a section that the city's file has
 * replaces the common one whole. Each module reads its own section when a city is founded and keeps it in dated tables.
 */
public final class Profile {
    /** The profiles shipped, in the order of the five reports. */
    public static final List<String> NAMES = List.of("putian", "quzhou", "ningxia", "ningbo", "yongan");

    private final String name;
    private final Map<String, Object> sections;

    private Profile(String name, Map<String, Object> sections) {
        this.name = name;
        this.sections = sections;
    }

    /** Reads a shipped profile; an unknown name is a bug, for names come from {@link #NAMES}. */
    public static Profile named(String name) {
        if (!NAMES.contains(name)) {
            throw new IllegalArgumentException("No profile " + name);
        }
        Map<String, Object> sections = new HashMap<>(read("common"));
        sections.putAll(read(name));
        return new Profile(name, sections);
    }

    public String name() {
        return name;
    }

    /** A section as maps, lists and scalars, as YAML gives them; a missing section is a bug in the profile. */
    @SuppressWarnings("unchecked")
    public <T> T section(String key) {
        @Nullable Object section = sections.get(key);
        if (section == null) {
            throw new IllegalStateException("Profile " + name + " has no section " + key);
        }
        return (T) section;
    }

    private static Map<String, Object> read(String name) {
        try (InputStream in = new ClassPathResource("profiles/" + name + ".yaml").getInputStream()) {
            LoaderOptions options = new LoaderOptions();
            // Of two lines with one key the first would be lost without a word.
            options.setAllowDuplicateKeys(false);
            return new Yaml(new SafeConstructor(options)).load(in);
        } catch (IOException e) {
            throw new IllegalStateException("Profile " + name + " cannot be read", e);
        }
    }
}
