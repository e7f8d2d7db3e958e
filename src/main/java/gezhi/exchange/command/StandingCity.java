package gezhi.exchange.command;

import gezhi.territory.Cities;
import gezhi.territory.City;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;

/** The city a command works in: the one named, or the only one there is. */
final class StandingCity {

    private StandingCity() {}

    /** Empty when there is no such city, or several and none was named; this has been said. */
    static Optional<String> find(LazyApplication application, @Nullable String named, CommandSpec spec) {
        List<String> standing =
                application.bean(Cities.class).list().stream().map(City::code).toList();
        Optional<String> found = named == null
                ? standing.stream().filter(city -> standing.size() == 1).findFirst()
                : standing.stream().filter(named::equals).findFirst();
        if (found.isEmpty()) {
            String key = named == null ? "command.which-city" : "command.no-city";
            spec.commandLine()
                    .getErr()
                    .println(Words.ofThisMachine().of(key, named == null ? String.join(", ", standing) : named));
        }
        return found;
    }
}
