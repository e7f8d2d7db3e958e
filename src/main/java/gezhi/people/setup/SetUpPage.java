package gezhi.people.setup;

import gezhi.platform.Profile;
import gezhi.platform.web.FormErrors;
import gezhi.platform.web.Option;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** @param profiles the five profiles by their titles */
record SetUpPage(SetUpForm form, List<Option> profiles, FormErrors errors) {

    static SetUpPage of(SetUpForm form, FormErrors errors, Locale locale) {
        List<Option> profiles = Profile.NAMES.stream()
                .map(name -> new Option(name, title(name, locale)))
                .toList();
        return new SetUpPage(form, profiles, errors);
    }

    private static String title(String name, Locale locale) {
        Map<String, String> title = Profile.named(name).section("title");
        return String.valueOf(title.get(locale.getLanguage().equals("en") ? "en" : "zh"));
    }
}
