package gezhi.exchange.command;

import gezhi.platform.Profile;
import gezhi.territory.gazetteer.Terms;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;

/** Into which city, and what if it is not there yet. */
class CityOptions {
    @CommandLine.Spec(CommandLine.Spec.Target.MIXEE)
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Option(names = "--city", paramLabel = "CODE", descriptionKey = "option.city")
    private @Nullable String city;

    @Option(names = "--name", paramLabel = "NAME", descriptionKey = "option.name")
    private @Nullable String name;

    @Option(names = "--profile", paramLabel = "PROFILE", descriptionKey = "option.profile")
    private @Nullable String profile;

    @Option(names = "--dry-run", descriptionKey = "option.dry-run")
    private boolean dryRun;

    @Nullable
    String city() {
        return city;
    }

    @Nullable
    String name() {
        return name;
    }

    boolean dryRun() {
        return dryRun;
    }

    /** The terms these options make; what does not go together is wrong usage. */
    Terms terms(boolean foundCities, boolean edition) {
        if (city != null && !city.matches("\\d{4}|\\d{6}")) {
            throw wrong("command.wrong.city", city);
        }
        if (name != null && (city == null || profile == null)) {
            throw wrong("command.wrong.name");
        }
        if (foundCities && (city != null || profile == null)) {
            throw wrong("command.wrong.found-cities");
        }
        if (profile != null && city == null && !foundCities) {
            throw wrong("command.wrong.profile-alone");
        }
        return new Terms(city, profile(), name, edition, dryRun);
    }

    private @Nullable Profile profile() {
        if (profile != null && !Profile.NAMES.contains(profile)) {
            throw wrong("command.wrong.profile", profile, String.join(", ", Profile.NAMES));
        }
        return profile == null ? null : Profile.named(profile);
    }

    private CommandLine.ParameterException wrong(String key, Object... words) {
        return new CommandLine.ParameterException(
                spec.commandLine(), Words.ofThisMachine().of(key, words));
    }
}
