package gezhi.organizations;

import java.util.Locale;

/** What sort of office, from the city's profile: a code that never changes, and its name in both languages. */
public record OfficeKind(String code, String zh, String en) {

    public String name(Locale locale) {
        return locale.getLanguage().equals("en") ? en : zh;
    }
}
