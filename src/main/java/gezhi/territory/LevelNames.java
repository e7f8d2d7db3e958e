package gezhi.territory;

import gezhi.platform.Profile;
import gezhi.platform.scope.Scoped;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** What the city at hand calls its levels, and which it has: Quzhou says micro-grid where others say unit, Yong'an has no counties. */
@Component
public class LevelNames {
    private final Cities cities;
    private final Map<String, Map<String, Map<String, String>>> byProfile = new ConcurrentHashMap<>();

    LevelNames(Cities cities) {
        this.cities = cities;
    }

    /** The name in the reader's language. */
    public String of(Level level) {
        Map<String, String> names = names().get(level.name());
        if (names == null) {
            return level.name();
        }
        String language = Locale.ENGLISH
                        .getLanguage()
                        .equals(LocaleContextHolder.getLocale().getLanguage())
                ? "en"
                : "zh";
        return names.getOrDefault(language, level.name());
    }

    /** The levels that the city has, from the top. */
    public List<Level> list() {
        Map<String, Map<String, String>> names = names();
        return Arrays.stream(Level.values())
                .filter(level -> names.containsKey(level.name()))
                .toList();
    }

    private Map<String, Map<String, String>> names() {
        String profile = cities.find(Scoped.current().city()).map(City::profile).orElse(Profile.NAMES.getFirst());
        return byProfile.computeIfAbsent(profile, name -> Profile.named(name).section("levels"));
    }
}
