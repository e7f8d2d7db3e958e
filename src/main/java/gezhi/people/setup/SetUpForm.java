package gezhi.people.setup;

import gezhi.people.Account;
import gezhi.platform.Profile;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What is asked at the first start. */
record SetUpForm(
        @Nullable String secret,
        @Nullable String code,
        @Nullable String city,
        @Nullable String profile,
        @Nullable String name,
        @Nullable String login,
        @Nullable String password) {

    static SetUpForm empty(@Nullable String secret) {
        return new SetUpForm(secret, "", "", Profile.NAMES.getFirst(), "", "admin", "");
    }

    /** Message keys of what is wrong with the city, by field. */
    Map<String, String> cityErrors() {
        Map<String, String> errors = new LinkedHashMap<>();
        if (!text(code).strip().matches("\\d{4}|\\d{6}")) {
            errors.put("code", "people.set-up.refused.code");
        }
        if (text(city).isBlank() || text(city).length() > 50) {
            errors.put("city", "people.set-up.refused.city");
        }
        if (!Profile.NAMES.contains(text(profile))) {
            errors.put("profile", "people.set-up.refused.profile");
        }
        return errors;
    }

    Account.Draft administrator() {
        return new Account.Draft(text(name), text(login), null);
    }

    static String text(@Nullable String given) {
        return given == null ? "" : given;
    }
}
