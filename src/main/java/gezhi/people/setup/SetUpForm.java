package gezhi.people.setup;

import gezhi.people.Account;
import gezhi.platform.Profile;
import gezhi.platform.web.Typed;
import gezhi.territory.City;
import gezhi.territory.Level;
import java.util.LinkedHashMap;
import java.util.List;
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

    /** @param standing cities that an import has founded; the first of them is offered */
    static SetUpForm empty(@Nullable String secret, List<City> standing) {
        return standing.stream()
                .findFirst()
                .map(city -> new SetUpForm(secret, city.code(), city.name(), city.profile(), "", "admin", ""))
                .orElseGet(() -> new SetUpForm(secret, "", "", Profile.NAMES.getFirst(), "", "admin", ""));
    }

    /** Message keys of what is wrong with the city, by field. */
    Map<String, String> cityErrors() {
        Map<String, String> errors = new LinkedHashMap<>();
        if (!Typed.text(code).strip().matches("\\d{4}|\\d{6}")) {
            errors.put("code", "people.set-up.refused.code");
        }
        if (Typed.text(city).isBlank() || Typed.text(city).length() > 50) {
            errors.put("city", "people.set-up.refused.city");
        }
        if (!Profile.NAMES.contains(Typed.text(profile))) {
            errors.put("profile", "people.set-up.refused.profile");
        } else if (Typed.text(code).strip().length() == 4 && !hasCounties(Typed.text(profile))) {
            errors.put("profile", "people.set-up.refused.profile-without-counties");
        }
        return errors;
    }

    /** A city of four digits has counties below it; under a profile without them none of its towns could be entered. */
    private static boolean hasCounties(String profile) {
        Map<String, Object> levels = Profile.named(profile).section("levels");
        return levels.containsKey(Level.COUNTY.name());
    }

    Account.Draft administrator() {
        return new Account.Draft(Typed.text(name), Typed.text(login), null);
    }
}
