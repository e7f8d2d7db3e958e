package gezhi.volunteering;

import java.util.Locale;

/** A line of the city's list of what people can do. */
public record Skill(String code, String zh, String en) {
    public String in(Locale locale) {
        return locale.getLanguage().equals("en") ? en : zh;
    }
}
